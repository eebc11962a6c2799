import { useTranslation } from 'react-i18next';
import type { Screen } from '../data/screen';
import { PLACES } from './navigation';
import type { Choice } from './palette';
import type { Documents } from './use-documents';

interface Doing {
  /** Id of the account whose page is shown; null: another screen is. */
  readonly account: string | null;
  readonly onAdd: () => void;
  readonly onAddSeveral: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onKeys: () => void;
  readonly documents: Documents;
}

/** Every screen and every action that needs no more than its name, or than the account that is shown. */
export function useActions({ go, directory }: Screen, doing: Doing): readonly Choice[] {
  const { t } = useTranslation(['about', 'app', 'accounts', 'several', 'settings', 'palette', 'remember']);
  const atSettings = (act: () => void) => () => {
    go('/settings');
    act();
  };
  const { documents } = doing;
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
    { id: 'import', label: t('settings:import'), act: atSettings(() => void documents.open()) },
    { id: 'export', label: t('settings:export'), act: atSettings(() => void documents.save()) },
    documents.hasSample
      ? { id: 'sample', label: t('settings:removeSample'), act: documents.removeSample }
      : { id: 'sample', label: t('settings:loadSample'), act: documents.loadSample },
    { id: 'about', label: t('about:title'), act: () => go('/settings/about') },
    { id: 'keys', label: t('palette:keys'), act: doing.onKeys },
  ];
}
