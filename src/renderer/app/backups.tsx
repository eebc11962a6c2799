import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownText } from '#words/safe-text';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { AskPassphrase } from '../features/settings/ask-passphrase';
import { BackupsSection } from '../features/settings/backups-section';
import { FolderSealing } from '../features/settings/folder-sealing';
import { RestoreDialog } from '../features/settings/restore-dialog';
import { type BackupsOutcome, type BackupsParts, useBackups } from './use-backups';

interface BackupsProps {
  readonly screen: Screen;
  readonly settings: Settings;
  readonly parts: BackupsParts;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
  /** What else is asked about backups. */
  readonly children?: ReactNode;
}

/** The snapshots among the settings. */
export function Backups({ screen, settings, parts, onChoose, children }: BackupsProps) {
  const backups = useBackups(screen, settings, parts, onChoose);
  const { t } = useTranslation('backups');
  const said = useSaid(backups.outcome);
  const { looked, list, takenText } = backups;
  const second = list?.second ?? null;
  const { folder } = parts.platform;
  return (
    <BackupsSection
      edition={parts.platform.edition}
      list={list && { ...list, second: second && { ...second, name: shownText(second.name) } }}
      said={said}
      takenText={takenText}
      onRefresh={backups.refresh}
      onTakeNow={backups.takeNow}
      onLook={(entry) => void backups.look(entry)}
      onChooseFolder={() => void backups.chooseFolder()}
      onForgetFolder={() => void backups.forgetFolder()}
      onAllowFolder={() => void backups.allowFolder()}
      asking={
        backups.sealed ? (
          <AskPassphrase
            title={t(folder === null ? 'sealedTitle' : 'sealedHere', {
              taken: takenText(backups.sealed.takenAt),
            })}
            body={t('sealedBody')}
            action={t('sealedOpen')}
            onGiven={backups.lookWith}
            onClose={backups.leave}
          />
        ) : (
          looked && (
            <RestoreDialog
              taken={takenText(looked.entry.takenAt)}
              difference={looked.difference}
              hasSettings={looked.hasSettings}
              onRestore={(withSettings) => void backups.restore(withSettings)}
              onClose={backups.leave}
            />
          )
        )
      }
    >
      {folder?.isChosen() === true && (
        <FolderSealing
          isSealed={folder.isSealed()}
          onSeal={backups.sealFolder}
          onSealNoMore={() => void backups.sealFolder(null)}
        />
      )}
      {children}
    </BackupsSection>
  );
}

function useSaid(
  outcome: BackupsOutcome | null,
): { readonly text: string; readonly isError: boolean } | null {
  const { t } = useTranslation('backups');
  if (outcome === null) return null;
  switch (outcome.code) {
    case 'restored':
      return { text: t('restored', { taken: outcome.taken }), isError: false };
    case 'taken':
      return { text: t('takenNow'), isError: false };
    case 'folder-not-chosen':
      return { text: t('folder-not-chosen'), isError: true };
    case 'not-opened': {
      const why = t(outcome.why === 'gone' ? 'goneNow' : outcome.why);
      return { text: t('notOpened', { why }), isError: true };
    }
  }
}
