import type { Question } from '#core/check-up/open-questions';
import { eventQuestion } from '#words/event-words';
import { type Said, said } from '#words/lang';
import type { Screen } from '../../data/screen';

/** What is asked, in the rule's own words where a rule asks. */
export function questionText({ account, about }: Question, screen: Screen): string | Said {
  const { findings, directory, lang } = screen;
  if (about.kind === 'event') return eventQuestion(about.type, lang);
  if (about.kind === 'rule') {
    const appliesTo = directory.timerRule(account, about.rule)?.appliesTo;
    return appliesTo === undefined ? about.rule : said(appliesTo, lang);
  }
  const place = findings.situation.accounts.findIndex(({ id }) => id === account);
  const rules = findings.situation.rules[place];
  const asked = rules?.conditions.find(({ id }) => id === about.condition);
  return asked === undefined ? about.condition : said(asked.condition.text, lang);
}

/** By what one question differs from another, also when the inventory has changed. */
export function questionKey({ account, about }: Question): string {
  const what = about.kind === 'event' ? about.type : about.kind === 'rule' ? about.rule : about.condition;
  return `${account} ${about.kind} ${what}`;
}
