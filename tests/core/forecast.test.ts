import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CONSEQUENCES } from '#core/catalogue/service';
import type { Account, Link } from '#core/inventory/inventory';
import {
  account,
  deletable,
  happened,
  link,
  type Plain,
  reportOf,
  rule,
  service,
} from '../support/core/build';

/** Milliseconds for what is quick on a free machine and may not be on a busy one. */
const SLOW = 60_000;

// domain.md, "Forecast". Today is 2026-11-23. Arrows lead from providers to dependents.
const services = [
  service({ id: 'may', inactivity: [rule({ id: 'maybe', period: 'P1D', certainty: 'may' })] }),
  service({
    id: 'will',
    inactivity: [rule({ id: 'surely', period: 'P1D', certainty: 'will', consequence: 'deleted' })],
  }),
  deletable('reviewed', [], { reviewTime: 'P10D', regretWindow: 'P30D' }),
  deletable('quick', [], { regretWindow: 'P30D' }),
];

type Fields = Partial<Plain<Account>>;

/** An account that is recycled, perhaps, or deleted for sure, on that day. */
function expiring(
  id: string,
  on: string,
  certainty: 'may' | 'will' = 'may',
  fields: Fields = {},
): Plain<Account> {
  const eve = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
  return account({ id, service: certainty, events: [happened('login', eve)], ...fields });
}

/** An account that only others let in. */
function locked(id: string, fields: Fields = {}): Plain<Account> {
  return account({ id, ownLogin: false, ...fields });
}

/** An account of which nobody knows whether it can be entered by itself. */
function unsure(id: string, fields: Fields = {}): Plain<Account> {
  return account({ id, ownLogin: null, ...fields });
}

/** `id day certainty cause via` for each account that is lost, `!` in front of one that is stranded. */
function forecastOf(accounts: readonly Plain<Account>[], links: readonly Plain<Link>[] = []): string[] {
  return reportOf({ accounts, links, services }).forecast.map(({ stranded, ...row }) => {
    const via = row.via === null ? '' : ` ${row.via}`;
    return `${stranded ? '!' : ''}${row.account} ${row.lostOn} ${row.certainty} ${row.cause}${via}`;
  });
}

const inside = (provider: string, dependent: string) => link(provider, dependent, 'sub-account');

