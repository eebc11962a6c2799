import { AppShell, Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Account } from '#core/inventory/inventory';
import type { Lang } from '#words/lang';
import type { ChangeName } from '../data/change-name';
import type { StoreState } from '../data/inventory-store';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { AccountAside, AccountPage } from '../features/account/account-page';
import { LinkForm } from '../features/account/link-form';
import { Why } from '../features/account/why';
import { AccountForm } from '../features/accounts/account-form';
import { AccountList } from '../features/accounts/account-list';
import { AddSeveral } from '../features/accounts/add-several';
import { CatalogueList } from '../features/catalogue/catalogue-list';
import { ServicePage } from '../features/catalogue/service-page';
import { CheckUp } from '../features/check-up/check-up';
import { ExpiryPage } from '../features/expiry/expiry-page';
import { GraphPage } from '../features/graph/graph-page';
import { Overview } from '../features/overview/overview';
import { Remember } from '../features/remember/remember';
import { SettingsPage } from '../features/settings/settings-page';
import type { AppParts } from './app-parts';
import { ClockBack } from './clock-back';
import { KeysHelp } from './keys-help';
import { Navigation } from './navigation';
import { NotSaved } from './not-saved';
import { Palette } from './palette';
import { SaveStatus, type Stepped } from './save-status';
import { SettingsTrouble } from './settings-trouble';
import { StoreFailed } from './store-failed';
import { useUndoKeys } from './undo-keys';
import { useActions } from './use-actions';
import { useArrival } from './use-arrival';
import { useDocuments } from './use-documents';
import { reasonOf, useFailures, wantedChange, wantedChoice, wantedStep } from './use-failures';
import { useGeneralKeys } from './use-general-keys';
import { useKeptData } from './use-kept-data';
import { useLast } from './use-last';
import { useLastVisit } from './use-last-visit';
import { usePutOff } from './use-put-off';
import { useScreen } from './use-screen';
import { useSteps } from './use-steps';

interface FrameProps {
  readonly parts: AppParts;
  readonly lang: Lang;
  readonly settings: Settings;
}

/** Reads the inventory, then shows the app around it; says plainly if it cannot be read. */
export function Frame(props: FrameProps) {
  const { t } = useTranslation('app');
  const state = useSyncExternalStore(props.parts.store.subscribe, props.parts.store.getState);
  if (state.status === 'loading') {
    return (
      <Center h="100vh">
        <Loader aria-label={t('loading')} />
      </Center>
    );
  }
  if (state.status === 'failed') {
    return <StoreFailed store={props.parts.store} state={state} platform={props.parts.platform} />;
  }
  return (
    <Router hook={useHashLocation}>
      <Shell {...props} state={state} />
    </Router>
  );
}

type Ready = Extract<StoreState, { status: 'ready' }>;

