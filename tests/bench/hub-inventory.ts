import type { Condition, InactivityRule, Service } from '#core/catalogue/service';
import { civilDateOf, type DayNumber, dayNumberOf } from '#core/dates/civil-date';
import type { Account, Inventory, Link, LinkKind } from '#core/inventory/inventory';
import { Random } from '../support/random-world/random';

const TODAY = dayNumberOf('2026-11-23');
const LINKS_PER_ACCOUNT = 5;
const ACCOUNTS_PER_HUB = 300;
const HUB_SERVICES = ['wechat', 'weibo', 'qq', 'alipay', 'jd', 'baidu', 'phone-number', 'mailbox'];
const INTENTS = { delete: 40, keep: 40, undecided: 10, 'let-expire': 10 };
const STATES = { active: 94, 'deletion-requested': 2, deleted: 2, lost: 2 };

/**
 * The inventory of performance.md, "Promises": a few login providers with hundreds to thousands of links each, five
 * links per account, some of them in circles, 40 % wanted gone, events on most. The providers are of the catalogue's
 * services; the others of services that ask for as much as the 293 of the facts do on average: 1.1 conditions and
 * 0.3 timers. The same for the same count.
 */
export function hubInventory(count: number): Inventory {
  const random = new Random(count);
  const hubs = Math.max(HUB_SERVICES.length, Math.round(count / ACCOUNTS_PER_HUB));
  const accounts = random.times(count, (index) => {
    const own = random.chance(0.1) ? null : random.pick(OWN_SERVICES).id;
    return someAccount(
      random,
      index,
      index < hubs ? (HUB_SERVICES[index % HUB_SERVICES.length] ?? null) : own,
    );
  });
  const links = random.times(count * LINKS_PER_ACCOUNT, (index) => someLink(random, index, count, hubs));
  return { format: 'unbind-inventory', version: 1, accounts, links, services: OWN_SERVICES };
}

const text = { 'zh-CN': '见官方说明', en: 'See the official page' };
const CONDITIONS: readonly (readonly Condition[])[] = [
  [],
  [],
  [],
  [{ id: 'balance', kind: 'confirm', text }],
  [{ id: 'balance', kind: 'confirm', text }],
  [{ id: 'unbound', kind: 'unbind', direction: 'provider', text }],
  [
    { id: 'balance', kind: 'confirm', text },
    { id: 'orders', kind: 'quiet-period', events: ['order-completed'], period: 'P15D', text },
  ],
  [
    { id: 'balance', kind: 'confirm', text },
    {
      id: 'quiet',
      kind: 'quiet-period',
      events: ['password-change', 'binding-change'],
      period: 'P30D',
      text,
    },
    { id: 'unbound', kind: 'unbind', direction: 'both', text },
  ],
  [
    { id: 'balance', kind: 'confirm', text },
    { id: 'standing', kind: 'confirm', text },
  ],
  [],
];
const IDLE: InactivityRule = {
  id: 'unused',
  events: ['login'],
  period: 'P1Y',
  consequence: 'deleted',
  certainty: 'may',
  text,
};
const OWN_SERVICES: readonly Service[] = CONDITIONS.map((conditions, index) => ({
  id: `service-${index}`,
  names: text,
  category: 'shopping',
  ruleSets: [
    {
      asOf: '2024-05',
      deletion: { route: index === 9 ? 'unknown' : 'self-service', conditions },
      ...(index % 3 === 0 ? { inactivity: [IDLE] } : {}),
    },
  ],
}));

function someAccount(random: Random, index: number, service: string | null): Account {
  const dated = (type: string) => ({ type, on: civilDateOf(past(random)) });
  const types = ['login', 'password-change', 'order-completed', 'binding-change', 'third-party-login'];
  const state = random.among(STATES);
  return {
    id: idOf('a', index),
    service,
    name: `某网站的帐号 ${index}`,
    identifiers: [{ kind: 'email', value: `someone.${index}@example.org` }],
    ...random.maybe(0.6, 'registeredOn', () => civilDateOf(TODAY - random.int(900, 5000))),
    events: [
      ...random.times(random.chance(0.8) ? random.int(1, 4) : 0, () => dated(random.pick(types))),
      ...(state === 'deletion-requested' ? [dated('deletion-requested')] : []),
    ],
    never: random.chance(0.1) ? ['frozen'] : [],
    intent: random.among(INTENTS),
    state,
    ownLogin: random.pick([true, false, null]),
    confirmations: random.chance(0.3) ? { balance: { status: 'met', on: civilDateOf(past(random)) } } : {},
    tags: random.chance(0.2) ? ['旧'] : [],
    notes: random.chance(0.2) ? '注册用的是旧手机号' : '',
  };
}

// Ten characters that look like nothing, as the app makes them.
function idOf(kind: 'a' | 'l', index: number): string {
  const scrambled = (index * 2_654_435_761) % 2 ** 32;
  return `${kind}${scrambled.toString(36).padStart(7, '0')}${kind}x`;
}

function past(random: Random): DayNumber {
  return TODAY - random.int(0, 700);
}

// Most links lead to a hub. A sub-account comes later in the list than what it lives in, so they form no circle.
function someLink(random: Random, index: number, count: number, hubs: number): Link {
  const kind: LinkKind = random.among({ login: 60, binding: 20, recovery: 10, payment: 5, 'sub-account': 5 });
  const one = random.chance(0.9) ? random.int(0, hubs - 1) : random.int(0, count - 1);
  const other = random.int(0, count - 1);
  const dependent = other === one ? (one + 1) % count : other;
  const [first, second] = kind === 'sub-account' ? [one, dependent].sort((a, b) => a - b) : [one, dependent];
  return {
    id: idOf('l', index),
    provider: idOf('a', first ?? 0),
    dependent: idOf('a', second ?? 0),
    kind,
    ...random.maybe(0.5, 'lastUsedOn', () => civilDateOf(past(random))),
    ...random.maybe(0.05, 'releasedOn', () => civilDateOf(past(random))),
  };
}
