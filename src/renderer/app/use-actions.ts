import { useTranslation } from 'react-i18next';
import type { Screen } from '../data/screen';
import { ALL_BY_NAME, PAPERS_AT, paperFile } from '../features/export/papers';
import type { ExportPlace, Exports } from '../features/export/use-exports';
import { PLACES } from './navigation';
import type { Documents } from './use-documents';

/** Something that can be chosen by its name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly act: () => void;
}

/** What the actions do, and what they are about. */
export interface Doing {
  /** Id of the account whose page is shown; null: another screen is. */
  readonly account: string | null;
  readonly onAdd: () => void;
  readonly onAddSeveral: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onKeys: () => void;
  readonly documents: Documents;
  readonly exports: Exports;
  /** Null: there is nothing to lock. */
  readonly onLock: (() => void) | null;
}

/** Every screen and every action that needs no more than its name, or than the account that is shown. */
export function useActions(screen: Screen, doing: Doing): readonly Choice[] {
  const { t } = useTranslation([
    'about',
    'app',
    'accounts',
    'several',
    'settings',
    'palette',
    'remember',
    'export',
    'encryption',
    'importing',
  ]);
  const { go, directory, inventory } = screen;
  const atSettings = (act: () => void) => () => {
    go('/settings');
    act();
  };
  const { documents, exports } = doing;
  const exported = (what: string, place: ExportPlace, act: () => void): Choice => ({
    id: `export ${what}`,
    label: t('export:exportOf', { what }),
    act: () => {
      // There it is asked, and said how it went.
      go(place === 'plan' ? '/plan' : '/accounts');
      act();
    },
  });
  const shown = doing.account === null ? undefined : directory.account(doing.account);
  return [
    ...PLACES.map(([name, place]) => ({
      id: `screen ${name}`,
      label: t(`app:${name}`),
      act: () => go(place),
    })),
    { id: 'add', label: t('accounts:add'), act: doing.onAdd },
    { id: 'several', label: t('several:open'), act: doing.onAddSeveral },
    ...(shown === undefined || shown.state === 'deleted'
      ? []
      : [
          {
            id: 'remember',
            label: t('remember:openFor', { name: directory.name(shown.id) }),
            act: () => go(`/accounts/${shown.id}/remember`),
          },
        ]),
    { id: 'undo', label: t('app:undo'), act: doing.onUndo },
    { id: 'redo', label: t('app:redo'), act: doing.onRedo },
    { id: 'bring', label: t('importing:open'), act: () => go('/import') },
    { id: 'import', label: t('settings:import'), act: atSettings(() => void documents.open()) },
    { id: 'export', label: t('settings:export'), act: atSettings(() => void documents.save()) },
    ...(inventory.accounts.length === 0
      ? []
      : [
          exported(t('export:calendar'), 'plan', exports.ask),
          ...PAPERS_AT.plan.map((name) => {
            const place = name.startsWith('plan') ? 'plan' : 'accounts';
            return exported(t(`export:${name}`), place, () => {
              void exports.write(place, paperFile(name, screen, ALL_BY_NAME));
            });
          }),
        ]),
    { id: 'print', label: t('export:print'), act: () => window.print() },
    documents.hasSample
      ? { id: 'sample', label: t('settings:removeSample'), act: documents.removeSample }
      : { id: 'sample', label: t('settings:loadSample'), act: documents.loadSample },
    ...(doing.onLock === null ? [] : [{ id: 'lock', label: t('encryption:lockNow'), act: doing.onLock }]),
    { id: 'about', label: t('about:title'), act: () => go('/settings/about') },
    { id: 'keys', label: t('palette:keys'), act: doing.onKeys },
  ];
}