function Shell({ parts, lang, settings, state }: FrameProps & { readonly state: Ready }) {
  const { t } = useTranslation('app');
  const [path, go] = useHashLocation();
  const failures = useFailures();
  const [form, setForm] = useState<{ readonly account: Account | null } | null>(null);
  const [linking, setLinking] = useState<Account | null>(null);
  const [several, setSeveral] = useState<{ readonly provider: string | null } | null>(null);
  const [stepped, setStepped] = useState<Stepped | null>(null);
  const { inventory } = state;
  const { note } = failures;
  const change = useCallback<Screen['change']>(
    async (name, edit, told = []) => {
      const now = parts.store.getState();
      const made = await parts.store.change(name, edit);
      if (now.status !== 'ready' || (!made.ok && told.includes(made.failure.code))) return made;
      note(wantedChange(name, edit, now.inventory), made.ok ? null : reasonOf(made.failure));
      return made;
    },
    [parts.store, note],
  );
  const screen = useScreen({ parts, lang, settings, inventory, change, go });
  const documents = useDocuments(screen, parts.platform, path === '/settings');
  const step = useSteps(parts.store, (which, change, failure) => {
    note(wantedStep(which, change), failure);
    if (failure === null) setStepped({ which, change });
  });
  const choose = async (choice: Partial<Settings>) => {
    const chosen = await parts.settings.change(choice);
    note(wantedChoice(choice), chosen.ok ? null : chosen.failure.code);
  };
  const visit = useLastVisit(parts.settings, settings.lastVisitOn, screen.report.today);
  const putOff = usePutOff();
  const [asked, setAsked] = useState<'palette' | 'help' | null>(null);
  const actions = useActions(screen, {
    account: ONE_ACCOUNT.exec(path)?.[1] ?? null,
    onAdd: () => setForm({ account: null }),
    onAddSeveral: () => setSeveral({ provider: null }),
    onUndo: () => step('undo'),
    onRedo: () => step('redo'),
    onKeys: () => setAsked('help'),
    documents,
  });
  useGeneralKeys(setAsked);
  const isKept = useKeptData(inventory.accounts.length > 0);
  useUndoKeys({ undo: () => step('undo'), redo: () => step('redo') });
  const list = useLast(path, LIST, '/accounts');
  const accountProps = {
    screen,
    onEdit: (account: Account) => setForm({ account }),
    onLink: setLinking,
    onLinkSeveral: (provider: string) => setSeveral({ provider }),
  };
  useArrival(screenOf(path), t('name'));

  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 200, breakpoint: 0 }} padding="md">
      <SkipLink />
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Text fw={700} size="lg">
              {t('name')}
            </Text>
            <Text size="sm" c="dimmed" className="no-wrap">
              {t('today', { day: screen.report.today })}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap" className="shrinks">
            <SaveStatus
              state={state}
              stepped={stepped}
              failed={failures.all.length > 0}
              settings={parts.settings}
            />
            {(['undo', 'redo'] as const).map((which) => (
              <UndoButton
                key={which}
                which={which}
                name={state[which]?.name ?? null}
                onClick={() => step(which)}
              />
            ))}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('nav')}>
        <Navigation path={path} />
      </AppShell.Navbar>
      <AppShell.Main id={MAIN} tabIndex={-1}>
        <Stack>
          <SettingsTrouble settings={parts.settings} />
          <NotSaved {...failures} />
          <ClockBack today={screen.report.today} {...visit} />
          <Switch>
            <Route path="/accounts/:id/remember">
              {({ id }) => (
                <Remember
                  key={id}
                  screen={screen}
                  provider={id}
                  kept={settings.keptAnswers}
                  onKeep={(keptAnswers) => void choose({ keptAnswers })}
                  undo={state.undo?.name ?? null}
                  onUndo={() => step('undo')}
                />
              )}
            </Route>
            <Route path="/">
              <Overview
                screen={screen}
                onAdd={() => setForm({ account: null })}
                since={visit.since}
                onSeen={visit.onSeen}
                onLoadSample={documents.loadSample}
                onImport={() => {
                  go('/settings');
                  void documents.open();
                }}
              />
            </Route>
            <Route path={LIST}>
              {({ which = null }) => (
                <AccountList
                  screen={screen}
                  only={which}
                  columns={settings.accountColumns}
                  onColumns={(accountColumns) => void choose({ accountColumns })}
                  sorting={settings.accountSorting}
                  onSorting={(accountSorting) => void choose({ accountSorting })}
                  panel={{
                    isOpen: settings.accountPanel,
                    onOpen: (accountPanel) => void choose({ accountPanel }),
                    of: (id, onClose) => (
                      <AccountAside key={id} {...accountProps} id={id} onClose={onClose} />
                    ),
                  }}
                  onAdd={() => setForm({ account: null })}
                  onAddSeveral={() => setSeveral({ provider: null })}
                />
              )}
            </Route>
            <Route path="/accounts/:id">
              {({ id }) => <AccountPage key={id} {...accountProps} id={id} list={list} />}
            </Route>
            <Route path="/catalogue">
              <CatalogueList screen={screen} />
            </Route>
            <Route path="/catalogue/:id">
              {({ id }) => (
                <ServicePage
                  screen={screen}
                  id={id}
                  rulesAsOf={settings.rulesAsOf}
                  builtIn={parts.catalogue}
                />
              )}
            </Route>
            <Route path={GRAPH}>
              {({ id = null }) => (
                <GraphPage
                  screen={screen}
                  id={id}
                  save={(file) => parts.platform.saveDocument(file)}
                  onAdd={() => setForm({ account: null })}
                  onLink={(one) =>
                    setLinking(inventory.accounts.find((account) => account.id === one) ?? null)
                  }
                />
              )}
            </Route>
            <Route path={EXPIRY}>
              {({ place = null }) => (
                <ExpiryPage
                  screen={screen}
                  place={place}
                  settings={settings}
                  onChoose={(choice) => void choose(choice)}
                  why={(id) => <Why screen={screen} id={id} />}
                  onAdd={() => setForm({ account: null })}
                />
              )}
            </Route>
            <Route path="/check-up">
              <CheckUp screen={screen} putOff={putOff.keys} onPutOff={putOff.toggle} />
            </Route>
            <Route path="/settings">
              <SettingsPage
                settings={settings}
                accounts={inventory.accounts.length}
                onChange={(choice) => void choose(choice)}
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
              />
            </Route>
            <Route>
              <Title order={1} size="h2">
                {t('notFound')}
              </Title>
            </Route>
          </Switch>
        </Stack>
      </AppShell.Main>
      {form !== null && <AccountForm screen={screen} account={form.account} onClose={() => setForm(null)} />}
      {asked === 'palette' && <Palette screen={screen} actions={actions} onClose={() => setAsked(null)} />}
      {asked === 'help' && <KeysHelp onClose={() => setAsked(null)} />}
      {several !== null && (
        <AddSeveral screen={screen} provider={several.provider} onClose={() => setSeveral(null)} />
      )}
      {linking !== null && <LinkForm screen={screen} account={linking} onClose={() => setLinking(null)} />}
    </AppShell>
  );
}

const MAIN = 'main';

/** The list of accounts, also when it is narrowed: one screen, which keeps what was done in it. */
const LIST = /^\/accounts(?:\/only\/(?<which>[^/]+))?\/?$/;

/** The page of an account. */
const ONE_ACCOUNT = /^\/accounts\/([^/]+)$/;

/** The graph, also with an account chosen in it. */
const GRAPH = /^\/graph(?:\/(?<id>[^/]+))?\/?$/;

/** The expiries, also narrowed, the forecast, and what is tried. */
const EXPIRY = /^\/expiry(?:\/(?<place>.+?))?\/?$/;

/** By what one screen differs from another: what is narrowed or chosen in it makes no other. */
function screenOf(path: string): string {
  if (LIST.test(path)) return '/accounts';
  if (EXPIRY.test(path)) return '/expiry';
  return GRAPH.test(path) ? '/graph' : path;
}

/** The first thing that the Tab key reaches: past the navigation at once. */
function SkipLink() {
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
}

interface UndoButtonProps {
  readonly which: 'undo' | 'redo';
  readonly name: ChangeName | null;
  readonly onClick: () => void;
}

function UndoButton({ which, name, onClick }: UndoButtonProps) {
  const { t } = useTranslation(['app', 'changes']);
  const label = t(`app:${which}`);
  const change = name === null ? '' : t(`changes:${name.code}`, { ...name });
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={name === null}
      title={name === null ? label : t(`app:${which}Named`, { change })}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
