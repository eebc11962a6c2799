import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import type { Settings } from '../../data/settings';
import { usePrinting } from '../../ui/use-printing';
import { CalendarDialog } from './calendar-dialog';
import { ExportMenu } from './export-menu';
import { ALL_BY_NAME } from './papers';
import { PlanSheet } from './sheet';
import type { Exports } from './use-exports';

interface PlanExportProps {
  readonly screen: Screen;
  readonly settings: Settings;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
  readonly exports: Exports;
}

/** Takes dates, plan and accounts along: to a calendar, to paper, to other programs. */
export function PlanExport({ screen, settings, onChoose, exports }: PlanExportProps) {
  const { t } = useTranslation('export');
  const isPrinting = usePrinting();
  return (
    <>
      <ExportMenu place="plan" screen={screen} choice={ALL_BY_NAME} exports={exports}>
        <Menu.Item onClick={exports.ask}>{t('calendar')}</Menu.Item>
      </ExportMenu>
      {exports.isAsking && (
        <CalendarDialog
          screen={screen}
          settings={settings}
          onChoose={onChoose}
          write={(file) => exports.write('plan', file)}
          onClose={exports.stopAsking}
        />
      )}
      {isPrinting && <PlanSheet screen={screen} />}
    </>
  );
}
