import { describe, expect, it } from 'vitest';
import { type CalendarChoices, calendarOf } from '#calendar/calendar';
import { type ExportedEvents, uidOf } from '#calendar/exported-events';
import { ENTRY_PARTS } from '#core/report/dated-entries';
import { type Findings, findingsOf } from '#core/report/report';
import { octetsOfLines, readByNodeIcal, readByThunderbird } from '../support/calendar/read-ics';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  happened,
  inventory,
  link,
  rule,
  service,
  TODAY,
} from '../support/core/build';

const STAMP = Date.UTC(2026, 10, 23, 4, 5, 6);

const CHOICES: CalendarChoices = {
  lang: 'en',
  parts: ENTRY_PARTS,
  margin: 0,
  leads: [30, 7, 1, 0],
  showsNames: true,
  showsIdentifiers: false,
  stamp: STAMP,
};

function findings(example: Example): Findings {
  const options = { today: day(example.today ?? TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  return findingsOf(inventory(example), { services: new Map(), generalFallback: [] }, options);
}

function exportOf(example: Example, choices: Partial<CalendarChoices> = {}, previous?: ExportedEvents) {
  return calendarOf(findings(example), { ...CHOICES, ...choices }, previous);
}

function eventsOf(example: Example, choices: Partial<CalendarChoices> = {}) {
  return readByThunderbird(exportOf(example, choices).text);
}

const idle = service({ id: 'qq', inactivity: [rule({ text: { en: 'Three months without a login' } })] });
/** In three months, on 2027-02-10. */
const qq = account({
  id: 'qq',
  name: 'QQ',
  service: 'qq',
  identifiers: [{ kind: 'phone', value: '13800138000' }],
  events: [happened('login', '2026-11-10')],
});
const keeping = { accounts: [qq], services: [idle] };

describe('an account that falls with another', () => {
  // qq <- app <- game; the game could be entered on its own
  const falling = {
    accounts: [
      qq,
      account({ id: 'app', name: 'App', ownLogin: false }),
      account({ id: 'game', name: 'Game', ownLogin: true }),
    ],
    links: [link('qq', 'app'), link('app', 'game')],
    services: [idle],
  };
  const lost = (choices: Partial<CalendarChoices>) =>
    eventsOf(falling, choices).filter(({ uid }) => !uid.includes(uidOf('expiry:qq:idle')));

  it('has its day, its reason and its alarms', () => {
    expect(lost({})).toEqual([
      {
        sequence: Math.floor((STAMP - Date.UTC(2020, 0, 1)) / 1000),
        uid: uidOf('lost:app'),
        on: '2027-02-10',
        summary: 'App may be lost, along with an account it depends on',
        description: 'App cannot be entered without QQ',
        isCancelled: false,
        alarms: ['2027-01-11T09:00:00', '2027-02-03T09:00:00', '2027-02-09T09:00:00', '2027-02-10T09:00:00'],
      },
    ]);
    expect(lost({ lang: 'zh-CN' })[0]?.summary).toBe('「App」可能随它依赖的账号一起失去');
  });

  it('is not named where names are hidden, and is left out with its part', () => {
    expect(lost({ showsNames: false })[0]).toMatchObject({
      summary: 'one account may be lost, along with an account it depends on',
      description: '',
    });
    expect(lost({ parts: ENTRY_PARTS.filter((part) => part !== 'losses') })).toEqual([]);
  });
});

describe('an account that expires', () => {
  it('is to be kept until the day before, with alarms that are still to come', () => {
    expect(eventsOf(keeping)).toEqual([
      {
        uid: uidOf('expiry:qq:idle'),
        on: '2027-02-09',
        summary: 'Keep QQ: last safe day 2027-02-09 (may be recycled)',
        description: 'Runs out on 2027-02-10\nThree months without a login',
        sequence: Math.floor((STAMP - Date.UTC(2020, 0, 1)) / 1000),
        isCancelled: false,
        alarms: ['2027-01-10T09:00:00', '2027-02-02T09:00:00', '2027-02-08T09:00:00', '2027-02-09T09:00:00'],
      },
    ]);
    const [soon] = eventsOf({ ...keeping, today: '2027-02-05' });
    expect(soon?.alarms).toEqual(['2027-02-08T09:00:00', '2027-02-09T09:00:00']);
  });

  it.each([
    ['well before', '2026-11-23', '2027-02-02', 7],
    ['as the margin begins', '2027-02-02', '2027-02-02', 7],
    ['within the margin', '2027-02-06', '2027-02-06', 3],
    ['on the last safe day', '2027-02-09', '2027-02-09', 0],
    ['when it is past due', '2027-03-01', '2027-02-09', 0],
  ])('stands a margin early, but not in the past: %s', (_, today, on, early) => {
    const [event] = eventsOf({ ...keeping, today }, { margin: 7 });
    expect(event?.on).toBe(on);
    expect(event?.summary).toContain('2027-02-09');
    const said = early === 0 ? 'Three months' : `Placed ${early} days early`;
    expect(event?.description).toContain(said);
  });

  it.each(['delete', 'let-expire'] as const)(
    'is gone on the day itself for whoever wants to %s it',
    (intent) => {
      const example = { accounts: [{ ...qq, intent }], services: [idle] };
      const [event] = eventsOf(example, { margin: 7 });
      expect(event).toMatchObject({ on: '2027-02-10', summary: 'QQ: may be recycled' });
      expect(event?.uid).toBe(eventsOf(keeping)[0]?.uid);
    },
  );

  it('is said in Chinese', () => {
    const [event] = eventsOf(keeping, { lang: 'zh-CN', margin: 7 });
    expect(event).toMatchObject({
      summary: '保住「QQ」：最晚 2027-02-09（可能被回收）',
      description: '到期日 2027-02-10\nThree months without a login（英文）\n按你的设定提前了 7 天',
    });
  });
});

describe('a deletion', () => {
  const jd = deletable(
    'jd',
    [condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P1M' })],
    {
      reviewTime: 'P3D',
      regretWindow: 'P30D',
    },
  );

  it('that was asked for has its last days, and one on which to look', () => {
    const asked = account({
      id: 'jd',
      name: 'JD',
      service: 'jd',
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-20')],
    });
    expect(eventsOf({ accounts: [asked], services: [jd] }).map(({ on, summary }) => [on, summary])).toEqual([
      ['2026-11-23', 'JD: the review of its deletion ends'],
      ['2026-12-23', 'JD: the last day on which its deletion can be taken back'],
      ['2026-12-24', 'Check that JD is gone'],
    ]);
  });

  it('that was asked for of a service that names no time has a day on which to ask, as our own measure', () => {
    const asked = account({
      id: 'weibo',
      name: 'Weibo',
      service: 'weibo',
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-01')],
    });
    expect(eventsOf({ accounts: [asked], services: [deletable('weibo')] })).toMatchObject([
      {
        uid: uidOf('ask-gone:weibo'),
        on: '2026-12-01',
        summary: 'Weibo: ask whether its deletion has worked',
        description: expect.stringContaining("asking after 30 days is Unbind's own measure") as string,
        alarms: ['2026-12-01T09:00:00'],
      },
    ]);
  });

  it('that is wanted has a first day, and waits as long as the plan says, each once', () => {
    const wanted = account({
      id: 'jd',
      name: 'JD',
      service: 'jd',
      intent: 'delete',
      events: [happened('order', '2026-11-20')],
    });
    const example = { accounts: [wanted], services: [jd] };
    const planned = eventsOf(example);
    expect(planned.map(({ on, summary }) => [on, summary])).toEqual([
      ['2026-12-20', 'JD can be deleted'],
      ['2026-12-20', 'Wait for JD: quiet'],
      ['2026-12-20', 'Delete JD'],
    ]);
    expect(planned[2]?.description).toBe(
      'Review until 2026-12-23\nRegret window until 2027-01-22\nCritical: putting it off puts off the whole plan',
    );
    const unplanned = eventsOf(example, { parts: ['deletion'] });
    expect(new Set(unplanned.map(({ uid }) => uid))).toEqual(new Set([planned[0]?.uid, planned[1]?.uid]));
  });

  it('of an account that nobody wants to delete has no day', () => {
    const kept = account({ id: 'jd', service: 'jd', events: [happened('order', '2026-11-20')] });
    expect(eventsOf({ accounts: [kept], services: [jd] })).toEqual([]);
  });

  it('that a letter asked for is followed up', () => {
    const lost = account({
      id: 'jd',
      name: 'JD',
      state: 'lost',
      events: [happened('letter-sent', '2026-11-01')],
    });
    expect(eventsOf({ accounts: [lost] })).toMatchObject([
      { on: '2026-12-01', summary: 'JD: ask what has become of your letter' },
    ]);
  });
});

describe('the UID of an entry', () => {
  it('never changes: calendars everywhere hold it', () => {
    expect(uidOf('delete:qq')).toBe('d356309293946d9a4062e1397cb4bb6e@unbind');
    expect(uidOf('expiry:微信:idle')).toBe('b42939e7f4531ea0e1ee18079ade934d@unbind');
  });
});

describe('another export', () => {
  const first = exportOf(keeping);
  const again = { accounts: [{ ...qq, events: [happened('login', '2026-11-23')] }], services: [idle] };

  it('changes nothing where nothing has changed, however late', () => {
    const later = exportOf(keeping, { stamp: STAMP + 86_400_000 }, first.exported);
    expect(later.exported).toEqual(first.exported);
    expect(readByThunderbird(later.text)).toEqual(readByThunderbird(first.text));
  });

  it.each([
    ['a moment later', 1000],
    ['a day later', 86_400_000],
    ['with the clock a year back', -365 * 86_400_000],
  ])('updates a day that has changed, %s', (_, after) => {
    const later = exportOf(again, { stamp: STAMP + after }, first.exported);
    const [before] = readByThunderbird(first.text);
    const [event] = readByThunderbird(later.text);
    expect(event).toMatchObject({ uid: before?.uid, on: '2027-02-22' });
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('updates it also where what was exported before is forgotten', () => {
    const [before] = readByThunderbird(first.text);
    const [event] = readByThunderbird(exportOf(again, { stamp: STAMP + 1000 }).text);
    expect(event?.uid).toBe(before?.uid);
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('updates an event of which nothing but the alarms has changed, and not because one of them is over', () => {
    const later = exportOf(keeping, { stamp: STAMP + 1, leads: [14, 0] }, first.exported);
    const [before] = readByThunderbird(first.text);
    const [event] = readByThunderbird(later.text);
    expect(event?.alarms).toEqual(['2027-01-26T09:00:00', '2027-02-09T09:00:00']);
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    const over = exportOf(
      { ...keeping, today: '2027-02-01' },
      { stamp: STAMP + 2, leads: [14, 0] },
      later.exported,
    );
    const [fewer] = readByThunderbird(over.text);
    expect([fewer?.alarms, fewer?.sequence]).toEqual([['2027-02-09T09:00:00'], event?.sequence]);
  });

  it('leaves alone what is of a part that was left out this time, and remembers it', () => {
    const without = { parts: ENTRY_PARTS.filter((part) => part !== 'expiry'), stamp: STAMP + 1 };
    const less = exportOf(again, without, first.exported);
    expect([readByThunderbird(less.text), less.exported]).toEqual([[], first.exported]);
    const whole = exportOf(again, { stamp: STAMP + 2 }, less.exported);
    const [before] = readByThunderbird(first.text);
    const [event] = readByThunderbird(whole.text);
    expect(event).toMatchObject({ on: '2027-02-22', isCancelled: false });
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    // What holds no longer is called off all the same.
    const none = { accounts: [{ ...qq, state: 'deleted' as const }], services: [idle] };
    expect(readByThunderbird(exportOf(none, without, first.exported).text)).toMatchObject([
      { on: '2027-02-09', isCancelled: true },
    ]);
  });

  it('calls off what holds no longer until its day is over', () => {
    const none = { accounts: [{ ...qq, state: 'deleted' as const }], services: [idle] };
    const off = exportOf(none, { stamp: STAMP + 1 }, first.exported);
    const [event] = readByThunderbird(off.text);
    expect(event).toMatchObject({ on: '2027-02-09', isCancelled: true, alarms: [] });
    expect(event?.sequence).toBeGreaterThan(readByThunderbird(first.text)[0]?.sequence ?? 0);
    expect(off.count).toBe(0);
    const repeated = exportOf(none, { stamp: STAMP + 86_400_000 }, off.exported);
    expect(repeated.exported).toEqual(off.exported);
    const over = exportOf({ ...none, today: '2027-02-10' }, {}, repeated.exported);
    expect([readByThunderbird(over.text), over.exported]).toEqual([[], {}]);
    const back = exportOf(keeping, { stamp: STAMP + 2 }, off.exported);
    const [revived] = readByThunderbird(back.text);
    expect(revived?.isCancelled).toBe(false);
    expect(revived?.sequence).toBeGreaterThan(event?.sequence ?? 0);
  });
});

describe('what others may see', () => {
  const leaving = {
    accounts: [
      { ...qq, intent: 'delete' as const },
      account({ id: 'app', name: 'Secret App', ownLogin: false }),
    ],
    links: [link('qq', 'app')],
    services: [
      service({
        id: 'qq',
        inactivity: [rule({ text: { en: 'A rule of QQ' } })],
        deletion: {
          route: 'self-service',
          conditions: [
            condition({ id: 'free', kind: 'unbind', direction: 'provider' }),
            condition({ id: 'qq-quiet', kind: 'quiet-period', events: ['login'], period: 'P1M' }),
          ],
        },
      }),
    ],
  };

  it('is no identifier, unless it is asked for', () => {
    expect(exportOf(leaving).text).not.toContain('13800138000');
    expect(exportOf(leaving, { showsIdentifiers: true }).text).toContain('13800138000');
  });

  it.each(['en', 'zh-CN'] as const)('is no name, if that is asked for: %s', (lang) => {
    const { text } = exportOf(leaving, { lang, showsNames: false, showsIdentifiers: true });
    expect(text).not.toMatch(/QQ|Secret|qq|free|138/);
    expect(readByThunderbird(text)).toHaveLength(eventsOf(leaving).length);
    expect(readByThunderbird(text).map(({ uid }) => uid)).toEqual(eventsOf(leaving).map(({ uid }) => uid));
  });
});

describe('names', () => {
  it.each([
    ['a line break', 'QQ\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'QQ END:VEVENT BEGIN:VEVENT'],
    ['marks of the format', 'a;b,c:d\\"e"', 'a;b,c:d\\"e"'],
    ['a backslash at the end', 'QQ\\', 'QQ\\'],
    ['what turns the reading direction', 'QQ\u202egnp', 'QQ\ufffdgnp'],
    ['half a character', 'QQ\ud83d', 'QQ\ufffd'],
    ['nothing but a parameter', ';VALUE=DATE:20260101', ';VALUE=DATE:20260101'],
    ['many octets', '解绑👨‍👩‍👧‍👦é'.repeat(20), '解绑👨‍👩‍👧‍👦é'.repeat(20)],
  ])('with %s stay what they are', (_, name, shown) => {
    const { text } = exportOf({ ...keeping, accounts: [{ ...qq, name, intent: 'let-expire' }] });
    expect(Math.max(...octetsOfLines(text))).toBeLessThanOrEqual(75);
    for (const read of [readByThunderbird(text), readByNodeIcal(text)]) {
      expect(read.map(({ summary }) => summary)).toEqual([`${shown}: may be recycled`]);
    }
  });
});

describe('a backslash before an n', () => {
  // The other parser takes it for a line break whatever stands before it.
  it('is no line break', () => {
    const { text } = exportOf({ ...keeping, accounts: [{ ...qq, name: 'C:\\new' }] });
    expect(readByThunderbird(text)[0]?.summary).toContain('Keep C:\\new:');
  });
});

describe('a calendar of nothing', () => {
  it('is one', () => {
    expect(exportOf({ accounts: [] }).text).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Unbind//Unbind//EN',
        'NAME:Unbind',
        'X-WR-CALNAME:Unbind',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });
});
