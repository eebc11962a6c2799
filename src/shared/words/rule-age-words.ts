import { type Doubt, doubtsOf } from '#core/catalogue/rule-age';
import type { RuleSet } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Lang, WordsFor } from './lang';

/** What is doubtful about a rule set. */
export const DOUBT_WORDS: WordsFor<Doubt> = {
  old: { 'zh-CN': '已超过三年', en: 'older than three years' },
  undated: { 'zh-CN': '不知道有多旧', en: 'not known how old' },
  'low-confidence': { 'zh-CN': '几乎未经核实', en: 'hardly verified' },
};

/** The same where there is room for a mark only. */
const MARKS: WordsFor<Doubt> = {
  old: { 'zh-CN': '旧规则', en: 'old rule' },
  undated: { 'zh-CN': '无日期规则', en: 'undated rule' },
  'low-confidence': { 'zh-CN': '未核实', en: 'unverified' },
};

/** From when the rule is that a day rests on, and how far it is to be trusted. */
export interface RuleAge {
  /** `Rules of 2018-03`. */
  readonly rules: string;
  /** What is doubtful about them; usually nothing. */
  readonly doubts: readonly string[];
  /** The first doubt as a mark; null: there is none. */
  readonly mark: string | null;
}

/** The age of the rule sets that a day rests on, each once, in words; null: it rests on none. */
export function ruleAgeOf(
  sets: readonly Pick<RuleSet, 'asOf' | 'confidence'>[],
  today: CivilDate,
  lang: Lang,
): RuleAge | null {
  const each = [...new Set(sets)];
  if (each.length === 0) return null;
  const doubts = [...new Set(each.flatMap((set) => doubtsOf(set, today)))];
  const [first] = doubts;
  return {
    rules: rulesOf(
      each.map(({ asOf }) => asOf),
      lang,
    ),
    doubts: doubts.map((doubt) => DOUBT_WORDS[doubt][lang]),
    mark: first === undefined ? null : MARKS[first][lang],
  };
}

function rulesOf(months: readonly (string | null)[], lang: Lang): string {
  if (months.every((month) => month === null)) return lang === 'en' ? 'Rules without a date' : '规则无日期';
  const named = months.map((month) => month ?? (lang === 'en' ? 'undated' : '无日期'));
  return lang === 'en' ? `Rules of ${named.join(', ')}` : `规则 ${named.join('、')}`;
}
