import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CHOICES } from '#core/reminders/choices';
import type { Reminder } from '#core/reminders/reminders';
import type { ReminderPlan } from '#ipc/reminder-plan';
import { keptIn } from '../../src/main/services/kept-text';
import { Reminders, type Surroundings } from '../../src/main/services/reminders';
import { day } from '../support/core/build';
import { scratchFolder } from '../support/scratch-folder';

const scratch = scratchFolder();

const HOUR = 3_600_000;

const reminder = (account: string, on: string): Reminder => ({
  kind: 'keep-by',
  account,
  rule: 'idle',
  day: day(on),
  certainty: 'may',
});
const plan = (reminders: ReminderPlan['reminders'], more: Partial<ReminderPlan> = {}): ReminderPlan => ({
  lang: 'en',
  timeZone: 'UTC',
  choices: { ...DEFAULT_CHOICES, quiet: null },
  reminders,
  ...more,
});
const SOON = plan([reminder('a', '2026-11-25')]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-11-23T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

let machines = 0;

/** A machine with the files of one folder; the program can be started on it more than once. */
class Machine {
  readonly plan: string;
  told: string;
  readonly shown: Parameters<Surroundings['show']>[] = [];
  readonly tell = vi.fn<Surroundings['tell']>();
  readonly open = vi.fn<Surroundings['open']>();
  canShow = true;
  isSealed = false;
  reminders: Reminders;

  constructor() {
    machines += 1;
    this.plan = join(scratch, `${machines}.json`);
    this.told = join(scratch, `${machines}-told.json`);
    this.reminders = this.start();
  }
  start(): Reminders {
    this.reminders = new Reminders({
      plan: keptIn(this.plan),
      told: keptIn(this.told),
      isSealed: this.isSealed,
      now: () => new Date(),
      canShow: () => this.canShow,
      show: (...shown) => this.shown.push(shown),
      tell: this.tell,
      open: this.open,
    });
    return this.reminders;
  }
  get titles(): readonly string[] {
    return this.shown.map(([{ title }]) => title);
  }
}

/** Lets the clock run; what is written meanwhile is written. */
async function later(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done, 60));
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() });
}

describe('a reminder', () => {
  it('is shown once for all that is due, without names, and is remembered by the next start', async () => {
    const machine = new Machine();
    const many = plan([
      reminder('a', '2026-11-25'),
      reminder('b', '2026-11-30'),
      reminder('far', '2027-11-30'),
    ]);
    expect(await machine.reminders.setReminders(many)).toEqual({
      canShow: true,
      clockLooksWrong: false,
      trouble: null,
    });
    await machine.reminders.setReminders(many);
    expect(machine.titles).toEqual(['2 accounts need attention by 2026-11-25']);
    const again = machine.start();
    await again.setReminders(many);
    expect(machine.shown).toHaveLength(1);
    for (const file of [machine.plan, machine.told]) expect(existsSync(file)).toBe(true);
  });

  it('names accounts only where it may, and then in the language of the person', async () => {
    const machine = new Machine();
    const [first] = SOON.reminders;
    if (first === undefined) throw new Error('no reminder');
    await machine.reminders.setReminders(
      plan([{ ...first, name: '企鹅' }], { lang: 'zh-CN', choices: { ...SOON.choices, names: true } }),
    );
    expect(machine.shown[0]?.[0].body).toBe('如要保留，最晚 2026-11-25：企鹅');
  });

  it('writes no name down where the data is encrypted, and tells none once it is locked', async () => {
    const machine = new Machine();
    machine.isSealed = true;
    const reminders = machine.start();
    const named = (day: string, name: string) => ({ ...reminder(name.toLowerCase(), day), name });
    const secret = plan([named('2026-11-25', 'Alpha'), named('2026-12-31', 'Omega')], {
      choices: { ...SOON.choices, names: true },
    });
    await reminders.setReminders(secret);
    expect(machine.shown[0]?.[0].body).toContain('Alpha');
    await later(0);
    expect(readFileSync(machine.plan, 'utf8')).not.toMatch(/Alpha|Omega/);
    reminders.forgetNames();
    vi.setSystemTime(new Date('2026-12-24T09:00:00Z'));
    await reminders.look();
    expect(machine.shown.at(-1)?.[0].body).not.toContain('Omega');
    expect(machine.shown).toHaveLength(2);
    // The program is started, and nobody has unlocked it yet.
    vi.setSystemTime(new Date('2026-12-30T09:00:00Z'));
    await machine.start().look();
    expect(machine.shown).toHaveLength(3);
    expect(machine.shown.at(-1)?.[0].title).toMatch(/attention|account/i);
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b'], null],
  ] as const)('leads to the account, or to all that is due: %j', async (accounts, account) => {
    const machine = new Machine();
    await machine.reminders.setReminders(plan(accounts.map((id) => reminder(id, '2026-11-25'))));
    machine.shown[0]?.[1].clicked();
    expect(machine.open).toHaveBeenCalledOnce();
    expect(machine.tell).toHaveBeenLastCalledWith({ kind: 'open', account });
  });

  it('that the system fails to show is shown the next day', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders(SOON);
    machine.shown[0]?.[1].failed();
    await machine.reminders.look();
    expect(machine.shown).toHaveLength(1);
    vi.setSystemTime(new Date('2026-11-24T00:00:00Z'));
    await machine.reminders.look();
    expect(machine.shown).toHaveLength(2);
  });

  it('waits where the system can show nothing, and is not lost', async () => {
    const machine = new Machine();
    machine.canShow = false;
    expect(await machine.reminders.setReminders(SOON)).toMatchObject({ canShow: false });
    expect(machine.shown).toEqual([]);
    machine.canShow = true;
    await machine.reminders.look();
    expect(machine.shown).toHaveLength(1);
    expect(machine.tell).toHaveBeenLastCalledWith({
      kind: 'reminders',
      state: { canShow: true, clockLooksWrong: false, trouble: null },
    });
  });

  it('does not disturb whoever is adding accounts: what is new waits for the next hour', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders(plan([]));
    await machine.reminders.setReminders(SOON);
    expect(machine.shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(HOUR);
    await vi.waitFor(() => expect(machine.shown).toHaveLength(1));
  });

  it('comes at once where reminders are turned on', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders({ ...SOON, choices: { ...SOON.choices, on: false } });
    expect(machine.shown).toEqual([]);
    await machine.reminders.setReminders(SOON);
    expect(machine.shown).toHaveLength(1);
  });

  it('comes from the last plan where the window says nothing', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders(plan([reminder('a', '2026-12-31')]));
    await vi.waitFor(() => expect(readFileSync(machine.plan, 'utf8')).toContain('2026-12-31'));
    vi.setSystemTime(new Date('2026-12-01T09:00:00Z'));
    machine.start();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(60_000);
      expect(machine.shown).toHaveLength(1);
    });
    expect(machine.titles).toEqual(['1 account needs attention by 2026-12-31']);
  });
});

