import { useTranslation } from 'react-i18next';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { BackupReminderChoice, BackupReminderSection } from '../features/settings/backup-reminder-section';
import { EncryptionSection } from '../features/settings/encryption-section';
import { RemindersSection } from '../features/settings/reminders-section';
import { SealedDocuments } from '../features/settings/sealed-documents';
import { SettingsPage } from '../features/settings/settings-page';
import type { AppParts } from './app-parts';
import { Backups } from './backups';
import type { useDocuments } from './use-documents';
import type { RemindersNow } from './use-reminders';

interface SettingsScreenProps {
  readonly screen: Screen;
  readonly parts: Pick<AppParts, 'platform' | 'keeper' | 'openSnapshot' | 'encryption' | 'store'>;
  readonly settings: Settings;
  readonly isKept: boolean | null;
  readonly documents: ReturnType<typeof useDocuments>;
  readonly reminders: RemindersNow;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
  readonly onCalendar: () => void;
}

/** The settings, with what the app can do about the inventory as a file and about reminders. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { screen, parts, settings, isKept, documents, reminders, onChoose, onCalendar } = props;
  const { encryption } = parts;
  const { t } = useTranslation('backups');
  const onChange = (choice: Partial<Settings>) => void onChoose(choice);
  return (
    <SettingsPage
      settings={settings}
      accounts={screen.inventory.accounts.length}
      onChange={onChange}
      isKept={isKept}
      onExport={() => void documents.save()}
      onImport={() => void documents.open()}
      pending={documents.pending}
      onReplace={documents.replace}
      onKeep={documents.keep}
      message={documents.message}
      hasSample={documents.hasSample}
      onLoadSample={documents.loadSample}
      onRemoveSample={documents.removeSample}
      sealedDocuments={
        <SealedDocuments
          onExport={documents.saveSealed}
          sealed={documents.sealed.file}
          onOpen={documents.sealed.open}
          onForget={() => documents.sealed.put(null)}
        />
      }
      encryption={
        <EncryptionSection
          doing={encryption && { ...encryption, lock: () => void encryption.lock() }}
          lockAfter={settings.lockAfter}
          onChange={onChange}
        />
      }
      reminders={
        <RemindersSection
          settings={settings}
          can={reminders.can}
          onChange={onChange}
          onCalendar={onCalendar}
        />
      }
      backups={
        parts.platform.edition === 'browser' && parts.platform.folder === null ? (
          <BackupReminderSection settings={settings} onChange={onChange} />
        ) : (
          <Backups screen={screen} settings={settings} parts={parts} onChoose={onChoose}>
            {parts.platform.edition === 'browser' && (
              <BackupReminderChoice settings={settings} onChange={onChange} hint={t('everyWithFolder')} />
            )}
          </Backups>
        )
      }
    />
  );
}
