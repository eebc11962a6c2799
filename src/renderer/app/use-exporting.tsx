import { type ReactNode, useCallback } from 'react';
import type { Save } from '../data/saving';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { AccountsExport } from '../features/export/accounts-export';
import { PlanExport } from '../features/export/plan-export';
import { type ExportPlace, type Exports, useExports } from '../features/export/use-exports';
import type { Platform } from '../platform/platform';

export interface Exporting {
  readonly exports: Exports;
  readonly save: Save;
  /** What takes the plan along. */
  readonly plan: ReactNode;
  /** What takes the accounts with these ids along; `by`: what they are narrowed to, in words. */
  readonly accounts: (only: readonly string[], by: readonly string[]) => ReactNode;
}

interface Around {
  readonly settings: Settings;
  readonly choose: (choice: Partial<Settings>) => Promise<void>;
  readonly place: ExportPlace | null;
}

/** What the screens take along, and the palette as well. */
export function useExporting(
  screen: Screen,
  platform: Platform,
  { settings, choose, place }: Around,
): Exporting {
  const save = useCallback<Save>((file) => platform.saveDocument(file), [platform]);
  const exports = useExports(save, place);
  return {
    exports,
    save,
    plan: <PlanExport screen={screen} settings={settings} onChoose={choose} exports={exports} />,
    accounts: (only, by) => <AccountsExport screen={screen} only={only} narrowedBy={by} exports={exports} />,
  };
}
