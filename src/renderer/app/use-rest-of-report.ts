import { useEffect } from 'react';
import type { Screen } from '../data/screen';
import { afterFrame } from '../ui/after-frame';

/**
 * Makes what the screen does not show of the findings and the report, a part after each frame, so that the next screen
 * need not wait for it.
 */
export function useRestOfReport({ findings, report }: Pick<Screen, 'findings' | 'report'>): void {
  useEffect(() => {
    const parts = [
      () => report.timers,
      () => report.accounts,
      () => report.forecast,
      () => report.blocks,
      () => findings.plan,
      () => report.plan,
    ];
    let forget = () => {};
    const makeFrom = (at: number) => {
      const part = parts[at];
      if (part === undefined) return;
      forget = afterFrame(() => {
        part();
        makeFrom(at + 1);
      });
    };
    makeFrom(0);
    return () => forget();
  }, [findings, report]);
}
