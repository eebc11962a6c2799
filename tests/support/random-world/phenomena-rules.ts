import { CONSEQUENCES, type InactivityRule } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import { plus } from '../second-reading/days';
import { daysFrom, forEach, type Phenomena } from './phenomena';
import type { TimerView } from './report-view';
import type { View } from './view';
import { serviceOf } from './view-rules';

const FEATURES = ['variants', 'onlyIfNever', 'onlyIf', 'missing', 'endedBy', 'appliesTo'] as const;

function ruleOf(view: View, timer: TimerView): InactivityRule | undefined {
  return view.rules(timer.account).inactivity.find(({ id }) => id === timer.rule);
}

function timer(test: (timer: TimerView, rule: InactivityRule, view: View) => boolean) {
  return (view: View) =>
    view.report.timers.some((row) => {
      const rule = ruleOf(view, row);
      return rule !== undefined && test(row, rule, view);
    });
}

/** Rules of active accounts that give no timer. */
function withoutTimer(view: View, test: (rule: InactivityRule, account: Account) => boolean): boolean {
  const given = new Set(view.report.timers.map((row) => JSON.stringify([row.account, row.rule])));
  return view.accounts
    .filter(({ state }) => state === 'active')
    .some((account) =>
      view
        .rules(account.id)
        .inactivity.some((rule) => test(rule, account) && !given.has(JSON.stringify([account.id, rule.id]))),
    );
}

function dayOfMonth(day: string | null): number {
  return Number(day?.slice(8));
}

export const TIMERS: Phenomena = {
  ...forEach('timer', ['unknown', 'running', 'due'], ({ report }, status) =>
    report.timers.some((row) => row.status === status),
  ),
  ...forEach('timer', CONSEQUENCES, ({ report }, consequence) =>
    report.timers.some((row) => row.consequence === consequence),
  ),
  ...forEach('timer:given-with', FEATURES, (view, feature) => timer((_, rule) => feature in rule)(view)),
  ...forEach('timer:none-with', FEATURES, (view, feature) => withoutTimer(view, (rule) => feature in rule)),
  ...forEach('timer:unknown-with', FEATURES, (view, feature) =>
    timer(({ status }, rule) => status === 'unknown' && feature in rule)(view),
  ),
  ...forEach('timer:unit', ['Y', 'M', 'W', 'D', 'H'], (view, unit) =>
    timer(({ dueOn }, { period }) => dueOn !== null && period.endsWith(unit))(view),
  ),
  'timer:due-today': timer(({ daysLeft }) => daysLeft === 0),
  'timer:due-tomorrow': timer(({ daysLeft }) => daysLeft === 1),
  'timer:overdue': timer(({ daysLeft }) => daysLeft !== null && daysLeft < 0),
  'timer:exclusive': timer(({ dueOn }, { boundary }) => dueOn !== null && boundary === 'exclusive'),
  'timer:old-confirmation': timer(({ account, dueOn }, { id, appliesTo }, view) => {
    const { confirmations } = view.account(account);
    const { status, on } = (Object.hasOwn(confirmations, id) ? confirmations[id] : undefined) ?? {};
    const old = on !== undefined && daysFrom(on, view.today) > 90;
    return appliesTo !== undefined && dueOn !== null && status === 'met' && old;
  }),
  'timer:ended-without-start': (view) =>
    withoutTimer(view, (rule, { events, never }) => {
      const types = events.map(({ type }) => type);
      const ended = rule.endedBy !== undefined && types.includes(rule.endedBy);
      const known = rule.events.some((type) => types.includes(type) || never.includes(type));
      const others = ['variants', 'onlyIfNever', 'onlyIf', 'missing', 'appliesTo'];
      return ended && !known && !others.some((feature) => feature in rule);
    }),
  'timer:unknown:started': timer(({ status, startedOn }) => status === 'unknown' && startedOn !== null),
  'timer:unknown:not-started': timer(({ status, startedOn }) => status === 'unknown' && startedOn === null),
  'timer:clamped': timer(
    ({ startedOn, dueOn }, { period, boundary }) =>
      /[MY]$/.test(period) && boundary !== 'exclusive' && dayOfMonth(startedOn) > dayOfMonth(dueOn),
  ),
  'timer:clamped:exclusive': timer(
    ({ startedOn, dueOn }, { period, boundary }) =>
      /[MY]$/.test(period) &&
      boundary === 'exclusive' &&
      dayOfMonth(startedOn) > 28 &&
      dayOfMonth(dueOn) === 1,
  ),
  'timer:only-if:last-day': (view) =>
    view.accounts.some((account) =>
      view.rules(account.id).inactivity.some(({ id, onlyIf, events }) => {
        const { registeredOn } = account;
        if (!onlyIf || !registeredOn || !events.includes('login')) return false;
        const last = plus(registeredOn, onlyIf.lastLoginWithinOfRegistration, 'inclusive');
        return view.report.timers.some(
          (row) => row.account === account.id && row.rule === id && row.startedOn === last && row.dueOn,
        );
      }),
    ),
  'timer:start:registered': timer(({ account, startedOn }, { events }, view) => {
    return events.includes('registered') && view.account(account).registeredOn === startedOn;
  }),
  'timer:start:link': timer(
    ({ account, startedOn }, { events }, view) =>
      startedOn !== null &&
      !view.account(account).events.some(({ type, on }) => events.includes(type) && on === startedOn) &&
      view.links.some((link) => link.lastUsedOn === startedOn && link.kind === 'login'),
  ),
  'timer:unknown-variant': timer(({ account }, { variants }, view) => {
    const { variant } = view.account(account);
    return variant !== undefined && variants !== undefined && !variants.includes(variant);
  }),
  'timer:tie': ({ report }) =>
    report.timers.some((one) =>
      report.timers.some(
        (two) => one !== two && one.dueOn !== null && one.dueOn === two.dueOn && one.account === two.account,
      ),
    ),
};

