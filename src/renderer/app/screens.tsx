import { Title } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import type { Account } from '#core/inventory/inventory';
import type { ChangeName } from '../data/change-name';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { AccountAside, AccountPage } from '../features/account/account-page';
import { Why } from '../features/account/why';
import { AccountList } from '../features/accounts/account-list';
import { CatalogueList } from '../features/catalogue/catalogue-list';
import { ServicePage } from '../features/catalogue/service-page';
import { CheckUp } from '../features/check-up/check-up';
import { ExpiryPage } from '../features/expiry/expiry-page';
import { GraphPage } from '../features/graph/graph-page';
import { ImportPage } from '../features/importing/import-page';
import type { ImportSession } from '../features/importing/session';
import { Overview } from '../features/overview/overview';
import { PlanPage } from '../features/plan/plan-page';
import { Remember } from '../features/remember/remember';
import { AboutScreen } from './about-screen';
import type { AppParts } from './app-parts';
import { EXPIRY, GRAPH, LIST, PLAN } from './places';
import { SettingsScreen } from './settings-screen';
import type { Documents } from './use-documents';
import type { Exporting } from './use-exporting';
import { useLast } from './use-last';
import type { LastVisit } from './use-last-visit';
import { usePutOff } from './use-put-off';
import type { RemindersNow } from './use-reminders';

/** What a screen may ask in a dialog of its own. */
export interface Asking {
  readonly add: () => void;
  readonly edit: (account: Account) => void;
  readonly link: (account: Account | null) => void;
  /** Null: several accounts that nothing opens. */
  readonly several: (provider: string | null) => void;
}

interface ScreensProps {
  readonly path: string;
  readonly parts: AppParts;
  readonly screen: Screen;
  readonly settings: Settings;
  readonly choose: (choice: Partial<Settings>) => Promise<void>;
  readonly ask: Asking;
  readonly visit: LastVisit;
  readonly documents: Documents;
  readonly exporting: Exporting;
  readonly reminders: RemindersNow;
  readonly isKept: boolean | null;
  readonly importing: ImportSession;
  /** What would be undone, and made again; null: nothing. */
  readonly undo: ChangeName | null;
  readonly redo: ChangeName | null;
  readonly onUndo: () => void;
  /** Opens an address of the catalogue, after a question. */
  readonly onOpen: (address: string) => void;
}

/** The screen whose address it is. */
export function Screens(props: ScreensProps) {
  const { path, parts, screen, settings, choose, ask, visit } = props;
  const { documents, exporting, reminders, importing, isKept, undo, redo, onUndo, onOpen } = props;
  const putOff = usePutOff();
  const why = useCallback((id: string) => <Why screen={screen} id={id} />, [screen]);
  const onChoose = useCallback((choice: Partial<Settings>) => void choose(choice), [choose]);
  const onStrategy = useCallback((strategy: Settings['strategy']) => onChoose({ strategy }), [onChoose]);
  const list = useLast(path, LIST, '/accounts');
  const accountProps = { screen, onEdit: ask.edit, onLink: ask.link, onLinkSeveral: ask.several };
  return (
    <Switch>
      <Route path="/accounts/:id/remember">
        {({ id }) => (
          <Remember
            key={id}
            screen={screen}
            provider={id}
            kept={settings.keptAnswers}
            onKeep={(keptAnswers) => void choose({ keptAnswers })}
            undo={undo}
            onUndo={onUndo}
          />
        )}
      </Route>
      <Route path="/">
        <Overview
          screen={screen}
          onAdd={ask.add}
          since={visit.since}
          onSeen={visit.onSeen}
          onLoadSample={documents.loadSample}
          onImport={() => {
            screen.go('/settings');
            void documents.open();
          }}
          onBring={() => screen.go('/import')}
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
              of: (id, onClose) => <AccountAside key={id} {...accountProps} id={id} onClose={onClose} />,
            }}
            onAdd={ask.add}
            onAddSeveral={() => ask.several(null)}
            onImport={() => screen.go('/import')}
            exporting={exporting.accounts}
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
            onOpen={onOpen}
          />
        )}
      </Route>
      <Route path={GRAPH}>
        {({ id = null }) => (
          <GraphPage
            screen={screen}
            id={id}
            save={exporting.save}
            view={settings.graphView}
            onView={(graphView) => void choose({ graphView })}
            onAdd={ask.add}
            onLink={(one) => ask.link(screen.directory.account(one) ?? null)}
          />
        )}
      </Route>
      <Route path={EXPIRY}>
        {({ place = null }) => (
          <ExpiryPage
            screen={screen}
            place={place}
            settings={settings}
            onChoose={onChoose}
            why={why}
            onAdd={ask.add}
          />
        )}
      </Route>
      <Route path={PLAN}>
        {({ view = null }) => (
          <PlanPage
            screen={screen}
            view={view}
            onStrategy={onStrategy}
            onAdd={ask.add}
            exporting={exporting.plan}
          />
        )}
      </Route>
      <Route path="/check-up">
        <CheckUp screen={screen} putOff={putOff.keys} onPutOff={putOff.toggle} />
      </Route>
      <Route path="/import">
        <ImportPage
          screen={screen}
          session={importing}
          timeZone={settings.timeZone === 'system' ? null : settings.timeZone}
          undo={undo}
          redo={redo}
          onUndo={onUndo}
        />
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
          onCalendar={exporting.exports.ask}
        />
      </Route>
      <Route component={NotFound} />
    </Switch>
  );
}

function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Title order={1} size="h2">
      {t('notFound')}
    </Title>
  );
}
