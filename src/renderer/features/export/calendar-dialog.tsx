import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarOf } from '#calendar/calendar';
import { DEFAULT_CHOICES } from '#core/reminders/choices';
import { ENTRY_PARTS, type EntryPart } from '#core/report/dated-entries';
import type { FileToSave } from '#ipc/desktop-api';
import type { Screen } from '../../data/screen';
import { MOST_MARGIN, type Settings } from '../../data/settings';
import { Dialog } from '../../ui/dialog';
import { Several } from '../../ui/several';

const LEADS = DEFAULT_CHOICES.leads;

interface CalendarDialogProps {
  readonly screen: Screen;
  readonly settings: Settings;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
  readonly write: (file: FileToSave) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What goes into the calendar, and how much of it others may read. */
export function CalendarDialog({ screen, settings, onChoose, write, onClose }: CalendarDialogProps) {
  const { t } = useTranslation(['export', 'app']);
  const [parts, setParts] = useState<readonly EntryPart[]>(ENTRY_PARTS);
  const [margin, setMargin] = useState(settings.keepMargin);
  const [leads, setLeads] = useState<readonly number[]>(LEADS);
  const [showsNames, setShowsNames] = useState(true);
  const [showsIdentifiers, setShowsIdentifiers] = useState(false);
  const save = async () => {
    const { findings, lang, report } = screen;
    const choices = { lang, parts, margin, leads, showsNames, showsIdentifiers, stamp: Date.now() };
    const { text, exported } = calendarOf(findings, choices, settings.calendarExported);
    const isSaved = await write({ suggestedName: `unbind-${report.today}.ics`, content: text });
    if (isSaved) await onChoose({ calendarExported: exported });
    onClose();
  };
  return (
    <Dialog title={t('export:calendarTitle')} onClose={onClose} closeLabel={t('app:close')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('export:calendarHint')}</Text>
          <Several
            isUpright
            legend={t('export:parts')}
            all={ENTRY_PARTS}
            chosen={parts}
            onChange={setParts}
            label={(part) => t(`export:part-${part}`)}
          />
          <NumberInput
            label={t('export:margin')}
            min={0}
            max={MOST_MARGIN}
            clampBehavior="strict"
            allowDecimal={false}
            value={margin}
            onChange={(value) => setMargin(Number(value))}
          />
          <Several
            legend={t('export:alarms')}
            all={LEADS}
            chosen={leads}
            onChange={setLeads}
            label={(lead) => (lead === 0 ? t('export:onTheDay') : t('export:daysBefore', { count: lead }))}
          />
          <Checkbox
            label={t('export:showsNames')}
            checked={showsNames}
            onChange={({ currentTarget }) => setShowsNames(currentTarget.checked)}
          />
          <Checkbox
            label={t('export:showsIdentifiers')}
            checked={showsNames && showsIdentifiers}
            disabled={!showsNames}
            onChange={({ currentTarget }) => setShowsIdentifiers(currentTarget.checked)}
          />
          <Group justify="flex-end" className="form-end">
            <Button type="submit" disabled={parts.length === 0}>
              {t('export:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