describe('an account expires', () => {
  it('on the due day of its timer', () => {
    expect(forecastOf([expiring('a', '2026-12-24')])).toEqual(['a 2026-12-24 may timer maybe']);
    expect(forecastOf([expiring('a', '2026-12-24', 'will')])).toEqual(['a 2026-12-24 will timer surely']);
  });

  it.each([
    ['2026-11-22', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-24', '2026-11-24'],
    ['2001-01-01', '2026-11-23'],
  ])('due %s: on %s, since today it is still here', (dueOn, lostOn) => {
    expect(forecastOf([expiring('a', dueOn)])).toEqual([`a ${lostOn} may timer maybe`]);
  });

  it.each(CONSEQUENCES)('by a rule that ends in %s only if that is recycled or deleted', (consequence) => {
    const own = service({ id: 'svc', inactivity: [rule({ consequence, certainty: 'will' })] });
    const a = account({ id: 'a', service: 'svc', events: [happened('login', '2026-11-01')] });
    const { forecast } = reportOf({ accounts: [a], services: [own] });
    const ends = consequence === 'recycled' || consequence === 'deleted';
    expect(forecast.map(({ lostOn }) => lostOn)).toEqual(ends ? ['2027-02-01'] : []);
  });

  it('not by a timer whose day is unknown', () => {
    expect(forecastOf([account({ id: 'a', service: 'will' })])).toEqual([]);
  });

  it('not without a timer', () => {
    expect(forecastOf([account({ id: 'a' }), unsure('b')])).toEqual([]);
  });

  it('though it has a login of its own, or is to be kept, or to be deleted', () => {
    for (const intent of ['keep', 'delete', 'let-expire', 'undecided'] as const) {
      const a = expiring('a', '2026-12-24', 'may', { intent, ownLogin: true });
      expect(forecastOf([a])).toEqual(['a 2026-12-24 may timer maybe']);
    }
  });

  it.each(['deleted', 'lost'] as const)('and is not in the forecast in state %s', (state) => {
    expect(forecastOf([expiring('a', '2026-12-24', 'will', { state }), locked('b', { state })])).toEqual([]);
  });

  describe('by the earliest of several timers', () => {
    const ruleOf = (id: string, period: string, certainty: 'may' | 'will', more = {}) =>
      rule({ id, period, certainty, consequence: 'deleted', ...more });
    const lossBy = (...inactivity: ReturnType<typeof ruleOf>[]) => {
      const a = account({ id: 'a', service: 'svc', events: [happened('login', '2026-11-20')] });
      const { forecast } = reportOf({ accounts: [a], services: [service({ id: 'svc', inactivity })] });
      return forecast.map((row) => `${row.lostOn} ${row.certainty} ${row.via}`);
    };

    it('of two, whichever stands first', () => {
      const late = ruleOf('late', 'P30D', 'will');
      const early = ruleOf('early', 'P10D', 'will');
      expect(lossBy(late, early)).toEqual(['2026-11-30 will early']);
      expect(lossBy(early, late)).toEqual(['2026-11-30 will early']);
    });

    it('of two on one day, the first of the rule set', () => {
      expect(lossBy(ruleOf('b', 'P10D', 'will'), ruleOf('a', 'P10D', 'will'))).toEqual(['2026-11-30 will b']);
    });

    it('passing over one that ends in nothing worse than a freeze', () => {
      const freeze = ruleOf('freeze', 'P5D', 'will', { consequence: 'frozen' });
      expect(lossBy(freeze, ruleOf('end', 'P10D', 'will'))).toEqual(['2026-11-30 will end']);
    });

    it('may where the earlier says may and the later will', () => {
      expect(lossBy(ruleOf('perhaps', 'P10D', 'may'), ruleOf('surely', 'P11D', 'will'))).toEqual([
        '2026-11-30 may perhaps',
      ]);
    });

    it('will where both fall on one day, via the first of them', () => {
      expect(lossBy(ruleOf('perhaps', 'P10D', 'may'), ruleOf('surely', 'P10D', 'will'))).toEqual([
        '2026-11-30 will perhaps',
      ]);
    });

    it('will where both are past, since both are today, via the first in the timers’ order', () => {
      expect(lossBy(ruleOf('surely', 'P2D', 'will'), ruleOf('perhaps', 'P1D', 'may'))).toEqual([
        '2026-11-23 will perhaps',
      ]);
    });

    it('may where only the one that says may is past', () => {
      expect(lossBy(ruleOf('surely', 'P4D', 'will'), ruleOf('perhaps', 'P1D', 'may'))).toEqual([
        '2026-11-23 may perhaps',
      ]);
    });
  });
});

describe('a deletion that was asked for', () => {
  const asked = (id: string, serviceId: string | null, on?: string, fields: Fields = {}) =>
    account({
      id,
      service: serviceId,
      state: 'deletion-requested',
      events: on === undefined ? [] : [happened('deletion-requested', on)],
      ...fields,
    });

  it.each<[string, string | null, string | undefined, string]>([
    ['its review ends in the future', 'reviewed', '2026-11-20', '2026-11-30'],
    ['its review ends today', 'reviewed', '2026-11-13', '2026-11-23'],
    ['its review ended in the past', 'reviewed', '2026-11-12', '2026-11-23'],
    ['it has no review, only a regret window', 'quick', '2026-11-20', '2026-11-23'],
    ['it has neither', 'may', '2026-11-20', '2026-11-23'],
    ['it has no service', null, '2026-11-20', '2026-11-23'],
    ['nobody knows when it was asked for', 'reviewed', undefined, '2026-11-23'],
  ])('ends the account, surely, without a rule: %s', (_, serviceId, on, lostOn) => {
    expect(forecastOf([asked('a', serviceId, on)])).toEqual([`a ${lostOn} will timer`]);
  });

  it('takes the place of its timers', () => {
    const events = [happened('login', '2026-11-22')];
    expect(forecastOf([account({ id: 'a', service: 'will', state: 'deletion-requested', events })])).toEqual([
      'a 2026-11-23 will timer',
    ]);
  });

  it('counts though it has a login of its own; and one that was locked out is lost before', () => {
    const accounts = [asked('a', 'reviewed', '2026-11-20', { ownLogin: false })];
    expect(forecastOf(accounts)).toEqual(['!a 2026-11-23 will no-entrance']);
  });

  it('takes with it whom it lets in', () => {
    expect(forecastOf([asked('a', 'reviewed', '2026-11-20'), locked('b')], [link('a', 'b')])).toEqual([
      'a 2026-11-30 will timer',
      'b 2026-11-30 will provider a',
    ]);
  });
});

describe('an account whose deletion was asked for', () => {
  const a = expiring('a', '2026-11-25', 'will');
  const asked = account({
    id: 'x',
    service: 'reviewed',
    state: 'deletion-requested',
    ownLogin: false,
    events: [happened('deletion-requested', '2026-11-20')],
  });

  it('goes along with one in which it lives, before its review ends', () => {
    expect(forecastOf([a, { ...asked, ownLogin: true }], [inside('a', 'x')])[1]).toBe(
      'x 2026-11-25 will provider a',
    );
  });

  it('is lost with its last entrance, before its review ends', () => {
    expect(forecastOf([a, asked], [link('a', 'x')])[1]).toBe('x 2026-11-25 will provider a');
  });

  it('is lost by its deletion, if its entrance lasts longer', () => {
    const links = [link('b', 'x')];
    expect(forecastOf([expiring('b', '2026-12-01'), asked], links)[1]).toBe('x 2026-11-30 will timer');
  });
});

describe('an account without an entrance', () => {
  it('is never lost by that with a login of its own, or where that is not known', () => {
    expect(forecastOf([account({ id: 'a' }), unsure('b')])).toEqual([]);
  });

  it('is stranded today without one', () => {
    expect(forecastOf([locked('a')])).toEqual(['!a 2026-11-23 will no-entrance']);
  });

  it('is stranded even though it would expire later', () => {
    expect(forecastOf([expiring('a', '2026-12-24', 'will', { ownLogin: false })])).toEqual([
      '!a 2026-11-23 will no-entrance',
    ]);
  });

  it('is stranded, and its timer is the cause, where that has run out', () => {
    expect(forecastOf([expiring('a', '2026-11-01', 'may', { ownLogin: false })])).toEqual([
      '!a 2026-11-23 will timer maybe',
    ]);
  });

  it.each<[string, Plain<Link>[], Account['state']]>([
    ['its entrance was released today', [link('p', 'a', { releasedOn: '2026-11-23' })], 'active'],
    ['its provider is deleted', [link('p', 'a')], 'deleted'],
    ['its provider is lost', [link('p', 'a')], 'lost'],
    ['it lives inside one that is lost', [inside('p', 'a')], 'lost'],
    ['it is only bound', [link('p', 'a', 'binding')], 'active'],
    ['it can only be recovered', [link('p', 'a', 'recovery')], 'active'],
    ['it only pays', [link('p', 'a', 'payment')], 'active'],
    ['it is itself the provider', [link('a', 'p')], 'active'],
  ])('is also one of which %s', (_, links, state) => {
    expect(forecastOf([account({ id: 'p', state }), locked('a')], links)).toEqual([
      '!a 2026-11-23 will no-entrance',
    ]);
  });

  it('is not one whose entrance is released tomorrow', () => {
    expect(
      forecastOf([account({ id: 'p' }), locked('a')], [link('p', 'a', { releasedOn: '2026-11-24' })]),
    ).toEqual([]);
  });
});

describe('an account that is entered by others', () => {
  const a = expiring('a', '2026-12-01', 'will');
  const b = expiring('b', '2026-12-05', 'will');

  it('is lost with its only provider', () => {
    expect(forecastOf([a, locked('x')], [link('a', 'x')])).toEqual([
      'a 2026-12-01 will timer surely',
      'x 2026-12-01 will provider a',
    ]);
  });

  it('is lost with the last of its providers', () => {
    expect(forecastOf([a, b, locked('x')], [link('b', 'x'), link('a', 'x')])[2]).toBe(
      'x 2026-12-05 will provider b',
    );
  });

  it('is not lost while one of its providers never is', () => {
    expect(forecastOf([a, account({ id: 'n' }), locked('x')], [link('a', 'x'), link('n', 'x')])).toHaveLength(
      1,
    );
  });

  it('is not lost with them if it has a login of its own', () => {
    expect(forecastOf([a, account({ id: 'x' })], [link('a', 'x')])).toHaveLength(1);
  });

  it('is lost, perhaps, if nobody knows whether it has', () => {
    expect(forecastOf([a, unsure('x')], [link('a', 'x')])[1]).toBe('x 2026-12-01 may provider a');
  });

  it('is lost with the rule that says may, perhaps', () => {
    const accounts = [expiring('a', '2026-12-01', 'may'), locked('x')];
    expect(forecastOf(accounts, [link('a', 'x')])[1]).toBe('x 2026-12-01 may provider a');
  });

  it('is lost surely only if the last of its providers is', () => {
    const links = [link('m', 'x'), link('b', 'x')];
    const late = expiring('m', '2026-12-10', 'may');
    const early = expiring('m', '2026-12-01', 'may');
    expect(forecastOf([late, b, locked('x')], links)[2]).toBe('x 2026-12-10 may provider m');
    // Without the rule that says may, m is never lost, and x neither.
    expect(forecastOf([early, b, locked('x')], links)[2]).toBe('x 2026-12-05 may provider b');
  });

  it('is lost by its own timer first, if that runs out first', () => {
    const x = expiring('x', '2026-11-30', 'will', { ownLogin: false });
    expect(forecastOf([a, x], [link('a', 'x')])[1]).toBe('x 2026-11-30 will timer surely');
  });

  it('is lost by its timer if both are on one day', () => {
    const x = expiring('x', '2026-12-01', 'will', { ownLogin: false });
    expect(forecastOf([a, x], [link('a', 'x')])[1]).toBe('x 2026-12-01 will timer surely');
  });

  it('is lost before its timer, if its entrance is', () => {
    const x = expiring('x', '2026-12-02', 'will', { ownLogin: false });
    expect(forecastOf([a, x], [link('a', 'x')])[1]).toBe('x 2026-12-01 will provider a');
  });

  it('is lost along a chain: a -> x -> y -> z', () => {
    const links = [link('a', 'x'), link('x', 'y'), link('y', 'z')];
    expect(forecastOf([locked('z'), locked('y'), unsure('x'), a], links)).toEqual([
      'z 2026-12-01 may provider y',
      'y 2026-12-01 may provider x',
      'x 2026-12-01 may provider a',
      'a 2026-12-01 will timer surely',
    ]);
  });

  it('is lost after one that is stranded, today', () => {
    expect(forecastOf([locked('s'), locked('x')], [link('s', 'x')])).toEqual([
      '!s 2026-11-23 will no-entrance',
      'x 2026-11-23 will provider s',
    ]);
  });

  it('counts two links to the same provider as one way in', () => {
    expect(forecastOf([a, locked('x')], [link('a', 'x'), link('a', 'x', { id: 'again' })])[1]).toBe(
      'x 2026-12-01 will provider a',
    );
  });

  it('a binding, recovery or payment link takes nobody along', () => {
    const kinds = ['binding', 'recovery', 'payment'] as const;
    const links = kinds.map((kind) => link('a', kind, kind));
    expect(forecastOf([a, ...kinds.map((kind) => account({ id: kind }))], links)).toHaveLength(1);
  });
});

describe('accounts that enter each other', () => {
  const ring = [link('x', 'y'), link('y', 'x')];

  it('and never expire are not lost: the greatest solution', () => {
    expect(forecastOf([locked('x'), locked('y')], ring)).toEqual([]);
  });

  it('are not lost either in a circle of three', () => {
    const links = [link('x', 'y'), link('y', 'z'), link('z', 'x')];
    expect(forecastOf([locked('x'), locked('y'), locked('z')], links)).toEqual([]);
  });

  it('are lost with the first of them that expires', () => {
    expect(forecastOf([expiring('x', '2026-12-01', 'will', { ownLogin: false }), locked('y')], ring)).toEqual(
      ['x 2026-12-01 will timer surely', 'y 2026-12-01 will provider x'],
    );
  });

  it('are lost with the first of two that expire, also where the other would have come later', () => {
    const accounts = [
      expiring('x', '2026-12-05', 'will', { ownLogin: false }),
      expiring('y', '2026-12-01', 'will', { ownLogin: false }),
    ];
    expect(forecastOf(accounts, ring)).toEqual([
      'x 2026-12-01 will provider y',
      'y 2026-12-01 will timer surely',
    ]);
  });

  it('do not lose each other to an entrance from outside that ends: they still enter each other', () => {
    const links = [...ring, link('a', 'x')];
    expect(forecastOf([expiring('a', '2026-12-01', 'will'), locked('x'), locked('y')], links)).toHaveLength(
      1,
    );
  });

  it('are safe while one has a login of its own', () => {
    expect(forecastOf([account({ id: 'x' }), locked('y')], ring)).toEqual([]);
  });
});

describe('a sub-account goes along', () => {
  const a = expiring('a', '2026-12-01', 'will');

  it.each<[string, Plain<Account>]>([
    ['with a login of its own', account({ id: 'x' })],
    ['without', locked('x')],
    ['where that is not known, and surely', unsure('x')],
  ])('%s', (_, x) => {
    expect(forecastOf([a, x], [inside('a', 'x')])[1]).toBe('x 2026-12-01 will provider a');
  });

  it('also where it has another entrance that lasts', () => {
    const links = [link('n', 'x'), inside('a', 'x')];
    expect(forecastOf([a, account({ id: 'n' }), locked('x')], links)[1]).toBe('x 2026-12-01 will provider a');
  });

  it('with the first of two accounts in which it lives', () => {
    const accounts = [a, expiring('b', '2026-11-30', 'may'), account({ id: 'x' })];
    expect(forecastOf(accounts, [inside('a', 'x'), inside('b', 'x')])[2]).toBe('x 2026-11-30 may provider b');
  });

  it('through all levels', () => {
    const links = [inside('x', 'y'), inside('a', 'x'), inside('y', 'z')];
    const accounts = [account({ id: 'z' }), account({ id: 'y' }), account({ id: 'x' }), a];
    expect(forecastOf(accounts, links)).toEqual([
      'z 2026-12-01 will provider y',
      'y 2026-12-01 will provider x',
      'x 2026-12-01 will provider a',
      'a 2026-12-01 will timer surely',
    ]);
  });

  it('but not the other way round', () => {
    expect(forecastOf([a, account({ id: 'x' })], [inside('x', 'a')])).toHaveLength(1);
  });

  it('not over a link that is released', () => {
    const links = [link('a', 'x', { kind: 'sub-account', releasedOn: '2026-11-23' })];
    expect(forecastOf([a, account({ id: 'x' })], links)).toHaveLength(1);
  });

  it('not with an account that is lost already, which is not in the forecast', () => {
    const lost = expiring('a', '2026-12-01', 'will', { state: 'lost' });
    expect(forecastOf([lost, account({ id: 'x' })], [inside('a', 'x')])).toEqual([]);
  });

  it('is an entrance, too: one that lives inside an account is not stranded', () => {
    expect(forecastOf([account({ id: 'n' }), locked('x')], [inside('n', 'x')])).toEqual([]);
  });
});

describe('the provider that is named as the cause', () => {
  const day = '2026-12-01';
  const [a, b] = [expiring('a', day, 'will'), expiring('b', day, 'will')];
  const via = (accounts: readonly Plain<Account>[], links: readonly Plain<Link>[], id = 'x') =>
    reportOf({ accounts, links, services }).forecast.find((row) => row.account === id)?.via;

  it('is that of the first link of several on the same day', () => {
    expect(via([a, b, locked('x')], [link('a', 'x'), link('b', 'x')])).toBe('a');
    expect(via([a, b, locked('x')], [link('b', 'x'), link('a', 'x')])).toBe('b');
    expect(via([a, b, account({ id: 'x' })], [inside('b', 'x'), inside('a', 'x')])).toBe('b');
  });

  it('is one with the same day, not one that is lost before', () => {
    const early = expiring('e', '2026-11-30', 'will');
    expect(via([early, a, locked('x')], [link('e', 'x'), link('a', 'x')])).toBe('a');
  });

  it('is that of a sub-account before that of a login', () => {
    expect(via([a, b, locked('x')], [link('a', 'x'), inside('b', 'x')])).toBe('b');
  });

  it('is that of a sub-account before that of a login, though the login was explained in an earlier round', () => {
    // a -> x, b -> y -> (inside) x: in round 1 x has one provider of a sub-account to wait for, and a login by a.
    const links = [link('a', 'x'), link('b', 'y'), inside('y', 'x')];
    // Not all entrances of x were explained before round 1 (y is not), so x is explained in round 2, by y.
    expect(via([a, b, locked('x'), locked('y')], links)).toBe('y');
  });

  it('is chosen in the earliest round: a sub-account’s provider explained there ends the search', () => {
    // a contains x; b -> y, and y contains x, too: x is explained in round 1 by a, whatever comes first.
    const links = [inside('y', 'x'), link('b', 'y'), inside('a', 'x')];
    expect(via([a, b, locked('x'), locked('y')], links)).toBe('a');
  });

  it('is chosen so that following it ends, also in a circle', () => {
    // a contains x, x -> y, y -> x: y goes by x, and x by a and not by y.
    const links = [link('y', 'x'), link('x', 'y'), inside('a', 'x')];
    const accounts = [locked('x'), locked('y'), a];
    expect(via(accounts, links, 'x')).toBe('a');
    expect(via(accounts, links, 'y')).toBe('x');
  });

  it('is chosen so that it ends where sub-accounts and logins lead round: a takes p along, p lets q in, q holds r', () => {
    const links = [link('r', 'q'), link('p', 'q'), inside('q', 'r'), inside('a', 'p'), link('r', 'p')];
    const accounts = [a, account({ id: 'p' }), locked('q'), locked('r')];
    // q is entered by r and p; r lives inside q. p falls with a, q still has r, r still has q: neither is lost.
    expect(forecastOf(accounts, links)).toEqual([
      'a 2026-12-01 will timer surely',
      'p 2026-12-01 will provider a',
    ]);
  });

  it('is none whose link is released, though it was explained first and has the same day', () => {
    // a -> y -> x, and x lived in a.
    const links = [
      link('a', 'x', { kind: 'sub-account', releasedOn: '2026-11-23' }),
      link('a', 'y'),
      link('y', 'x'),
    ];
    expect(via([a, locked('y'), locked('x')], links)).toBe('y');
  });

  it('does not ask whether what is only bound, or recovers it, was explained', () => {
    // x is bound to n, which is never lost, and entered through a.
    const links = [link('n', 'x', { id: 'l0', kind: 'binding' }), link('a', 'x')];
    expect(via([a, account({ id: 'n' }), locked('x')], links)).toBe('a');
  });

  it('is only looked for when all entrances were explained, bindings not counted', () => {
    // a -> y -> z, and z -> x, y -> x; x is bound to a: x is explained after z, by the first of its links.
    const bound = link('a', 'x', { id: 'l0', kind: 'binding' });
    const links = [bound, link('z', 'x'), link('y', 'x'), link('a', 'y'), link('y', 'z')];
    expect(via([a, locked('y'), locked('z'), locked('x')], links)).toBe('z');
  });

  it('of one whose entrances are all explained, the first with its day', () => {
    // e falls before; a and b on the day of x
    const early = expiring('e', '2026-11-25', 'will');
    const links = [link('e', 'x'), link('b', 'x'), link('a', 'x')];
    expect(via([early, a, b, locked('x')], links)).toBe('b');
  });

  it('is none for one that is stranded, though it holds others', () => {
    expect(via([locked('s'), locked('x')], [link('s', 'x')], 's')).toBeNull();
  });

  it(
    'is found for a chain of 20,000',
    () => {
      const count = 20_000;
      const accounts = [expiring('n0', day, 'will')];
      const links: Plain<Link>[] = [];
      for (let index = 1; index < count; index += 1) {
        accounts.push(locked(`n${index}`));
        links.push(link(`n${index - 1}`, `n${index}`, { id: `l${index}` }));
      }
      const { forecast } = reportOf({ accounts, links, services });
      expect(forecast).toHaveLength(count);
      expect(forecast.at(-1)).toMatchObject({ lostOn: day, via: `n${count - 2}`, certainty: 'will' });
    },
    SLOW,
  );
});

describe('the order of the forecast', () => {
  it('is the inventory’s', () => {
    const accounts = [
      expiring('z', '2026-12-24'),
      expiring('b', '2026-12-01'),
      locked('a'),
      expiring('c', '2026-11-30'),
    ];
    expect(reportOf({ accounts, services }).forecast.map((row) => row.account)).toEqual(['z', 'b', 'a', 'c']);
  });
});
