import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice, ReminderState } from '#ipc/desktop-api';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { AppParts } from './app-parts';
import { withHiddenIds } from './hidden-ids';
import { planOfReminders } from './plan-of-reminders';
import { useNotices } from './use-notices';

/** One change seldom comes alone: the desktop is told once it is quiet. */
const REST_MS = 1000;

/** How it stands with the reminders, for the screens. */
export interface RemindersNow {
  /** Null: not known yet, or in a browser. */
  readonly state: ReminderState | null;
  /** What this system can do; null: in a browser, where there are no reminders. */
  readonly can: { readonly show: boolean; readonly startAtLogin: boolean } | null;
  /** The person says that the clock is right. */
  readonly onTrustClock: () => void;
}

/**
 * Keeps the desktop informed of what to remind of, and goes where a reminder leads. Does nothing in a browser.
 * @param onDocument the program was given a document to open
 */
export function useReminders(
  { lang, inventory, report, directory, go }: Screen,
  { reminders, timeZone, background }: Settings,
  {
    platform,
    pseudonyms,
    encryption,
    keeper,
  }: Pick<AppParts, 'platform' | 'pseudonyms' | 'encryption' | 'keeper'>,
  onDocument: () => void,
): RemindersNow {
  const [state, setState] = useState<ReminderState | null>(null);
  const [canStartAtLogin, setCanStartAtLogin] = useState(true);
  const isDesktop = platform.edition === 'desktop';

  useEffect(() => {
    if (!isDesktop) return;
    const tell = () => {
      const plan = planOfReminders({ lang, inventory, report, directory }, { reminders, timeZone });
      void withHiddenIds(plan, pseudonyms)
        .then((hidden) => platform.setReminders(hidden))
        .then(setState);
    };
    const resting = setTimeout(tell, REST_MS);
    return () => clearTimeout(resting);
  }, [isDesktop, platform, pseudonyms, lang, inventory, report, directory, reminders, timeZone]);

  useEffect(() => {
    if (isDesktop) {
      void platform.setBackground(background).then((can) => setCanStartAtLogin(can.canStartAtLogin));
    }
  }, [isDesktop, platform, background]);

  const document = useRef(onDocument);
  useEffect(() => {
    document.current = onDocument;
  });
  const hear = useCallback(
    (notice: Notice) => {
      switch (notice.kind) {
        case 'reminders':
          return setState(notice.state);
        case 'lock':
          return void encryption?.lock();
        case 'document':
          return document.current();
        case 'open': {
          const account = pseudonyms === null ? notice.account : pseudonyms.real(notice.account ?? '');
          return go(typeof account === 'string' ? `/accounts/${account}` : '/');
        }
        default:
          return keeper.hear(notice);
      }
    },
    [go, encryption, pseudonyms, keeper],
  );
  useNotices(platform, hear);

  const onTrustClock = useCallback(() => void platform.trustClock().then(setState), [platform]);
  const can = isDesktop ? { show: state?.canShow ?? true, startAtLogin: canStartAtLogin } : null;
  return { state, can, onTrustClock };
}
