import { newAccount } from '#core/inventory/edit-inventory';
import { INVENTORY_FORMAT, INVENTORY_VERSION } from '#core/inventory/inventory';

const text = { 'zh-CN': '先解绑', en: 'Unbind first' };

/** So few accounts are on each mailbox that they do not share a card because of it. */
const ON_MAILBOX = 20;

/** An inventory in which so many accounts, each also on a mailbox, block the deletion of one hub, as its text. */
export function hubOf(count: number): string {
  const apps = Array.from({ length: count }, (_, at) => newAccount(`app-${at}`, `App ${at}`));
  const mailboxOf = (at: number) => `mailbox-${at % Math.ceil(count / ON_MAILBOX)}`;
  const linked = (providerOf: (at: number) => string, kind: string) =>
    apps.map(({ id }, at) => ({ id: `${kind}-${id}`, provider: providerOf(at), dependent: id, kind }));
  const asked = { id: 'unbound', kind: 'unbind', direction: 'provider', text };
  return JSON.stringify({
    format: INVENTORY_FORMAT,
    version: INVENTORY_VERSION,
    services: [
      {
        id: 'hub-service',
        names: { 'zh-CN': '枢纽', en: 'Hub service' },
        category: 'shopping',
        ruleSets: [{ asOf: '2024-05', deletion: { route: 'self-service', conditions: [asked] } }],
      },
    ],
    accounts: [
      { ...newAccount('hub', 'Hub'), service: 'hub-service', intent: 'delete' },
      ...[...new Set(apps.map((_, at) => mailboxOf(at)))].map((id) => newAccount(id, `Mail ${id}`)),
      ...apps,
    ],
    links: [...linked(() => 'hub', 'binding'), ...linked(mailboxOf, 'recovery')],
  });
}
