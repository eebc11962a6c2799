import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { report as reportOf } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import { LANGS } from '../../src/shared/words/lang';
import { columnsOf, startsIn, withoutColour } from '../support/cli/columns';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account, condition, day, deletable, happened, link } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { SNAPSHOT_NAME, snapshotText } from '../support/snapshot-text';

const SAMPLE = 'resources/samples/lin-xiao.json';
const files = scratchFiles();

function sampleInventory(): Inventory {
  const read = readInventory(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  if (!read.ok) throw new Error('the sample is no inventory');
  return read.value;
}

function sampleReport(strategy: 'by-hand' | 'least-effort', rulesAsOf: string | null): Report {
  return reportOf(sampleInventory(), realCatalogue(), { today: day('2026-11-23'), rulesAsOf, strategy });
}

async function textOf(file: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await unbindHere(['report', file, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The lines below a heading, to the next empty line; without the rule. */
function section(text: string, heading: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading));
  expect(start).toBeGreaterThanOrEqual(0);
  return lines.slice(start + 2, lines.indexOf('', start));
}

/** Do two spaces stand before this column in a line that reaches so far, and does a character begin there? */
function isBorder(row: string, start: number): boolean {
  const places = new Map<number, string>();
  let column = 0;
  for (const character of row) {
    places.set(column, character);
    column += columnsOf(character);
  }
  if (start > column) return true;
  return (
    places.get(start - 1) === ' ' && places.get(start - 2) === ' ' && (start === column || places.has(start))
  );
}

describe('report --json', () => {
  it.each([
    ['by-hand', null],
    ['least-effort', null],
    ['by-hand', '2018-03'],
  ] as const)('is the report of the core, as one object: %s, %s', async (strategy, rulesAsOf) => {
    const rules = rulesAsOf === null ? [] : ['--rules-as-of', rulesAsOf];
    const text = await textOf(SAMPLE, '--json', '--strategy', strategy, ...rules);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(sampleReport(strategy, rulesAsOf));
  });

  it('has exactly the keys of domain.md, in their order', async () => {
    const report = JSON.parse(await textOf(SAMPLE, '--json')) as Report;
    expect(Object.keys(report)).toEqual(['today', 'timers', 'accounts', 'blocks', 'plan', 'forecast']);
    const keys = (row: object | undefined) => Object.keys(row ?? {}).join(' ');
    expect(keys(report.timers[0])).toBe(
      'account rule startedOn dueOn keepBy daysLeft status consequence certainty',
    );
    expect(keys(report.accounts[0])).toBe('account verdict deletableOn reviewEndsOn regretEndsOn conditions');
    expect(keys(report.accounts.flatMap(({ conditions }) => conditions)[0])).toBe(
      'id kind status freeOn links autoReleaseOn clearsOn',
    );
    expect(keys(report.blocks[0])).toBe('account by link condition strength');
    expect(keys(report.plan)).toBe('tasks finishOn finalOn cycles unplannable alsoLost');
    expect(keys(report.plan.tasks[0])).toBe(
      'id kind account link condition after on doneOn finalOn critical ifNeeded pulledIn',
    );
    expect(keys(report.plan.unplannable[0])).toBe('account reason');
    expect(keys(report.forecast[0])).toBe('account lostOn cause via certainty stranded');
  });

  it('is the same in every language and on a terminal', async () => {
    const [first, ...others] = await Promise.all([
      unbindHere(['report', SAMPLE, '--json', '--lang', 'en']),
      unbindHere(['report', SAMPLE, '--json', '--lang', 'zh-CN'], { columns: 80 }),
    ]);
    expect(others).toEqual([first]);
  });
});

describe('the report of the sample', () => {
  it.each(LANGS)('has words for everything: %s', async (lang) => {
    for (const strategy of ['by-hand', 'least-effort']) {
      const text = await textOf(SAMPLE, '--lang', lang, '--strategy', strategy);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|=>/);
    }
  });

  it('says nothing of the program’s own in the other language', async () => {
    const english = await textOf(SAMPLE, '--lang', 'en');
    const chinese = await textOf(SAMPLE, '--lang', 'zh-CN');
    const { accounts, links, services } = sampleInventory();
    const names = accounts.map(({ name }) => name).sort((one, other) => other.length - one.length);
    const without = names.reduce((text, name) => text.replaceAll(name, ''), english);
    expect(without.match(/\p{Script=Han}+/gu)).toBeNull();
    // Words of a Latin language in Chinese: only names, ids, and what is called so in Chinese as well.
    const words =
      chinese.replaceAll(/[\w.-]+[:/][\w.:/-]+/g, '').match(/(?<![\w.:-])[a-z]{4,}(?![\w.:-])/g) ?? [];
    const ids = new Set([...accounts, ...links, ...services].map(({ id }) => id));
    expect(words.filter((word) => !ids.has(word) && !['unbind', 'explain', 'timer'].includes(word))).toEqual(
      [],
    );
  });

  it.each(LANGS)('shows every id that can be asked for, without a terminal and on one: %s', async (lang) => {
    const report = sampleReport('by-hand', null);
    const ids = [
      ...report.timers.map((row) => `timer:${row.account}:${row.rule}`),
      ...report.accounts.map((row) => row.account),
      ...report.accounts.flatMap((row) =>
        row.conditions
          .filter(({ status }) => status !== 'met')
          .map(({ id }) => `condition:${row.account}:${id}`),
      ),
      ...report.blocks.map((row) => row.link),
      ...report.plan.tasks.map((row) => row.id),
      ...report.forecast.map((row) => `forecast:${row.account}`),
    ];
    for (const columns of [null, 80, 140]) {
      const { stdout } = await unbindHere(['report', SAMPLE, '--lang', lang], { columns });
      const words = new Set(stdout.split(/\s+/).map((word) => withoutColour(word)));
      expect(ids.filter((id) => !words.has(id))).toEqual([]);
    }
  });

  it.each([
    ['en', ['Due on', 'Keep by', 'Account', 'What happens', 'Id for']],
    ['en', ['Account', 'Id', 'You want', 'Verdict', 'Deletable on', 'Still open', 'Rules']],
    ['en', ['Account', 'Status', 'Free on', 'Condition', 'Id for']],
    ['en', ['Account', 'Block', 'Other account', 'Link', 'Condition', 'Link id']],
    ['en', ['On', 'Task', 'Done', 'Final', 'Marks', 'After', 'Id for']],
    ['en', ['Lost on', 'How sure', 'Account', 'Because', 'Id for']],
    ['zh-CN', ['到期日', '最晚保住', '账号', '后果', '编号']],
    ['zh-CN', ['账号', '编号', '打算', '结论', '最早可注销', '还差', '规则月份']],
    ['zh-CN', ['账号', '状态', '等到', '条件', '编号']],
    ['zh-CN', ['账号', '阻碍', '对方账号', '关联', '条件', '关联编号']],
    ['zh-CN', ['开始', '步骤', '完成', '不可撤销', '标记', '前置步骤', '编号']],
    ['zh-CN', ['失去日', '把握', '账号', '原因', '编号']],
  ] as const)('has columns that stand below one another: %s %j', async (lang, headings) => {
    // On a terminal so wide that every row is one line.
    const env = { NO_COLOR: '1' };
    const { stdout } = await unbindHere(['report', SAMPLE, '--lang', lang], { columns: 500, env });
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => startsIn(line, headings).every((start) => start >= 0));
    expect(at).toBeGreaterThan(0);
    const starts = startsIn(lines[at] ?? '', headings);
    const rows = lines.slice(at + 1, lines.indexOf('', at)).filter((line) => / {2}/.test(line));
    expect(rows.length).toBeGreaterThan(5);
    const borders = starts.filter((start) => start > 0);
    expect(rows.filter((row) => !borders.every((start) => isBorder(row, start)))).toEqual([]);
  });

  it.each([80, 100, 140, 200])('stays within %i columns of a terminal', async (columns) => {
    for (const lang of LANGS) {
      const env = { NO_COLOR: '1' };
      const { stdout } = await unbindHere(['report', SAMPLE, '--lang', lang], { columns, env });
      expect(stdout.split('\n').filter((line) => columnsOf(line) > columns)).toEqual([]);
    }
  });

  it('begins with what to do first', async () => {
    const { plan, timers } = sampleReport('by-hand', null);
    const english = await textOf(SAMPLE, '--lang', 'en');
    const lines = english.split('\n');
    expect(lines[0]).toBe('Unbind report of 2026-11-23');
    const due = timers.filter(({ status }) => status === 'due').length;
    expect(english).toMatch(new RegExp(`^Expiring +${due} past due, `, 'm'));
    expect(english).toMatch(new RegExp(`^Leaving +\\d+ deletions in ${plan.tasks.length} steps, `, 'm'));
    expect(english).toMatch(/^Start with +\S/m);
    expect(await textOf(SAMPLE, '--lang', 'zh-CN')).toMatch(/^先做 +\S/m);
  });

  it('lists the tasks in their order, with the numbers of what comes before', async () => {
    const { tasks } = sampleReport('by-hand', null).plan;
    const { stdout } = await unbindHere(['report', SAMPLE], { columns: 500, env: { NO_COLOR: '1' } });
    const rows = section(stdout, 'Plan:').slice(1);
    for (const [at, task] of tasks.entries()) {
      expect(rows[at]).toMatch(
        new RegExp(`^ *${at + 1}  ${task.on}  .+  ${task.id.replaceAll('.', '\\.')}$`),
      );
    }
    const last = tasks.findIndex(({ id }) => id === 'delete:jd');
    expect(rows[last]).toMatch(/2027-03-18 +2027-04-17 +critical +\d+ +delete:jd$/);
  });
});

