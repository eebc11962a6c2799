import { Anchor, Card, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Service } from '#core/catalogue/service';
import { nameIn } from '#words/lang';
import { shownText } from '#words/safe-text';
import { CATEGORY_WORDS, DIFFICULTY_WORDS } from '#words/service-words';
import type { Screen } from '../../data/screen';

/** So many accounts are named. */
const MOST_LISTED = 20;

interface ServiceFactsProps {
  readonly service: Service;
  readonly screen: Screen;
}

/** What a service is called, what kind of service it is, and which accounts are there. */
export function ServiceFacts({ service, screen }: ServiceFactsProps) {
  const { t } = useTranslation('catalogue');
  const { lang, inventory, directory } = screen;
  const { id, names, aliases = [], domains = [], category, operator, difficulty } = service;
  const other = [names['zh-CN'], names.en].filter(
    (name) => name !== undefined && name !== nameIn(names, lang),
  );
  const accounts = inventory.accounts.filter((account) => account.service === id);
  const rows: readonly (readonly [string, string])[] = [
    [t('alsoCalled'), [...other, ...aliases].map((name) => shownText(name ?? '')).join(t('comma'))],
    [t('domains'), domains.map(shownText).join(t('comma'))],
    [t('operator'), shownText(operator ?? '')],
    [t('category'), category === undefined ? '' : CATEGORY_WORDS[category][lang]],
    [t('difficulty'), difficulty === undefined ? '' : DIFFICULTY_WORDS[difficulty][lang]],
  ];
  return (
    <Card component="section" withBorder aria-label={t('facts')}>
      <Table variant="vertical" withTableBorder={false}>
        <Table.Tbody>
          {rows
            .filter(([, text]) => text !== '')
            .map(([label, text]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" w={140}>
                  {label}
                </Table.Th>
                <Table.Td className="break-anywhere">{text}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {accounts.length > 0 && (
        <Group gap="xs" mt="sm">
          <Text size="sm">{t('yours')}</Text>
          {accounts.slice(0, MOST_LISTED).map((account) => (
            <Anchor key={account.id} size="sm" href={`#/accounts/${account.id}`} className="break-anywhere">
              {directory.name(account.id)}
            </Anchor>
          ))}
          {accounts.length > MOST_LISTED && (
            <Text size="sm">{t('moreYours', { count: accounts.length - MOST_LISTED })}</Text>
          )}
        </Group>
      )}
    </Card>
  );
}
