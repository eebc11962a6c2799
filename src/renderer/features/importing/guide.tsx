import { List, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SIZE_LIMITS } from '#importing/limits';
import { EXPORT_GUIDES, GRANT_GUIDES } from '#words/import-guide-words';
import type { Lang } from '#words/lang';

const MEBIBYTE = 1024 * 1024;

/** What can be read, and how to get it out of each program. */
export function Guide({ lang }: { readonly lang: Lang }) {
  const { t } = useTranslation('importing');
  return (
    <details className="fold">
      <summary>{t('guide')}</summary>
      <Text size="sm" c="dimmed" my="xs">
        {t('guideHint')}
      </Text>
      <Table aria-label={t('guide')} verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('program')}</Table.Th>
            <Table.Th>{t('how')}</Table.Th>
            <Table.Th className="no-wrap">{t('limit')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {EXPORT_GUIDES.map(({ program, how, source }) => (
            <Table.Tr key={source}>
              <Table.Th scope="row">{program[lang]}</Table.Th>
              <Table.Td>{how[lang]}</Table.Td>
              <Table.Td className="no-wrap">{`${SIZE_LIMITS[source] / MEBIBYTE} MB`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" fw={600} mt="sm">
        {t('grantPages')}
      </Text>
      <List size="sm" my="xs">
        {GRANT_GUIDES.map(({ service, how }) => (
          <List.Item key={service}>{how[lang]}</List.Item>
        ))}
      </List>
    </details>
  );
}

/** What is not taken over, said before anything is. */
export function WhatStays() {
  const { t } = useTranslation('importing');
  return (
    <details className="fold">
      <summary>{t('stays')}</summary>
      <List size="sm" my="xs">
        {(['staysSecrets', 'staysNotes', 'staysAddresses', 'staysWhere'] as const).map((key) => (
          <List.Item key={key}>{t(key)}</List.Item>
        ))}
      </List>
    </details>
  );
}
