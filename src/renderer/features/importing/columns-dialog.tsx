import { Button, Checkbox, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHOSEN_MEANINGS,
  type ChosenMeanings,
  chosenMapping,
  meaningsIn,
  tellsAccounts,
} from '#importing/chosen-columns';
import type { ColumnMapping } from '#importing/csv-guess';
import type { CsvPreview } from '#importing/csv-preview';
import { shownText } from '#words/safe-text';
import { Dialog } from '../../ui/dialog';

interface ColumnsDialogProps {
  readonly name: string;
  readonly preview: CsvPreview;
  readonly mapping: ColumnMapping | null;
  readonly onClose: () => void;
  readonly onChoose: (mapping: ColumnMapping) => void;
}

/** Asks what the columns of a table mean. Of its cells only is said what they look like: they may be secrets. */
export function ColumnsDialog({ name, preview, mapping, onClose, onChoose }: ColumnsDialogProps) {
  const { t } = useTranslation(['importing', 'app']);
  const [meanings, setMeanings] = useState<ChosenMeanings>(() => meaningsIn(mapping, preview.columns.length));
  const [hasHeader, setHasHeader] = useState(mapping?.hasHeader ?? preview.hasHeader);
  const tells = tellsAccounts(meanings);
  const labelOf = (at: number) => {
    const header = preview.columns[at]?.header ?? null;
    return header === null ? t('importing:column', { number: at + 1 }) : shownText(header);
  };
  return (
    <Dialog
      onClose={onClose}
      title={t('importing:columnsOf', { name })}
      size="lg"
      closeLabel={t('app:close')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tells) onChoose(chosenMapping(mapping, meanings, hasHeader));
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('importing:columnsBody')}</Text>
          <Checkbox
            label={t('importing:hasHeader')}
            checked={hasHeader}
            onChange={({ currentTarget }) => setHasHeader(currentTarget.checked)}
          />
          <Table aria-label={t('importing:columns')} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('importing:columnName')}</Table.Th>
                <Table.Th>{t('importing:looksLike')}</Table.Th>
                <Table.Th>{t('importing:meaning')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.columns.map(({ looksLike }, at) => (
                <Table.Tr key={labelOf(at) + String(at)}>
                  <Table.Th scope="row" className="break-anywhere">
                    {labelOf(at)}
                  </Table.Th>
                  <Table.Td>{t(`importing:looks-${looksLike}`)}</Table.Td>
                  <Table.Td>
                    <NativeSelect
                      aria-label={t('importing:meaningOf', { column: labelOf(at) })}
                      size="xs"
                      data={[
                        { value: '', label: t('importing:means-nothing') },
                        ...CHOSEN_MEANINGS.map((value) => ({ value, label: t(`importing:means-${value}`) })),
                      ]}
                      value={meanings[at] ?? ''}
                      onChange={({ currentTarget: { value } }) => {
                        const meaning = CHOSEN_MEANINGS.find((one) => one === value) ?? null;
                        setMeanings(meanings.map((before, other) => (other === at ? meaning : before)));
                      }}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Group justify="space-between" className="form-end">
            <Text size="sm" role="status">
              {tells ? '' : t('importing:columnsNeeded')}
            </Text>
            <Button type="submit" disabled={!tells}>
              {t('importing:readTable')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