describe('a report', () => {
  // wechat -> a, b, c
  const wechat = () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => account({ id, name: `App ${id.toUpperCase()}` }));
    const accounts = [account({ id: 'wechat', name: '微信', service: 'wechat', intent: 'delete' }), a, b, c];
    const links = [link('wechat', 'a'), link('wechat', 'b'), link('wechat', 'c', 'binding')];
    return files.write('wechat.json', documentOf({ accounts: accounts.flatMap((one) => one ?? []), links }));
  };

  it('names all that blocks an account', async () => {
    const rows = section(await textOf(wechat()), 'Blocks:');
    expect(rows.slice(1, 4)).toEqual([
      '微信     blocks  App A          login    unbind-third-party  wechat.a',
      '         blocks  App B          login    unbind-third-party  wechat.b',
      '         blocks  App C          binding  unbind-third-party  wechat.c',
    ]);
  });

  it('of nothing says so in one sentence for each part', async () => {
    const file = files.write('nothing.json', documentOf({ accounts: [] }));
    for (const [lang, end] of [
      ['en', '.'],
      ['zh-CN', '。'],
    ] as const) {
      const parts = (await textOf(file, '--lang', lang)).split('\n\n').slice(3, -1);
      expect(parts).toHaveLength(9);
      for (const part of parts) {
        const [, rule, sentence, ...more] = part.split('\n');
        expect(rule).toMatch(/^-+$/);
        expect(sentence?.endsWith(end)).toBe(true);
        expect(more).toEqual([]);
      }
    }
    expect(await textOf(file, '--lang', 'en')).toContain('0 accounts, 0 links\n');
  });

  it('says what can be done where deletion cannot: the service’s own measures, then the general ones', async () => {
    const services = [
      {
        ...deletable('stuck', [], { route: 'impossible' }),
        ruleSets: [
          {
            asOf: null,
            deletion: { route: 'impossible' as const },
            fallback: [{ id: 'own', text: { en: 'Do this', 'zh-CN': '做这个' } }],
          },
        ],
      },
    ];
    const accounts = [account({ id: 's', name: 'Stuck', service: 'stuck', intent: 'delete' })];
    const file = files.write('stuck.json', documentOf({ accounts, services }));
    expect(section(await textOf(file), 'Cannot be deleted').slice(0, 5)).toEqual([
      '- Stuck: Deletion is not offered, or ruled out for good.',
      '  What can be done instead:',
      '  - Do this',
      'What can be done about any of them:',
      '- Deactivate the account (where it can be deactivated, frozen or locked)',
    ]);
    expect(section(await textOf(file, '--lang', 'zh-CN'), '想注销').slice(0, 4)).toEqual([
      '- Stuck：不提供注销，或者已永久不符合条件。',
      '  可以改为：',
      '  - 做这个',
      '对任何账号都可以：',
    ]);
  });

  it('tells accounts of the same name apart, and shows an id where there is no name', async () => {
    const accounts = [
      account({ id: 'one', name: '微博' }),
      account({ id: 'two', name: ' 微博 ' }),
      account({ id: 'three', name: '' }),
    ];
    const links = [link('one', 'two', 'recovery'), link('three', 'one', 'payment')];
    const file = files.write('names.json', documentOf({ accounts, links }));
    const rows = section(await textOf(file), 'Blocks:');
    expect(rows[1]).toMatch(/^微博 \(one\) +notice +微博 \(two\) /);
    expect(rows[2]).toMatch(/^three +notice +微博 \(one\) /);
    expect(section(await textOf(file, '--lang', 'zh-CN'), '阻碍：')[1]).toMatch(
      /^微博（one） +留意 +微博（two） /,
    );
  });

  it('says in which language it can, where a text is in one only', async () => {
    const services = [
      deletable('s', [{ ...condition({ id: 'c', kind: 'confirm' }), text: { 'zh-CN': '只有中文' } }]),
    ];
    const file = files.write(
      'one-language.json',
      documentOf({ accounts: [account({ id: 'a', service: 's' })], services }),
    );
    expect(section(await textOf(file), 'Conditions')[1]).toMatch(/只有中文 \(in Chinese\) +condition:a:c$/);
  });

  it('lets no name of the document take over the terminal', async () => {
    const evil = '\u001b]0;pwned\u0007\u001b[2J\u009b31m\r\nfake row\u202e\u2028x';
    const services = [
      { ...deletable('s', [{ ...condition({ id: 'c', kind: 'confirm' }), text: { en: evil } }]) },
    ];
    const accounts = [
      account({
        id: 'a',
        name: evil,
        service: 's',
        intent: 'delete',
        events: [happened('login', '2026-01-01')],
      }),
      account({ id: 'b', name: `b${evil}`, ownLogin: false }),
    ];
    const file = files.write('evil.json', documentOf({ accounts, links: [link('a', 'b')], services }));
    for (const lang of LANGS) {
      const text = await textOf(file, '--lang', lang);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      expect(text).not.toMatch(/^fake row/m);
      const { stdout } = await unbindHere(['report', file, '--lang', lang], { columns: 80 });
      expect(withoutColour(stdout).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });

  it('is coloured on a terminal only, and not where nobody wants it', async () => {
    const coloured = async (columns: number | null, env: Record<string, string>) => {
      const { stdout } = await unbindHere(['report', SAMPLE], { columns, env });
      return stdout.includes('\u001b[');
    };
    expect(await coloured(80, {})).toBe(true);
    expect(await coloured(80, { NO_COLOR: '' })).toBe(true);
    expect(await coloured(80, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(80, { TERM: 'dumb' })).toBe(false);
    expect(await coloured(null, {})).toBe(false);
  });

  it('cuts no name that is one', async () => {
    const name = '很长的名字'.repeat(60);
    const file = files.write('long.json', documentOf({ accounts: [account({ id: 'a', name })] }));
    expect(await textOf(file)).toContain(name);
    const { stdout } = await unbindHere(['report', file], { columns: 80, env: { NO_COLOR: '1' } });
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
    expect(stdout.match(/[很长的名字]/gu)).toHaveLength(300);
  });

  it('cuts a text that is none, and takes no time over it', async () => {
    const name = '\u0436'.repeat(100_000);
    const file = files.write('longest.json', documentOf({ accounts: [account({ id: 'a', name })] }));
    const text = await textOf(file);
    expect(text).toContain(`${'\u0436'.repeat(300)}\u2026`);
    expect(text).not.toContain('\u0436'.repeat(301));
  });
});

describe('a service that is found nowhere', () => {
  it('is named at the head of the report, once, with what it counts as', async () => {
    const wrong = ['one', 'two'].map((id) => account({ id, service: 'wechta' }));
    const text = await textOf(files.write('service.json', documentOf({ accounts: wrong })), '--lang', 'en');
    expect(text).toContain('service wechta; counts as none, please check the spelling\n');
    expect(await textOf(SAMPLE, '--lang', 'en')).not.toContain('counts as none');
  });
});

describe('the footer', () => {
  it('asks "why?" of the very same report', async () => {
    const args = [
      '--lang',
      'en',
      '--today',
      '2026-11-23',
      '--strategy',
      'least-effort',
      '--rules-as-of',
      '2018-03',
    ];
    expect(await textOf(SAMPLE, ...args)).toContain(
      `unbind explain ${SAMPLE} ID --today 2026-11-23 --rules-as-of 2018-03 --strategy least-effort\n`,
    );
  });
});

describe('a report about a snapshot', () => {
  const json = async (name: string, text: string) => {
    const { code, stdout, stderr } = await unbindHere([
      'report',
      files.write(name, text),
      '--json',
      '--today',
      '2026-11-23',
    ]);
    return { code, stdout, stderr };
  };

  it('is that about its inventory', async () => {
    const inventory = sampleInventory();
    const snapshot = await json(
      SNAPSHOT_NAME,
      await snapshotText(JSON.stringify({ inventory, settings: null })),
    );
    expect(snapshot).toEqual(await json('lin-xiao.json', JSON.stringify(inventory)));
    expect(snapshot.code).toBe(0);
  });

  it('is refused where that is damaged or encrypted', async () => {
    const text = await snapshotText('{}');
    const damaged = await json(SNAPSHOT_NAME, text.slice(0, -1));
    expect(damaged).toMatchObject({ code: 2, stdout: '' });
    expect(damaged.stderr).toContain('expected a snapshot as it was written, found a damaged one');
    const encrypted = await json(SNAPSHOT_NAME, await snapshotText('-----BEGIN AGE', 'age'));
    expect(encrypted).toMatchObject({ code: 2, stdout: '' });
    expect(encrypted.stderr).toContain('found an encrypted snapshot');
  });
});
