import { describe, expect, it } from 'vitest';
import { runIn } from '../../src/cli/main';
import { ReaderGone } from '../../src/cli/surroundings';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account, condition, deletable, happened, link, rule, service } from '../support/core/build';

const files = scratchFiles();

const services = [service({ id: 'qq', inactivity: [rule()] })];
/** To be kept until 2026-12-19, gone on 2026-12-20. */
const qq = account({ id: 'qq', name: 'QQ', service: 'qq', events: [happened('login', '2026-09-20')] });
const letter = account({
  id: 'old',
  name: 'Old',
  state: 'lost',
  events: [happened('letter-sent', '2026-11-20')],
});
const file = files.write('due.json', documentOf({ accounts: [qq, letter], services }));

function due(...args: string[]) {
  return unbindHere(['due', file, '--lang', 'en', ...args]);
}

describe('due', () => {
  it('says nothing of what can wait: when something can be deleted, and steps of the plan', async () => {
    const jd = account({
      id: 'jd',
      service: 'jd',
      intent: 'delete',
      events: [happened('order', '2026-11-20')],
    });
    const quiet = condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P5D' });
    const leaving = files.write(
      'leaving.json',
      documentOf({ accounts: [jd], services: [deletable('jd', [quiet])] }),
    );
    expect(await unbindHere(['due', leaving])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says of a deletion that was asked for only when to look whether it worked', async () => {
    const slow = deletable('jd', [], { reviewTime: 'P3D', regretWindow: 'P60D' });
    const jd = account({
      id: 'jd',
      name: 'JD',
      service: 'jd',
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-01')],
    });
    const asked = files.write('asked.json', documentOf({ accounts: [jd], services: [slow] }));
    // Reviewed until 2026-11-04, to be regretted until 2027-01-03.
    expect(await unbindHere(['due', asked, '--within', 'P41D'])).toMatchObject({ code: 0, stdout: '' });
    expect(await unbindHere(['due', asked, '--within', 'P42D', '--lang', 'en'])).toMatchObject({
      code: 1,
      stdout: '2027-01-04  Check that JD is gone\n',
    });
  });

  it('asks after thirty days what became of a deletion of which nobody knows how long it takes', async () => {
    const weibo = account({
      id: 'weibo',
      name: 'Weibo',
      service: 'weibo',
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-01')],
    });
    const document = documentOf({ accounts: [weibo], services: [deletable('weibo')] });
    const silent = files.write('silent.json', document);
    // 30 days after it was asked for is 2026-12-01.
    expect(await unbindHere(['due', silent, '--within', 'P7D'])).toMatchObject({ code: 0, stdout: '' });
    for (const now of [
      ['--within', 'P8D'],
      ['--today', '2028-11-23'],
    ]) {
      expect(await unbindHere(['due', silent, '--lang', 'en', ...now])).toMatchObject({
        code: 1,
        stdout: '2026-12-01  Weibo: ask whether its deletion has worked\n',
      });
    }
  });

  it.each([
    ['keep', '2026-12-19  QQ: authorizations will be released, unless something is done by 2026-12-19\n'],
    ['delete', '2026-12-20  QQ: authorizations will be released\n'],
  ] as const)(
    'tells what lapses where that is not the account, for whoever wants to %s it',
    async (intent, said) => {
      const released = rule({ consequence: 'authorizations-released', certainty: 'will' });
      const lapsing = files.write(
        'lapsing.json',
        documentOf({
          accounts: [{ ...qq, intent }],
          services: [service({ id: 'qq', inactivity: [released] })],
        }),
      );
      expect((await unbindHere(['due', lapsing, '--lang', 'en'])).stdout).toBe(said);
      const chinese = await unbindHere(['due', lapsing, '--lang', 'zh-CN']);
      expect(chinese.stdout).toContain('「QQ」：授权将自动解除');
      expect(chinese.stdout).not.toContain('保住');
    },
  );

  it('says of an account to be kept that it falls with another, and of no other', async () => {
    const [app, game] = ['keep', 'delete'].map((intent, at) =>
      account({ id: `app${at}`, name: `App ${at}`, ownLogin: false, intent: intent as 'keep' }),
    );
    const falling = files.write(
      'falling.json',
      documentOf({
        accounts: [{ ...qq, intent: 'let-expire' }, app ?? qq, game ?? qq],
        links: [link('qq', 'app0'), link('qq', 'app1')],
        services,
      }),
    );
    expect(await unbindHere(['due', falling, '--lang', 'en'])).toMatchObject({
      code: 1,
      stdout:
        '2026-12-20  QQ: may be recycled\n' +
        '2026-12-20  App 0 may be lost, along with an account it depends on\n',
    });
  });

  it('prints the days that come within a month, and nothing else', async () => {
    expect(await due()).toEqual({
      code: 1,
      stdout:
        '2026-12-19  Keep QQ: last safe day 2026-12-19 (may be recycled)\n' +
        '2026-12-20  Old: ask what has become of your letter\n',
      stderr: '',
    });
  });

  it.each([
    ['P26D', 1, 1],
    ['P25D', 0, 0],
    ['P27D', 1, 2],
    ['P1M', 1, 2],
    ['P1D', 0, 0],
  ])('looks as far ahead as it is told: %s', async (within, code, lines) => {
    const ended = await due('--within', within);
    expect([ended.code, ended.stdout.split('\n').length - 1, ended.stderr]).toEqual([code, lines, '']);
  });

  it('tells what is past due', async () => {
    const { code, stdout } = await due('--today', '2027-05-01', '--within', 'P1D', '--lang', 'en');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const past = await unbindHere([
      'due',
      file,
      '--today',
      '2027-05-01',
      '--within',
      'P1D',
      '--lang',
      'zh-CN',
    ]);
    expect([past.code, past.stdout.split('\n')[0]]).toEqual([
      1,
      '2026-12-19  保住「QQ」：最晚 2026-12-19（可能被回收）',
    ]);
  });

  it('says the same to programs', async () => {
    const { code, stdout } = await due('--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      today: '2026-11-23',
      until: '2026-12-23',
      due: [
        {
          id: 'expiry:qq:idle',
          kind: 'keep',
          account: 'qq',
          on: '2026-12-19',
          text: 'Keep QQ: last safe day 2026-12-19 (may be recycled)',
        },
        {
          id: 'letter:old',
          kind: 'letter',
          account: 'old',
          on: '2026-12-20',
          text: 'Old: ask what has become of your letter',
        },
      ],
    });
    const none = await due('--json', '--within', 'P1D');
    expect([none.code, JSON.parse(none.stdout)]).toEqual([
      0,
      { today: '2026-11-23', until: '2026-11-24', due: [] },
    ]);
  });

  it.each([
    [['--within', '30'], '--within: expected a period'],
    [['--within', 'P0D'], '--within: expected a period'],
    [['--frob'], '--frob: expected one of --within, --today, --rules-as-of, --lang, --json, --help'],
  ])('refuses %j with 2', async (args, line) => {
    const { code, stdout, stderr } = await unbindHere(['due', file, ...args]);
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).toContain(line);
  });

  it('refuses what is no inventory with 2', async () => {
    const ended = await unbindHere(['due', files.write('broken.json', '{')]);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect((await unbindHere(['due', files.path('missing.json')])).code).toBe(2);
  });

  const surroundings = (write: () => Promise<void>) => ({
    env: {},
    timeZone: null,
    locale: 'en',
    today: () => '2026-11-23',
    now: () => 0,
    stdin: async function* () {},
    stdout: { columns: null, write },
    stderr: { columns: null, write: () => Promise.resolve() },
  });

  it('ends with 2, not with 1, where it goes wrong', async () => {
    const full = () => Promise.reject(new Error('no space left'));
    expect(await runIn(['due', file], surroundings(full))).toBe(2);
  });

  it('ends with 1 where nobody reads on', async () => {
    const gone = () => Promise.reject(new ReaderGone());
    expect(await runIn(['due', file], surroundings(gone))).toBe(1);
  });
});
