import { AppShell, Center, Loader, Stack } from '@mantine/core';
import { memo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Account } from '#core/inventory/inventory';
import type { Lang } from '#words/lang';
import { settingsAfterStep } from '../data/backup';
import type { StoreState } from '../data/inventory-store';
import type { Settings } from '../data/settings';
import { besideSaving } from '../data/store-states';
import { LinkForm } from '../features/account/link-form';
import { AccountForm } from '../features/accounts/account-form';
import { AddSeveral } from '../features/accounts/add-several';
import { ImportSession } from '../features/importing/session';
import type { AppParts } from './app-parts';
import { DroppedFiles } from './dropped-files';
import { KeysHelp } from './keys-help';
import { Navigation } from './navigation';
import { Notices } from './notices';
import { ActionPalette } from './palette';
import { exportPlaceOf, ONE_ACCOUNT, screenOf } from './places';
import type { Stepped } from './save-status';
import { type Asking, Screens } from './screens';
import { StoreFailed } from './store-failed';
import { TopBar } from './top-bar';
import { useUndoKeys } from './undo-keys';
import type { Doing } from './use-actions';
import { useArrival } from './use-arrival';
import { useBackupDue } from './use-backup-due';
import { useChanges } from './use-changes';
import { useDocuments } from './use-documents';
import { useExporting } from './use-exporting';
import { useFailures, wantedStep } from './use-failures';
import { useGeneralKeys } from './use-general-keys';
import { useKeptData } from './use-kept-data';
import { useLastVisit } from './use-last-visit';
import { useLock } from './use-lock';
import { useLockAlone } from './use-lock-alone';
import { useOpening } from './use-opening';
import { usePartOf } from './use-part-of';
import { useReminders } from './use-reminders';
import { useRestOfReport } from './use-rest-of-report';
import { useScreen } from './use-screen';
import { useSteps } from './use-steps';

interface FrameProps {
  readonly parts: AppParts;
  readonly lang: Lang;
}

interface ShellProps extends FrameProps {
  readonly settings: Settings;
}

/** Reads the inventory, then shows the app around it; says plainly if it cannot be read. */
export function Frame(props: FrameProps) {
  const { t } = useTranslation('app');
  const { store } = props.parts;
  const [steady] = useState(() => besideSaving(store.getState));
  const state = useSyncExternalStore(store.subscribe, steady);
  const settings = usePartOf(props.parts.settings, (now) => now.settings);
  if (state.status === 'loading') {
    return (
      <Center h="100vh">
        <Loader aria-label={t('loading')} />
      </Center>
    );
  }
  if (state.status === 'failed') {
    return <Failed {...props} settings={settings} state={state} />;
  }
  return (
    <Router hook={useHashLocation}>
      <Shell {...props} settings={settings} state={state} />
    </Router>
  );
}

/** What cannot be used may still be known here, and the key is: it locks as always. */
function Failed({ parts, settings, state }: ShellProps & { readonly state: FailedState }) {
  useLockAlone(parts, settings.lockAfter);
  const { store, platform, openSnapshot, sealing } = parts;
  return (
    <StoreFailed {...{ store, platform, openSnapshot, sealing }} settings={parts.settings} state={state} />
  );
}

type FailedState = Extract<StoreState, { status: 'failed' }>;
type Ready = Extract<StoreState, { status: 'ready' }>;

