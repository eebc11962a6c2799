import { useTranslation } from 'react-i18next';
import type { Screen } from '../data/screen';
import { PLACES } from './navigation';
import type { Choice } from './palette';
import type { Documents } from './use-documents';

interface Doing {
  readonly onAdd: () => void;
  readonly onAddSeveral: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onKeys: () => void;
  readonly documents: Documents;
}

/** Every screen and every action that needs no more than its name. */
export function useActions({ go }: Screen, doing: Doing): readonly Choice[] {
  const { t } = useTranslation(['app', 'accounts', 'several', 'settings', 'palette']);
  const atSettings = (act: () => void) => () => {
    go('/settings');
    act();
  };
  const { documents } = doing;
  return [
    ...PLACES.map(([name, place]) => ({
      id: `screen ${name}`,
      label: t(`app:${name}`),
      act: () => go(place),
    })),
    { id: 'add', label: t('accounts:add'), act: doing.onAdd },
    { id: 'several', label: t('several:open'), act: doing.onAddSeveral },
    { id: 'undo', label: t('app:undo'), act: doing.onUndo },
    { id: 'redo', label: t('app:redo'), act: doing.onRedo },
    { id: 'import', label: t('settings:import'), act: atSettings(() => void documents.open()) },
    { id: 'export', label: t('settings:export'), act: atSettings(() => void documents.save()) },
    documents.hasSample
      ? { id: 'sample', label: t('settings:removeSample'), act: documents.removeSample }
      : { id: 'sample', label: t('settings:loadSample'), act: documents.loadSample },
    { id: 'keys', label: t('palette:keys'), act: doing.onKeys },
  ];
}
