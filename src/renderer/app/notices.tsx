import type { ComponentProps } from 'react';
import type { AppParts } from './app-parts';
import { BackupReminder } from './backup-reminder';
import { ClockBack } from './clock-back';
import { NotSaved } from './not-saved';
import { ReminderTrouble } from './reminder-trouble';
import { SettingsTrouble } from './settings-trouble';
import { SnapshotTrouble } from './snapshot-trouble';
import type { useLastVisit } from './use-last-visit';
import type { RemindersNow } from './use-reminders';

interface NoticesProps {
  readonly parts: Pick<AppParts, 'settings' | 'keeper' | 'platform'>;
  readonly backup: ComponentProps<typeof BackupReminder>;
  readonly reminders: RemindersNow;
  readonly failures: ComponentProps<typeof NotSaved>;
  readonly today: ComponentProps<typeof ClockBack>['today'];
  readonly visit: ReturnType<typeof useLastVisit>;
}

/** What goes wrong, above every screen. That the clock looks wrong is said once, whoever has noticed. */
export function Notices({ parts, backup, reminders, failures, today, visit }: NoticesProps) {
  const { state, onTrustClock } = reminders;
  const isSaid = visit.ahead !== null;
  const onTodayIsRight = () => {
    visit.onTodayIsRight();
    if (state?.clockLooksWrong === true) onTrustClock();
  };
  return (
    <>
      <SettingsTrouble settings={parts.settings} />
      <ReminderTrouble
        state={isSaid && state !== null ? { ...state, clockLooksWrong: false } : state}
        onTrustClock={onTrustClock}
      />
      <SnapshotTrouble keeper={parts.keeper} platform={parts.platform} />
      <BackupReminder {...backup} />
      <NotSaved {...failures} />
      <ClockBack today={today} ahead={visit.ahead} onTodayIsRight={onTodayIsRight} />
    </>
  );
}
