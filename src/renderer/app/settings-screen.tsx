import type { Settings } from '../data/settings';
import { EncryptionSection } from '../features/settings/encryption-section';
import { RemindersSection } from '../features/settings/reminders-section';
import { SealedDocuments } from '../features/settings/sealed-documents';
import { SettingsPage } from '../features/settings/settings-page';
import type { Encryption } from './encryption';
import type { useDocuments } from './use-documents';
import type { RemindersNow } from './use-reminders';

interface SettingsScreenProps {
  readonly settings: Settings;
  /** How many there are. */
  readonly accounts: number;
  readonly isKept: boolean | null;
  readonly documents: ReturnType<typeof useDocuments>;
  readonly reminders: RemindersNow;
  readonly encryption: Encryption | null;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
}

/** The settings, with what the app can do about the inventory as a file and about reminders. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { settings, accounts, isKept, documents, reminders, encryption, onChoose } = props;
  const onChange = (choice: Partial<Settings>) => void onChoose(choice);
  return (
    <SettingsPage
      settings={settings}
      accounts={accounts}
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
      reminders={<RemindersSection settings={settings} can={reminders.can} onChange={onChange} />}
    />
  );
}
