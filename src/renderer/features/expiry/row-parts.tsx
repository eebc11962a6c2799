import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { endsAccount } from '#core/catalogue/service';
import { recordEvent } from '#core/inventory/edit-inventory';
import { keepByWith } from '#core/report/keep-by';
import type { TimerRow } from '#core/report/report-data';
import { textIn } from '#words/lang';
import { missingDates } from '#words/missing-words';
import { OUTCOME_WORDS, TIMER_STATUS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { PlainAnchor } from '../../ui/plain-anchor';
import { PlainButton } from '../../ui/plain-button';
import { RuleMark } from '../../ui/rule-mark';
import { wholeDays } from '../../ui/whole-days';
import { chooseIntent } from './choose-intent';

/** What all rows are drawn with; asked for once. */
export interface RowTools {
  readonly screen: Screen;
  /** Days before the last safe one. */
  readonly margin: number;
  readonly t: TFunction<readonly ['expiry', 'overview']>;
  /** Answers "why?" for an id of the report. */
  readonly why: (id: string) => ReactNode;
  /** Something was recorded that moves the day of this timer. */
  readonly onMoved: (timer: TimerRow) => void;
}

interface PartProps {
  readonly timer: TimerRow;
  readonly tools: RowTools;
}

/** The account, which leads to its page, and what becomes of it. */
export function NameAndOutcome({ timer, tools: { screen } }: PartProps) {
  return (
    <>
      <PlainAnchor href={`#/accounts/${timer.account}`} className="line expiry-name">
        {screen.directory.name(timer.account)}
      </PlainAnchor>
      <div className="expiry-badges">
        <Outcome timer={timer} lang={screen.lang} />
        <RuleMark age={screen.directory.ruleAge(timer.account, ['inactivity'])} />
      </div>
    </>
  );
}

function Outcome({ timer, lang }: { readonly timer: TimerRow; readonly lang: Screen['lang'] }) {
  return (
    <OutcomeBadge
      text={OUTCOME_WORDS[timer.certainty][timer.consequence][lang]}
      certain={timer.certainty === 'will'}
      grave={endsAccount(timer.consequence)}
      size="sm"
    />
  );
}

/** When it runs out, and how long that is from today; or which dates are missing to say so. */
export function DueDay({ timer, tools: { screen, t } }: PartProps) {
  const { account, rule, dueOn, daysLeft, status } = timer;
  if (dueOn === null || daysLeft === null) {
    const missing = missingDates(screen.findings, account, rule, screen.lang);
    return (
      <div className="line">
        <b>{TIMER_STATUS_WORDS[status][screen.lang]}</b>{' '}
        {missing.length > 0 && (
          <span title={missing.join(t('overview:comma'))}>
            {t('overview:missing', { dates: missing.join(t('overview:comma')) })}
          </span>
        )}
      </div>
    );
  }
  const left =
    daysLeft === 0
      ? t('overview:dueToday')
      : daysLeft > 0
        ? t('overview:daysLeft', { count: daysLeft })
        : t('overview:overdue', { count: -daysLeft });
  return (
    <div className="line">
      <b>{dueOn}</b> <span>{left}</span>
    </div>
  );
}

/**
 * By which day to use it, for whoever wants to keep it; when it is gone, for whoever lets it go. Without a day, the rule:
 * by that alone are several rows of one account told apart, and why a login that was recorded gives it none.
 */
export function KeepLine({ timer, tools }: PartProps) {
  const text = keepText(timer, tools);
  return text === '' ? null : (
    <div className="line dimmed line-of-two" title={text}>
      {wholeDays(text)}
    </div>
  );
}

function keepText(timer: TimerRow, { screen, margin, t }: RowTools): string {
  const { account, rule, dueOn, keepBy, certainty, consequence } = timer;
  const intent = screen.directory.account(account)?.intent;
  if (dueOn === null) {
    const text = screen.directory.timerRule(account, rule)?.text;
    return text === undefined ? '' : textIn(text, screen.lang);
  }
  if (intent === 'delete') return t('expiry:toBeDeleted');
  if (keepBy === null) return '';
  if (intent === 'let-expire') {
    const outcome = OUTCOME_WORDS[certainty][consequence][screen.lang];
    return dueOn > screen.report.today ? t('expiry:goneOn', { day: dueOn, outcome }) : '';
  }
  const { code, on, last } = keepByWith(margin, keepBy, screen.report.today);
  if (code === 'over') return '';
  if (code === 'margin-over') return t('expiry:marginOver', { day: on, last });
  const isLogin = screen.directory.timerRule(account, rule)?.events.includes('login') === true;
  if (margin === 0) return t(isLogin ? 'expiry:logInBy' : 'expiry:useBy', { day: on });
  return t(isLogin ? 'expiry:logInByEarly' : 'expiry:useByEarly', { day: on, count: margin });
}

/** Keep it or let it go, each as one change. */
function KeepOrLetGo({ timer, tools: { screen, t } }: PartProps) {
  const { account } = timer;
  const intent = screen.directory.account(account)?.intent;
  const name = screen.directory.name(account);
  return (
    <Button.Group>
      {(['keep', 'let-expire'] as const).map((choice) => (
        <PlainButton
          key={choice}
          text={t(`expiry:${choice}`)}
          variant={intent === choice ? 'filled' : 'default'}
          aria-pressed={intent === choice}
          aria-label={t(`expiry:${choice}Named`, { name })}
          onClick={() => chooseIntent(screen, account, intent === choice ? 'undecided' : choice)}
        />
      ))}
    </Button.Group>
  );
}

/** What a person does on purpose to keep an account; other events are recorded on its page. */
const USES = ['login', 'third-party-login'] as const;

/** "I logged in today", where the rule counts from that. */
function DoneToday({ timer, tools }: PartProps) {
  const { screen, t, onMoved } = tools;
  const { account: id, rule, startedOn } = timer;
  const events = screen.directory.timerRule(id, rule)?.events ?? [];
  const type = USES.find((use) => events.includes(use));
  const account = screen.directory.account(id);
  if (type === undefined || account === undefined) return null;
  const label = t(`expiry:${type}`);
  const record = async () => {
    const made = await screen.change({ code: 'event-recorded', account: account.name }, (inventory) =>
      recordEvent(inventory, id, { type, on: screen.report.today }),
    );
    if (made.ok) onMoved(timer);
  };
  return (
    <PlainButton
      text={label}
      variant="light"
      shrinks
      disabled={startedOn === screen.report.today}
      title={label}
      aria-label={t('expiry:doneNamed', { done: label, name: screen.directory.name(id) })}
      onClick={() => void record()}
    />
  );
}

/** What can be done about a timer: keep or let go, why, and "I logged in today". */
export function Acts({ timer, tools }: PartProps) {
  return (
    <div className="expiry-acts">
      <div>
        <KeepOrLetGo timer={timer} tools={tools} />
        {tools.why(`timer:${timer.account}:${timer.rule}`)}
      </div>
      <DoneToday timer={timer} tools={tools} />
    </div>
  );
}
