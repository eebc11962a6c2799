import { Menu } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import type { Settings } from '../../data/settings';
import { useAfterFrame } from '../../ui/after-frame';
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
  // Nobody opens the menu within a frame: the new plan is drawn first.
  const later = useAfterFrame(screen);
  const isPrinting = usePrinting();
  return (
    <>
      <PlanMenu screen={later} exports={exports} />
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

const PlanMenu = memo(({ screen, exports }: Pick<PlanExportProps, 'screen' | 'exports'>) => {
  const { t } = useTranslation('export');
  return (
    <ExportMenu place="plan" screen={screen} choice={ALL_BY_NAME} exports={exports}>
      <Menu.Item onClick={exports.ask}>{t('calendar')}</Menu.Item>
    </ExportMenu>
  );
});
