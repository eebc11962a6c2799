import type { ReactNode } from 'react';
import type { Screen } from '../../data/screen';
import type { Settings } from '../../data/settings';

/** What of the settings this screen goes by. */
export type ExpirySettings = Pick<Settings, 'keepMargin' | 'expiryView'>;

/** What the screen of expiries is given. */
export interface ExpiryPageProps {
  readonly screen: Screen;
  /** What stands in the address after `/expiry/`; null: nothing. */
  readonly place: string | null;
  readonly settings: ExpirySettings;
  readonly onChoose: (choice: Partial<ExpirySettings>) => void;
  /** Answers "why?" for an id of the report. */
  readonly why: (id: string) => ReactNode;
  readonly onAdd: () => void;
}
