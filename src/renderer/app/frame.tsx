import { AppShell, Center, Loader, Stack, Title } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Account } from '#core/inventory/inventory';
import type { Lang } from '#words/lang';
import type { StoreState } from '../data/inventory-store';
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
import { ExportMenu } from '../features/export/export-menu';
import type { Save } from '../features/export/use-saving';
import { GraphPage } from '../features/graph/graph-page';
import { Overview } from '../features/overview/overview';
import { PlanPage } from '../features/plan/plan-page';
import { Remember } from '../features/remember/remember';
import { AboutScreen } from './about-screen';
import type { AppParts } from './app-parts';
import { KeysHelp } from './keys-help';
import { Navigation } from './navigation';
import { Notices } from './notices';
import { Palette } from './palette';
import type { Stepped } from './save-status';
import { SettingsScreen } from './settings-screen';
import { StoreFailed } from './store-failed';
import { TopBar } from './top-bar';
import { useUndoKeys } from './undo-keys';
import { useActions } from './use-actions';
import { useArrival } from './use-arrival';
import { useChanges } from './use-changes';
import { useDocuments } from './use-documents';
import { useFailures, wantedStep } from './use-failures';
import { useGeneralKeys } from './use-general-keys';
import { useKeptData } from './use-kept-data';
import { useLast } from './use-last';
import { useLastVisit } from './use-last-visit';
import { useOpening } from './use-opening';
import { usePutOff } from './use-put-off';
import { useReminders } from './use-reminders';
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
  const { change, choose } = useChanges(parts, note);
  const save: Save = (file) => parts.platform.saveDocument(file);
  const screen = useScreen({ parts, lang, settings, inventory, change, go });
  const documents = useDocuments(screen, parts.platform, path === '/settings');
  const importAny = () => {
    go('/settings');
    void documents.open();
  };
  const reminders = useReminders(screen, settings, parts.platform, importAny, parts.keeper.hear);
  const step = useSteps(parts.store, (which, change, failure) => {
    note(wantedStep(which, change), failure);
    if (failure === null) setStepped({ which, change });
  });
  const visit = useLastVisit(parts.settings, settings.lastVisitOn, screen.report.today);
  const putOff = usePutOff();
  const opening = useOpening(parts.platform);
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
      <TopBar
        today={screen.report.today}
        state={state}
        stepped={stepped}
        failed={failures.all.length > 0}
        settings={parts.settings}
        onStep={step}
      />
      <Navigation path={path} />
      <AppShell.Main id={MAIN} tabIndex={-1}>
        <Stack>
          <Notices
            settings={parts.settings}
            keeper={parts.keeper}
            reminders={reminders}
            failures={failures}
            today={screen.report.today}
            visit={visit}
          />
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
                onImport={importAny}
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
                  onOpen={opening.open}
                />
              )}
            </Route>
            <Route path={GRAPH}>
              {({ id = null }) => (
                <GraphPage
                  screen={screen}
                  id={id}
                  save={save}
                  view={settings.graphView}
                  onView={(graphView) => void choose({ graphView })}
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
            <Route path={PLAN}>
              {({ view = null }) => (
                <PlanPage
                  screen={screen}
                  view={view}
                  onStrategy={(strategy) => void choose({ strategy })}
                  onAdd={() => setForm({ account: null })}
                  exporting={<ExportMenu screen={screen} settings={settings} onChoose={choose} save={save} />}
                />
              )}
            </Route>
            <Route path="/check-up">
              <CheckUp screen={screen} putOff={putOff.keys} onPutOff={putOff.toggle} />
            </Route>
            <Route path="/settings/about">
              <AboutScreen {...{ screen, parts, isKept, reminders, visit }} />
            </Route>
            <Route path="/settings">
              <SettingsScreen
                screen={screen}
                parts={parts}
                settings={settings}
                isKept={isKept}
                documents={documents}
                reminders={reminders}
                onChoose={choose}
              />
            </Route>
            <Route component={NotFound} />
          </Switch>
        </Stack>
      </AppShell.Main>
      {opening.question}
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

/** The plan, also with another part of it than its steps. */
const PLAN = /^\/plan(?:\/(?<view>chart|asked|other))?\/?$/;

/** By what one screen differs from another: what is narrowed or chosen in it makes no other. */
function screenOf(path: string): string {
  if (LIST.test(path)) return '/accounts';
  if (EXPIRY.test(path)) return '/expiry';
  if (PLAN.test(path)) return '/plan';
  return GRAPH.test(path) ? '/graph' : path;
}

function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Title order={1} size="h2">
      {t('notFound')}
    </Title>
  );
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