describe('the clock', () => {
  it('is looked at each hour, so that a digest comes at midnight in the zone of the person', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders(plan([reminder('a', '2026-11-25')], { timeZone: 'Asia/Shanghai' }));
    expect(machine.shown).toHaveLength(1);
    // 15:00 in UTC is 23:00 in Shanghai.
    for (let hour = 9; hour < 15; hour += 1) await vi.advanceTimersByTimeAsync(HOUR);
    expect(machine.shown).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(HOUR);
    await vi.waitFor(() => expect(machine.shown).toHaveLength(2));
  });

  it('that was set back a year is told, tells nothing twice, and counts once the person says so', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders(SOON);
    vi.setSystemTime(new Date('2025-11-23T09:00:00Z'));
    await machine.reminders.look();
    const wrong = { canShow: true, clockLooksWrong: true, trouble: null };
    expect(machine.tell).toHaveBeenLastCalledWith({ kind: 'reminders', state: wrong });
    const again = machine.start();
    expect(await again.setReminders(SOON)).toEqual(wrong);
    expect(machine.shown).toHaveLength(1);
    expect(await again.trustClock()).toEqual({ ...wrong, clockLooksWrong: false });
  });

  it('that is out of every calendar tells nothing', async () => {
    const machine = new Machine();
    vi.setSystemTime(new Date('2300-01-01T09:00:00Z'));
    await machine.reminders.setReminders(SOON);
    expect(machine.shown).toEqual([]);
  });
});

describe('the files', () => {
  const none = JSON.stringify({
    format: 'unbind-reminders-told',
    version: 1,
    told: [],
    lastDigestOn: null,
    seen: null,
  });

  it.each([
    '',
    'null',
    '{"format":',
    none.replace('told"', 'tells"'),
    none.replace('"version":1', '"version":2'),
    none.replace('"told":[]', '"told":[7]'),
    none.replace('"told":[]', '"told":[["a",["b",1]]]'),
    none.replace('"told":[]', '"told":{}'),
    none.replace('"lastDigestOn":null', '"lastDigestOn":"2026-02-30"'),
    none.replace('"lastDigestOn":null', '"lastDigestOn":7'),
    none.replace('"seen":null', '"seen":"now"'),
  ])('that are damaged are as good as none, and that is said until the next start: %s', async (text) => {
    const machine = new Machine();
    writeFileSync(machine.told, text);
    writeFileSync(machine.plan, text);
    expect(await machine.start().setReminders(SOON)).toMatchObject({ trouble: 'forgotten' });
    expect(machine.shown).toHaveLength(1);
    expect(await machine.start().setReminders(SOON)).toMatchObject({ trouble: null });
    expect(machine.shown).toHaveLength(1);
  });

  it('that cannot be written are told', async () => {
    const machine = new Machine();
    machine.told = join(scratch, 'no such folder', 'told.json');
    expect(await machine.start().setReminders(SOON)).toMatchObject({ trouble: 'not-kept' });
  });

  it('hold no name unless names are allowed', async () => {
    const machine = new Machine();
    await machine.reminders.setReminders(SOON);
    await later(0);
    expect(readFileSync(machine.plan, 'utf8')).not.toContain('"name"');
    expect(JSON.parse(readFileSync(machine.told, 'utf8'))).toMatchObject({
      told: [['keep-by:a:idle:2026-11-25', [7, Date.parse('2026-11-23T09:00:00Z')]]],
      lastDigestOn: '2026-11-23',
    });
  });
});
