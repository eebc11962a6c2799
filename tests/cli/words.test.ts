import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Expected, Found } from '#core/reading/problem';
import { EN } from '../../src/cli/report-words-en';
import { ZH } from '../../src/cli/report-words-zh';
import * as accounts from '../../src/shared/words/account-words';
import { EVENT_WORDS, eventLabel, eventQuestion, isKnownEvent } from '../../src/shared/words/event-words';
import { EXPLAIN_WORDS } from '../../src/shared/words/explain-words';
import { LANGS, nameIn, said, saidAsWritten, textIn } from '../../src/shared/words/lang';
import { periodInWords } from '../../src/shared/words/period-words';
import { expectedInWords, problemInWords } from '../../src/shared/words/problem-words';
import * as rules from '../../src/shared/words/rule-words';
import * as services from '../../src/shared/words/service-words';
import * as tasks from '../../src/shared/words/task-words';

/** Every text in a nest of words, with the way to it; functions are left out. */
function textsIn(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const spoken = {
  ...accounts,
  ...rules,
  ...services,
  STRATEGY_WORDS: tasks.STRATEGY_WORDS,
  TASK_WORDS: tasks.TASK_WORDS,
  MARK_WORDS: tasks.MARK_WORDS,
  EVENT_WORDS,
};
const all = textsIn(spoken, 'words');
const chinese = [
  ...all.filter(([path]) => path.endsWith('.zh-CN')),
  ...textsIn(ZH, 'report'),
  ...textsIn(EXPLAIN_WORDS['zh-CN'], 'explain'),
];
const english = [
  ...all.filter(([path]) => path.endsWith('.en')),
  ...textsIn(EN, 'report'),
  ...textsIn(EXPLAIN_WORDS.en, 'explain'),
];

describe('the words', () => {
  it('are as many in each language', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([path]) => path.endsWith('.zh-CN'))).toHaveLength(all.length / 2);
    expect(textsIn(EN, '')).toHaveLength(textsIn(ZH, '').length);
  });

  it('are never empty, and begin and end with a word', () => {
    const odd = [...chinese, ...english].filter(([, text]) => text === '' || text !== text.trim());
    expect(odd).toEqual([]);
  });

  it('are Chinese in Chinese', () => {
    expect(chinese.filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('are not Chinese in English', () => {
    expect(english.filter(([, text]) => /[\p{Script=Han}，。：；？！（）「」]/u.test(text))).toEqual([]);
  });

  it('have full-width marks where Chinese has them', () => {
    // A mark between digits or Latin letters is theirs: 1.5, A-Z.
    const stray = /[\p{Script=Han}」）][,.:;?!()"']|[,;?!()"'][\p{Script=Han}「（]/u;
    expect(chinese.filter(([, text]) => stray.test(text))).toEqual([]);
  });

  it('have a space between Chinese and Latin letters or digits', () => {
    const joined = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    expect(chinese.filter(([, text]) => joined.test(text))).toEqual([]);
  });

  it('are different where they must not be mixed up', () => {
    for (const lang of LANGS) {
      const { may, will } = rules.OUTCOME_WORDS;
      const outcomes = [...Object.values(may), ...Object.values(will)].map((words) => words[lang]);
      expect(new Set(outcomes).size).toBe(outcomes.length);
      for (const table of [accounts.VERDICT_WORDS, rules.CONDITION_STATUS_WORDS, tasks.TASK_WORDS]) {
        const said = Object.values(table).map((words) => words[lang]);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });

  it('are the terms of the textbooks for graphs and plans', () => {
    expect(rules.GRAPH_WORDS).toMatchObject({
      dependencyGraph: { 'zh-CN': '依赖图', en: 'dependency graph' },
      component: { 'zh-CN': '强连通分量', en: 'strongly connected component' },
      criticalPath: { 'zh-CN': '关键路径', en: 'critical path' },
      slack: { 'zh-CN': '时差', en: 'slack' },
    });
  });
});

describe('the events', () => {
  /** Every event type that a catalogue entry asks for. */
  function eventsIn(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap(eventsIn);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      if (key === 'events') return inner as string[];
      if (key === 'event' || key === 'onlyIfNever' || key === 'endedBy') return [inner as string];
      return eventsIn(inner);
    });
  }

  const files = readdirSync('resources/catalogue').map((name) => `resources/catalogue/${name}`);

  it.each([...files, 'resources/general-fallback.json'])('of %s are all known', (file) => {
    const events = eventsIn(JSON.parse(readFileSync(file, 'utf8')));
    expect(events.filter((event) => !isKnownEvent(event))).toEqual([]);
  });

  it('that the app records itself are known', () => {
    for (const event of ['deletion-requested', 'deletion-refused', 'binding-change', 'registered']) {
      expect(isKnownEvent(event)).toBe(true);
    }
  });

  it('are asked for as one asks a person', () => {
    expect(eventLabel('login', 'en')).toBe('Last login');
    expect(eventQuestion('login', 'zh-CN')).toBe('上次登录是哪天？');
    for (const [, text] of textsIn(EVENT_WORDS, '').filter(([path]) => path.endsWith('question.en'))) {
      expect(text).toMatch(/^(?:When|Since when) .+\?$/);
    }
  });

  it('that are not known are shown as their id', () => {
    for (const event of ['visit', '__proto__', 'constructor', 'toString']) {
      expect(isKnownEvent(event)).toBe(false);
      expect(eventLabel(event, 'zh-CN')).toBe(event);
      expect(eventQuestion(event, 'en')).toContain(event);
      expect(eventQuestion(event, 'zh-CN')).toContain(event);
    }
  });
});

describe('a period in words', () => {
  it.each([
    ['P3M', '3 个月', '3 months'],
    ['P1Y', '1 年', '1 year'],
    ['P2W', '2 周', '2 weeks'],
    ['P14D', '14 天', '14 days'],
    ['PT72H', '72 小时', '72 hours'],
    ['soon', 'soon', 'soon'],
  ])('%s', (period, zh, en) => {
    expect(periodInWords(period, 'zh-CN')).toBe(zh);
    expect(periodInWords(period, 'en')).toBe(en);
  });

  it('says that a boundary is exclusive', () => {
    expect(periodInWords('P15D', 'zh-CN', 'exclusive')).toBe('超过 15 天');
    expect(periodInWords('P15D', 'en', 'exclusive')).toBe('more than 15 days');
  });
});

describe('a text of the catalogue', () => {
  it('is in the language asked for, or in the one that there is', () => {
    expect(textIn({ 'zh-CN': '中', en: 'e' }, 'en')).toBe('e');
    expect(textIn({ 'zh-CN': '中' }, 'en')).toBe('中 (in Chinese)');
    expect(textIn({ en: 'e' }, 'zh-CN')).toBe('e（英文）');
    expect(textIn({ 'zh-CN': '中', en: 'e' }, 'zh-CN')).toBe('中');
  });

  it('says which language it is in, however long it is', () => {
    expect(said({ 'zh-CN': '中'.repeat(400) }, 'en')).toEqual({
      text: `${'中'.repeat(300)}…`,
      lang: 'zh-CN',
      mark: ' (in Chinese)',
    });
  });

  it('has no mark where it is a name', () => {
    expect(nameIn({ 'zh-CN': '微信' }, 'en')).toBe('微信');
  });

  it.each([
    ['《微信、微博、支付宝都可以永久销号了！》', 'en', 'zh-CN', ' (in Chinese)'],
    ['gamers-now：PSN 条款 36 个月', 'en', 'zh-CN', ' (in Chinese)'],
    ['WeChat Help Center', 'en', 'en', ''],
    ['楽天市場のヘルプ', 'en', 'en', ''],
    ['《微信、微博、支付宝都可以永久销号了！》', 'zh-CN', 'zh-CN', ''],
    ['WeChat Help Center', 'zh-CN', 'zh-CN', ''],
  ] as const)('is told by its characters where nobody said: %s for %s', (text, reader, lang, mark) => {
    expect(saidAsWritten(text, reader)).toEqual({ text, lang, mark });
  });
});

describe('a task in words', () => {
  it.each([
    [
      { kind: 'add-login', account: 'A' },
      '给「A」设置不依赖其他账号的登录方式',
      'Set up a login of its own for A',
    ],
    [
      { kind: 'unbind', account: 'A', provider: 'P', link: 'login' },
      '解除「A」的「P」登录',
      'Remove P as a login of A',
    ],
    [
      { kind: 'unbind', account: 'A', provider: 'P', link: 'binding' },
      '解除「A」与「P」的绑定',
      'Unbind P from A',
    ],
    [
      { kind: 'move', account: 'A', provider: 'P', link: 'payment' },
      '把「A」的支付方式从「P」换成别的',
      'Move the payment of A away from P',
    ],
    [{ kind: 'confirm', account: 'A', condition: 'C' }, '核实「A」：C', 'Check for A: C'],
    [{ kind: 'wait', account: 'A', condition: 'C' }, '「A」等待期满：C', 'Wait for A: C'],
    [
      { kind: 'await', account: 'A' },
      '等「A」注销完成，并确认已注销',
      'Wait for the deletion of A, and check that it is gone',
    ],
    [{ kind: 'delete', account: 'A' }, '注销「A」', 'Delete A'],
  ] as const)('%j', (task, zh, en) => {
    expect(tasks.taskInWords(task, 'zh-CN')).toBe(zh);
    expect(tasks.taskInWords(task, 'en')).toBe(en);
  });
});

describe('a problem in words', () => {
  const missing: Found = { code: 'missing' };

  it.each([
    [
      { code: 'day' },
      { code: 'text', shown: '2026-02-30' },
      'expected a day YYYY-MM-DD that exists (1900-01-01 to 2200-12-31), found "2026-02-30"',
      '应为确实存在的日期 YYYY-MM-DD（1900-01-01 到 2200-12-31），实际是「2026-02-30」',
    ],
    [{ code: 'list' }, { code: 'object' }, 'expected a list, found an object', '应为列表，实际是对象'],
    [
      { code: 'boolean-or-null' },
      { code: 'text', shown: null },
      'expected true, false or null, found a text',
      '应为 true、false 或 null，实际是文字',
    ],
    [
      { code: 'id' },
      { code: 'text', shown: null },
      'expected an id (1 to 100 of A-Z a-z 0-9 . _ -), found another text',
      '应为编号（1 到 100 个字符，只含 A-Z a-z 0-9 . _ -），实际是别的文字',
    ],
    [{ code: 'text' }, missing, 'expected a text, found nothing', '应为文字，实际缺少'],
    [
      { code: 'one-of', values: ['keep', 'delete'] },
      { code: 'null' },
      'expected one of keep, delete, found null',
      '应为 keep、delete 之一，实际是 null',
    ],
    [
      { code: 'unique' },
      { code: 'value', shown: 'qq' },
      'expected a value that has not been used before, found "qq"',
      '应为没有用过的编号，实际是「qq」',
    ],
    [
      { code: 'newest-version', newest: 1 },
      { code: 'value', shown: '2' },
      'expected version 1 or older, which is all that this program can read, found "2"',
      '应为版本 1 或更早（本程序读不了更新的版本），实际是「2」',
    ],
  ] as const satisfies readonly (readonly [Expected, Found, string, string])[])(
    '%j, %j',
    (expected, found, en, zh) => {
      expect(problemInWords({ expected, found }, 'en')).toBe(en);
      expect(problemInWords({ expected, found }, 'zh-CN')).toBe(zh);
    },
  );

  it('has words for everything that can be expected', () => {
    const codes =
      'object list text non-empty-text boolean boolean-or-null id id-or-null event-type day month month-or-null ' +
      'period positive-integer domain non-empty-list some-language unique known-account other-account ' +
      'no-sub-account-circle known-variant older-dated-rule-set';
    const expectations = [
      ...codes.split(' ').map((code) => ({ code }) as Expected),
      { code: 'known-field', values: ['a', 'b'] },
      { code: 'format', value: 'unbind-inventory' },
      { code: 'version', newest: 1 },
    ] satisfies Expected[];
    for (const lang of LANGS) {
      const said = expectations.map((expected) => expectedInWords(expected, lang));
      expect(new Set(said).size).toBe(expectations.length);
      expect(said.filter((text) => text.trim() !== text || /undefined/.test(text))).toEqual([]);
    }
  });

  it('cuts off what is shown: a circle of sub-accounts may be long', () => {
    const found: Found = { code: 'value', shown: 'a → '.repeat(1000) };
    const line = problemInWords({ expected: { code: 'no-sub-account-circle' }, found }, 'en');
    expect(line.length).toBeLessThan(250);
    expect(line).toMatch(/…"$/);
  });
});