const WEIRD = new Set(['__proto__', 'constructor']);

function rules(test: (rules: ReturnType<View['rules']>, view: View) => boolean) {
  return (view: View) => view.accounts.some(({ id }) => test(view.rules(id), view));
}

export const RULE_SETS: Phenomena = {
  'rules:several-sets': rules(({ sets, service }) => (service?.ruleSets.length ?? 0) > sets.length),
  'rules:undated-in-force': rules(({ sets }) => sets[0] !== undefined && sets[0].asOf === null),
  'rules:all-too-new': rules(({ sets }, { world }) => {
    const { rulesAsOf } = world.options;
    return rulesAsOf !== null && sets[0] !== undefined && (sets[0].asOf ?? '') > rulesAsOf;
  }),
  'rules:as-of-is-chosen': rules(({ sets }, { world }) => {
    return sets[0] !== undefined && sets[0].asOf === world.options.rulesAsOf && sets[0].asOf !== null;
  }),
  'rules:not-the-newest': rules(({ sets, service }) => {
    const asOf = sets[0]?.asOf ?? '';
    return service?.ruleSets.some((set) => (set.asOf ?? '') > asOf) ?? false;
  }),
  'rules:based-on': rules(({ sets }) => sets.length > 1),
  'rules:based-on:chain': rules(({ sets }) => sets.length > 2),
  'rules:deletion-taken-over': rules(({ sets, deletion }) => !sets[0]?.deletion && deletion !== undefined),
  'rules:deletion-mixed': rules(({ sets }) => sets.filter(({ deletion }) => deletion).length > 1),
  'rules:emptied-conditions': rules(({ sets, deletion }) => {
    const older = sets.slice(1).some((set) => (set.deletion?.conditions?.length ?? 0) > 0);
    return older && deletion?.conditions?.length === 0;
  }),
  'rules:emptied-inactivity': rules(({ sets, inactivity }) => {
    return inactivity.length === 0 && sets.slice(1).some((set) => (set.inactivity?.length ?? 0) > 0);
  }),
  'rules:no-deletion': rules(({ sets, deletion }) => sets.length > 0 && !deletion),
  'rules:no-route': rules(({ deletion }) => deletion !== undefined && deletion.route === undefined),
  'service:none': ({ accounts }) => accounts.some(({ service }) => service === null),
  'service:unheard-of': ({ accounts, world }) =>
    accounts.some((account) => account.service !== null && !serviceOf(world, account)),
  'service:unheard-of:to-close': (view) =>
    view
      .active(['sub-account'])
      .some(({ provider, dependent }) =>
        view
          .rules(provider)
          .deletion?.conditions?.some(
            (one) =>
              one.kind === 'close-account' &&
              one.service === view.account(dependent).service &&
              view.rules(dependent).service === undefined &&
              view.row(provider).conditions.length > 0,
          ),
      ),
  'service:own': rules(
    ({ service }, { world }) => service !== undefined && !world.services.includes(service),
  ),
  'service:replaced': rules(({ service }, { world }) =>
    world.services.some((one) => one.id === service?.id && one !== service),
  ),
  'history:long': ({ accounts }) => accounts.some(({ events }) => events.length > 25),
  'history:long-never': ({ accounts }) => accounts.some(({ never }) => never.length > 18),
  'id:account': ({ accounts }) => accounts.some(({ id }) => WEIRD.has(id)),
  'id:link': ({ links }) => links.some(({ id }) => WEIRD.has(id)),
  'id:service': rules(({ service }) => WEIRD.has(service?.id ?? '')),
  'id:condition': ({ report }) =>
    report.accounts.some(({ conditions }) => conditions.some(({ id }) => WEIRD.has(id))),
  'id:rule': ({ report }) => report.timers.some(({ rule }) => WEIRD.has(rule)),
  'id:event': ({ accounts }) => accounts.some(({ events }) => events.some(({ type }) => WEIRD.has(type))),
  'id:confirmation': ({ accounts }) => accounts.some((one) => Object.hasOwn(one.confirmations, '__proto__')),
};
