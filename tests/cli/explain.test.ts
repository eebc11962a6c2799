import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '#core/explain/explain';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { linkReleased } from '#core/plan/record-step';
import { type Findings, findingsOf, written } from '#core/report/report';
import { Directory } from '../../src/shared/words/directory';
import { explanationInWords } from '../../src/shared/words/explain-in-words';
import type { Line } from '../../src/shared/words/explain-lines';
import { EXPLAIN_WORDS } from '../../src/shared/words/explain-words';
import { inLine, LANGS, type Lang } from '../../src/shared/words/lang';
import { unbindHere } from '../support/cli/in-process';
import { day } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { askableIds } from '../support/core/derive';

const SAMPLE = 'resources/samples/lin-xiao.json';
const TODAY = '2026-11-23';

function sampleFindings(strategy: 'by-hand' | 'least-effort') {
  const read = readInventory(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  if (!read.ok) throw new Error('the sample is no inventory');
  return findingsFor(read.value, strategy);
}

function findingsFor(inventory: Inventory, strategy: 'by-hand' | 'least-effort') {
  return findingsOf(inventory, realCatalogue(), { today: day(TODAY), rulesAsOf: null, strategy });
}

/** What the window answers, which shows no ids. */
function inWindow(findings: Findings, id: string, lang: Lang): readonly Line[] {
  const explanation = explain(findings, id);
  if (explanation === undefined) throw new Error(`${id} is not explained`);
  const x = { lang, words: EXPLAIN_WORDS[lang], directory: new Directory(findings, lang), showsIds: false };
  return explanationInWords(explanation, x).lines;
}

function why(id: string, ...args: string[]) {
  return unbindHere(['explain', SAMPLE, id, '--today', TODAY, ...args]);
}

describe('explain', () => {
  it('says why a timer is due, in English and in Chinese', async () => {
    const english = await why('timer:qq:no-login-3-months', '--lang', 'en');
    expect(english.stdout).toContain('QQ: may be recycled on 2026-11-30\n');
    expect(english.stdout).toMatch(/^Rules of +qq, 2018-03, high confidence, older than three years$/m);
    expect(english.stdout).toMatch(/^Known +Last login: 2026-08-30 \(recorded\)$/m);
    expect(english.stdout).toMatch(/^Reckoning +Last login 2026-08-30 \+ 3 months = 2026-11-30$/m);
    expect(english.stdout).toMatch(/^To keep it +2026-11-29 is the last safe day; due in 7 days$/m);
    expect(english.stdout).toMatch(/^Source +.*\p{Script=Han}.* \(in Chinese\)$/mu);
    const chinese = await why('timer:qq:no-login-3-months', '--lang', 'zh-CN');
    expect(chinese.stdout).toMatch(/^来源 +[^,]*，[^,]*[^）)]$/m);
    expect(chinese.stdout).toMatch(/^算法 +上次登录 2026-08-30 \+ 3 个月 = 2026-11-30$/m);
  });

  it('says of a day that "more than" makes it one day later', async () => {
    const { stdout } = await why('timer:qq-vip:premium-membership-90-days', '--lang', 'en');
    expect(stdout).toContain(
      'Membership ended 2026-08-20 + 90 days, and one day more ("more than") = 2026-11-19\n',
    );
  });

  it('names every link that a condition rests on, and when it releases itself', async () => {
    const { stdout } = await why('condition:wechat:unbind-third-party', '--lang', 'en');
    const links = stdout.split('\n').filter((line) => line.includes('->'));
    expect(links).toHaveLength(9);
    expect(stdout).toMatch(
      /^Known +Last used to log in elsewhere: 2026-11-19 \(use of link l-meituan-wechat\)$/m,
    );
    expect(stdout).toMatch(
      /^Releases itself +Last used to log in elsewhere 2026-11-19 \+ 30 days = 2026-12-19$/m,
    );
  });

  it('says what a deletion waits for, and where its regret window stands', async () => {
    const { stdout } = await why('delete:wechat', '--lang', 'en');
    expect(stdout).toMatch(/^On +2026-12-07 — the latest of:$/m);
    expect(stdout).toMatch(/^ +2026-12-07: done: Wait for 微信: .* \(wait:wechat:quiet-two-weeks\)$/m);
    expect(stdout).toMatch(/^Regret window +deletion on 2026-12-07 \+ 60 days = 2027-02-05$/m);
    expect(stdout).toMatch(/^Rules of +wechat, 2026-08, medium confidence$/m);
  });

  it('says what takes the time until a step, with the arithmetic of the wait that a step begins anew', async () => {
    const { stdout } = await why('delete:wechat', '--lang', 'en');
    expect(stdout).toMatch(
      /^What takes the time +Wait for 微信: .*: day of “Unbind QQ from 微信 \(unbind:l-wechat-qq-binding\)” 2026-11-23 \+ 14 days = 2026-12-07$/m,
    );
  });

  it('counts from the day of a change once that step is recorded', () => {
    const { inventory } = sampleFindings('by-hand').situation;
    const made = linkReleased(inventory, 'l-wechat-qq-binding', day(TODAY));
    if (!made.ok) throw new Error(made.failure);
    const lines = inWindow(findingsFor(made.value, 'by-hand'), 'delete:wechat', 'zh-CN');
    const at = lines.findIndex(([label]) => label === '时间花在');
    expect(lines[at]?.[1]).toMatch(/^「微信」等待期满：.*：.* 2026-11-23 \+ 14 天 = 2026-12-07$/);
  });

  it.each(LANGS)('names steps in the window by what there is to do, and never by an id, in %s', (lang) => {
    for (const strategy of ['by-hand', 'least-effort'] as const) {
      const findings = sampleFindings(strategy);
      for (const { id } of written(findings).plan.tasks) {
        const said = inWindow(findings, id, lang).map(([, text]) => inLine(text));
        expect(said.join('\n')).not.toMatch(/\b(add-login|unbind|move|confirm|wait|await|delete):/);
      }
    }
  });

  it('prints with --json the very explanation of the core', async () => {
    const { stdout, stderr, code } = await why('delete:wechat', '--json', '--strategy', 'least-effort');
    const expected = explain(sampleFindings('least-effort'), 'delete:wechat');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it.each(LANGS)('has words for everything in the sample, in %s', async (lang) => {
    const ids = new Set(
      (['by-hand', 'least-effort'] as const).flatMap((of) => askableIds(written(sampleFindings(of)))),
    );
    expect(ids.size).toBeGreaterThan(200);
    const texts = await Promise.all(
      [...ids].map(async (id) => {
        const byHand = await why(id, '--lang', lang);
        return byHand.code === 0 ? byHand : why(id, '--lang', lang, '--strategy', 'least-effort');
      }),
    );
    for (const { code, stdout, stderr } of texts) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toMatch(/undefined|null|NaN|\[object/);
      expect(stdout.split('\n').every((line) => line === line.trimEnd())).toBe(true);
    }
  });

  it.each([
    ['nothing:at:all'],
    ['verdict:nobody'],
    ['verdict:wechat:extra'],
    ['timer:qq'],
    ['timer:qq:__proto__'],
    ['condition:wechat:toString'],
    ['delete:constructor'],
    [''],
  ])('refuses the id %j in one line and prints nothing', async (id) => {
    const { code, stdout, stderr } = await why(id, '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `ID: expected the id of something in the report of this file, such as verdict:ACCOUNT, found "${id}"\n`,
    );
  });
});
