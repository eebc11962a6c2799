import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import { IDENTIFIER_WORDS, INTENT_WORDS, STATE_WORDS } from '#words/account-words';
import { nameIn, type Said, said } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';
import { SaidText } from '../../ui/said-text';
import { Contacts } from './contacts';
import { Section } from './section';

/** What is recorded of an account itself. */
export function Facts({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation(['account', 'accounts']);
  const { lang, findings, inventory } = screen;
  const service = findings.situation.rules[inventory.accounts.indexOf(account)]?.inForce.service;
  const variant = service?.variants?.find(({ id }) => id === account.variant);
  const own = {
    true: t('account:ownLoginYes'),
    false: t('account:ownLoginNo'),
    null: t('account:ownLoginUnknown'),
  };
  const rows: readonly (readonly [string, string | Said | undefined])[] = [
    [
      t('accounts:service'),
      service === undefined ? (account.service ?? t('accounts:noService')) : nameIn(service.names, lang),
    ],
    [t('account:variant'), variant === undefined ? account.variant : said(variant.names, lang)],
    ...account.identifiers.map(
      ({ kind, value }) => [IDENTIFIER_WORDS[kind][lang], shownText(value)] as const,
    ),
    [t('accounts:intent'), INTENT_WORDS[account.intent][lang]],
    [t('account:state'), STATE_WORDS[account.state][lang]],
    [t('account:ownLogin'), own[`${account.ownLogin}`]],
    [t('account:registeredOn'), account.registeredOn],
    [t('account:tags'), account.tags.map(shownText).join(t('account:comma'))],
    [t('account:notes'), account.notes],
  ];
  return (
    <Section title={t('account:facts')}>
      <Table variant="vertical" withTableBorder={false}>
        <Table.Tbody>
          {rows
            .flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, text] as const]))
            .map(([label, text], at) => (
              // The place is what identifies it: an account may be known by the same twice.
              <Table.Tr key={String(at)}>
                <Table.Th scope="row" w={120}>
                  {label}
                </Table.Th>
                <Table.Td className="break-anywhere">
                  <SaidText words={text} />
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Contacts account={account} screen={screen} />
      {service !== undefined && (
        <Anchor href={`#/catalogue/${service.id}`} size="sm" mt="xs" display="block">
          {t('account:rulesOfService')}
        </Anchor>
      )}
    </Section>
  );
}
