import { civilDateOf, NEVER } from '../dates/civil-date';
import { forecastDays, type Loss } from '../graph/forecast';
import type { Account, Link } from '../inventory/inventory';
import type { Findings } from '../report/report';
import type { ForecastRow } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import { eachIn } from '../rules/groups';
import { type Situation, SUB_ACCOUNT } from '../rules/situation';
import { explainTimer, explainVerdict } from './explain-rules';
import type { ForecastExplanation, LossOf } from './explanation';

/** Why an account is lost when it is, if nobody does anything; also why it is not. */
export function explainForecast(findings: Findings, account: number): ForecastExplanation {
  const { situation, assessments, losses } = findings;
  const { days, timers } = forecastDays(situation, assessments, false);
  const surely = forecastDays(situation, assessments, true).days.lostOn[account] as number;
  const record = situation.accounts[account] as Account;
  const loss = losses.find((one) => one.account === account);
  const ending = timers[account];
  const { entrance, active, kind } = situation;
  const lossOf = (test: (link: number) => boolean) => lossesOf(situation, days.lostOn, account, test);
  return {
    kind: 'forecast',
    account: record.id,
    row: loss === undefined ? null : new RowWriter(situation).loss(loss),
    today: civilDateOf(situation.today),
    state: record.state,
    ownLogin: record.ownLogin,
    timer: ending === undefined ? null : (explainTimer(findings, account, ending.rule.id) ?? null),
    requested: record.state === 'deletion-requested' ? explainVerdict(findings, account) : null,
    entrances: lossOf((link) => entrance[link] === 1),
    livesIn: lossOf((link) => active[link] === 1 && kind[link] === SUB_ACCOUNT),
    chain: loss === undefined ? [] : chainFrom(situation, losses, loss),
    surelyOn: surely === NEVER ? null : civilDateOf(surely),
  };
}

function lossesOf(
  { incoming, links, provider }: Situation,
  lostOn: Int32Array,
  account: number,
  test: (link: number) => boolean,
): readonly LossOf[] {
  const found: LossOf[] = [];
  eachIn(incoming, account, (place) => {
    if (!test(place)) return;
    const link = links[place] as Link;
    const on = lostOn[provider[place] as number] as number;
    found.push({ link, provider: link.provider, lostOn: on === NEVER ? null : civilDateOf(on) });
  });
  return found;
}

// Ends, because causes are found in rounds: each via was explained before the account that names it.
function chainFrom(situation: Situation, losses: readonly Loss[], first: Loss): readonly ForecastRow[] {
  const writer = new RowWriter(situation);
  const byAccount = new Map(losses.map((loss) => [loss.account, loss]));
  const chain: ForecastRow[] = [];
  for (let loss: Loss | undefined = first; loss !== undefined; ) {
    chain.push(writer.loss(loss));
    loss = loss.why.provider === null ? undefined : byAccount.get(loss.why.provider);
  }
  return chain;
}