function Shell({ parts, lang, settings, state }: ShellProps & { readonly state: Ready }) {
  const { t } = useTranslation('app');
  const [path, go] = useHashLocation();
  const failures = useFailures();
  const [form, setForm] = useState<{ readonly account: Account | null } | null>(null);
  const [linking, setLinking] = useState<Account | null>(null);
  const [several, setSeveral] = useState<{ readonly provider: string | null } | null>(null);
  const [stepped, setStepped] = useState<Stepped | null>(null);
  const { inventory } = state;
  const { change, choose } = useChanges(parts, failures.note);
  const screen = useScreen({ parts, lang, settings, inventory, change, go });
  useRestOfReport(screen);
  const backup = useBackupDue(screen, settings, parts.settings, parts);
  const documents = useDocuments(screen, parts, path === '/settings', backup.onSaved);
  const importAny = () => {
    go('/settings');
    void documents.open();
  };
  const reminders = useReminders(screen, settings, parts, importAny);
  const exporting = useExporting(screen, parts.platform, { settings, choose, place: exportPlaceOf(path) });
  const step = useSteps(parts.store, (which, change, failure) => {
    failures.note(wantedStep(which, change), failure);
    if (failure !== null) return;
    setStepped({ which, change });
    const after = settingsAfterStep(parts.settings.getState().settings, change.id, which);
    if (after !== null) void choose(after);
  });
  const [importing] = useState(() => new ImportSession(parts.importWorkers));
  const visit = useLastVisit(parts.settings, settings.lastVisitOn, screen.report.today);
  const opening = useOpening(parts.platform);
  const [asked, setAsked] = useState<'palette' | 'help' | null>(null);
  const doing: Doing = {
    account: ONE_ACCOUNT.exec(path)?.[1] ?? null,
    onAdd: () => setForm({ account: null }),
    onAddSeveral: () => setSeveral({ provider: null }),
    onUndo: () => step('undo'),
    onRedo: () => step('redo'),
    onKeys: () => setAsked('help'),
    documents,
    onLock: useLock(parts.encryption, settings.lockAfter),
    exports: exporting.exports,
  };
  useGeneralKeys(setAsked);
  const isKept = useKeptData(inventory.accounts.length > 0);
  useUndoKeys({ undo: () => step('undo'), redo: () => step('redo') });
  const ask: Asking = {
    add: () => setForm({ account: null }),
    edit: (account) => setForm({ account }),
    link: setLinking,
    several: (provider) => setSeveral({ provider }),
  };
  useArrival(screenOf(path), t('name'));

  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 200, breakpoint: 0 }} padding="md">
      <SkipLink />
      <TopBar
        today={screen.report.today}
        state={state}
        stepped={stepped}
        failed={failures.all.length > 0}
        stores={parts}
        onStep={step}
      />
      <Navigation path={path} />
      <AppShell.Main id={MAIN} tabIndex={-1}>
        <Stack>
          <Notices
            parts={parts}
            backup={backup}
            reminders={reminders}
            failures={failures}
            today={screen.report.today}
            visit={visit}
          />
          <Screens
            path={path}
            parts={parts}
            screen={screen}
            settings={settings}
            choose={choose}
            ask={ask}
            visit={visit}
            documents={documents}
            exporting={exporting}
            reminders={reminders}
            isKept={isKept}
            importing={importing}
            undo={state.undo?.name ?? null}
            redo={state.redo?.name ?? null}
            onUndo={() => step('undo')}
            onOpen={opening.open}
          />
        </Stack>
      </AppShell.Main>
      {opening.question}
      <DroppedFiles
        onFiles={(files) => {
          importing.add(files);
          go('/import');
        }}
      />
      {form !== null && <AccountForm screen={screen} account={form.account} onClose={() => setForm(null)} />}
      {asked === 'palette' && <ActionPalette screen={screen} doing={doing} onClose={() => setAsked(null)} />}
      {asked === 'help' && <KeysHelp onClose={() => setAsked(null)} />}
      {several !== null && (
        <AddSeveral screen={screen} provider={several.provider} onClose={() => setSeveral(null)} />
      )}
      {linking !== null && <LinkForm screen={screen} account={linking} onClose={() => setLinking(null)} />}
    </AppShell>
  );
}

const MAIN = 'main';

/** The first thing that the Tab key reaches: past the navigation at once. */
const SkipLink = memo(() => {
  const { t } = useTranslation('app');
  return (
    <a
      className="skip"
      href={`#${MAIN}`}
      onClick={(event) => {
        // What stands after # is the screen that is shown.
        event.preventDefault();
        document.getElementById(MAIN)?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
});
