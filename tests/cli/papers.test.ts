import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { octetsOfLines, readByNodeIcal, readByThunderbird } from '../support/calendar/read-ics';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account } from '../support/core/build';

const SAMPLE = 'resources/samples/lin-xiao.json';
const TODAY = ['--today', '2026-11-23'];
const files = scratchFiles();

interface Reported {
  readonly plan: { readonly tasks: readonly { readonly on: string }[] };
  readonly timers: readonly { readonly keepBy: string | null }[];
}

async function reported(): Promise<Reported> {
  const { stdout } = await unbindHere(['report', SAMPLE, ...TODAY, '--json']);
  return JSON.parse(stdout) as Reported;
}

describe('calendar', () => {
  it.each(['en', 'zh-CN'])('writes the sample for two programs: %s', async (lang) => {
    const { code, stdout, stderr } = await unbindHere(['calendar', SAMPLE, ...TODAY, '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Math.max(...octetsOfLines(stdout))).toBe(75);
    const events = readByThunderbird(stdout);
    expect(readByNodeIcal(stdout)).toEqual(events);
    const { plan, timers } = await reported();
    expect(events.length).toBeGreaterThanOrEqual(
      plan.tasks.length + timers.filter(({ keepBy }) => keepBy).length,
    );
  });

  it('leaves out what is not wanted', async () => {
    const all = readByThunderbird((await unbindHere(['calendar', SAMPLE, ...TODAY])).stdout);
    const some = readByThunderbird((await unbindHere(['calendar', SAMPLE, ...TODAY, '--no-plan'])).stdout);
    expect(some.length).toBeLessThan(all.length);
    const silent = await unbindHere(['calendar', SAMPLE, ...TODAY, '--alarms', 'none']);
    expect(readByThunderbird(silent.stdout).flatMap(({ alarms }) => alarms)).toEqual([]);
    const early = await unbindHere(['calendar', SAMPLE, ...TODAY, '--alarms', '3', '--lang', 'en']);
    // What is past has none.
    const events = readByThunderbird(early.stdout).filter((event) => event.alarms.length > 0);
    expect(events.length).toBeGreaterThan(0);
    for (const { on, alarms } of events) {
      expect(alarms).toEqual([`${Temporal.PlainDate.from(on).subtract({ days: 3 }).toString()}T09:00:00`]);
    }
  });

  it('names nobody if asked, and never a number unless asked', async () => {
    const person = account({
      id: 'a',
      name: 'Name',
      state: 'lost',
      identifiers: [{ kind: 'phone', value: '13800138000' }],
      events: [{ type: 'letter-sent', on: '2026-11-01' }],
    });
    const file = files.write('one.json', documentOf({ accounts: [person] }));
    const text = async (...args: string[]) => (await unbindHere(['calendar', file, ...args])).stdout;
    expect(await text()).toMatch(/Name/);
    expect(await text()).not.toMatch(/138/);
    expect(await text('--identifiers')).toMatch(/13800138000/);
    expect(await text('--hide-names', '--identifiers')).not.toMatch(/SUMMARY:.*Name|138/);
  });

  it.each([
    [['--margin', 'P3M'], '--margin: expected a period of days or weeks such as P7D'],
    [['--margin', '7'], '--margin: expected a period of days or weeks such as P7D'],
    [['--alarms', '1,x'], '--alarms: expected numbers of days'],
    [['--alarms', ''], '--alarms: expected numbers of days'],
  ])('refuses %j', async (args, line) => {
    const { code, stdout, stderr } = await unbindHere(['calendar', SAMPLE, ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(line);
  });
});

describe('plan and accounts', () => {
  it('are written as Markdown, in either language', async () => {
    const plan = await unbindHere(['plan', SAMPLE, ...TODAY, '--lang', 'zh-CN']);
    expect(plan).toMatchObject({ code: 0, stderr: '' });
    expect(plan.stdout).toMatch(/^# 注销计划（2026-11-23）\n\n1\. \[ \] \*\*2026-11-23\*\* /);
    expect(plan.stdout.match(/^\d+\. \[ \]/gm)).toHaveLength((await reported()).plan.tasks.length);
    const accounts = await unbindHere(['accounts', SAMPLE, ...TODAY, '--lang', 'en']);
    expect(accounts.stdout).toMatch(/^# Accounts on 2026-11-23\n\n\| Name \| Service \|/);
    expect(accounts.stdout.match(/^\|/gm)).toHaveLength(45 + 2);
  });

  it('are written as tables', async () => {
    const plan = await unbindHere(['plan', SAMPLE, ...TODAY, '--format', 'csv', '--lang', 'zh-CN']);
    expect(plan.stdout).toMatch(/^\ufeff"序号","日期","步骤"/);
    expect(plan.stdout.split('\r\n')).toHaveLength((await reported()).plan.tasks.length + 2);
    const accounts = await unbindHere(['accounts', SAMPLE, ...TODAY, '--format', 'csv', '--identifiers']);
    expect(accounts.stdout.split('\r\n')).toHaveLength(45 + 2);
    expect(accounts.stdout).toContain('"Phone numbers, addresses, user names"');
  });

  it.each(['plan', 'accounts'])('refuse another format: %s', async (command) => {
    const { code, stdout, stderr } = await unbindHere([command, SAMPLE, '--format', 'pdf']);
    expect([code, stdout, stderr]).toEqual([2, '', '--format: expected one of md, csv, found "pdf"\n']);
  });
});
