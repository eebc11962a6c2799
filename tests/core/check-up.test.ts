import { describe, expect, it } from 'vitest';
import { askedEvents } from '#core/check-up/asked-events';
import { openQuestions } from '#core/check-up/open-questions';
import { findingsOf } from '#core/report/report';
import { isPlannable } from '#core/rules/assessment';
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
import { randomWorld } from '../support/random-world/random-world';

const findings = (example: Example) =>
  findingsOf(
    inventory(example),
    { services: new Map(), generalFallback: [] },
    {
      today: day(TODAY),
      rulesAsOf: null,
      strategy: 'by-hand',
    },
  );

/** The questions of an example, each as `account: what (worth)`. */
const questions = (example: Example) =>
  openQuestions(findings(example)).map(({ account: id, about, worth }) => {
    const what = about.kind === 'event' ? about.type : about.kind === 'rule' ? about.rule : about.condition;
    return `${id}: ${about.kind} ${what} (${worth})`;
  });

const safe = condition({ id: 'safe', kind: 'confirm' });
const empty = condition({ id: 'empty', kind: 'confirm' });
const quiet = condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P1Y' });
const still = condition({
  id: 'still',
  kind: 'quiet-period',
  events: ['password-change', 'binding-change'],
  period: 'P14D',
});
const met = { status: 'met' } as const;

describe('the questions of a check-up', () => {
  it('begin with the one answer that settles a verdict, then go to the account that is nearest to one', () => {
    expect(
      questions({
        services: [deletable('two', [safe, empty]), deletable('three', [safe, empty, still])],
        accounts: [
          account({ id: 'far', service: 'three', intent: 'delete' }),
          account({ id: 'near', service: 'two', intent: 'delete' }),
          account({ id: 'last', service: 'two', intent: 'delete', confirmations: { safe: met } }),
        ],
      }),
    ).toEqual([
      'last: condition empty (1)',
      'near: condition safe (3)',
      'near: condition empty (3)',
      'far: condition safe (3)',
      'far: condition empty (3)',
      'far: condition still (3)',
    ]);
  });

  it('ask for the date of a wait for one thing, and about a wait for several as a whole', () => {
    expect(
      questions({
        services: [deletable('shop', [quiet, still])],
        accounts: [account({ id: 'shop', service: 'shop', intent: 'delete' })],
      }),
    ).toEqual(['shop: event order (3)', 'shop: condition still (3)']);
  });

  it('ask of what is to stay for what could end it, soonest first, before what could only suspend it', () => {
    const idle = (id: string, fields: Parameters<typeof rule>[0]) =>
      service({ id, inactivity: [rule(fields)] });
    expect(
      questions({
        services: [
          idle('frozen', { consequence: 'suspended', period: 'P7D' }),
          idle('year', { period: 'P12M' }),
          idle('quarter', { period: 'P3M', consequence: 'deleted' }),
        ],
        accounts: [
          account({ id: 'frozen', service: 'frozen' }),
          account({ id: 'year', service: 'year', intent: 'undecided' }),
          account({ id: 'quarter', service: 'quarter' }),
          account({ id: 'let', service: 'quarter', intent: 'let-expire' }),
          account({ id: 'known', service: 'quarter', events: [happened('login', '2026-11-01')] }),
        ],
      }),
    ).toEqual(['quarter: event login (2)', 'year: event login (2)', 'frozen: event login (4)']);
  });

  it('ask once for a date that several rules want, and first whether a rule concerns the account', () => {
    expect(
      questions({
        services: [
          service({
            id: 'twice',
            inactivity: [rule({ id: 'a', period: 'P1Y' }), rule({ id: 'b', consequence: 'suspended' })],
          }),
          service({ id: 'some', inactivity: [rule({ id: 'free', appliesTo: { en: 'free accounts' } })] }),
          service({ id: 'never', inactivity: [rule({ onlyIfNever: 'order', events: ['registered'] })] }),
        ],
        accounts: ['twice', 'some', 'never'].map((id) => account({ id, service: id })),
      }),
    ).toEqual([
      'some: rule free (2)',
      'never: event order (2)',
      'never: event registered (2)',
      'twice: event login (2)',
    ]);
  });

  it('ask nothing that is answered, and nothing of what is gone', () => {
    expect(
      questions({
        services: [
          service({ id: 's', inactivity: [rule()], deletion: { route: 'self-service', conditions: [safe] } }),
        ],
        accounts: [
          account({ id: 'gone', service: 's', state: 'deleted', intent: 'delete' }),
          account({ id: 'asked', service: 's', state: 'deletion-requested', intent: 'delete' }),
          account({ id: 'never', service: 's', never: ['login'] }),
          account({ id: 'kept', service: 's', events: [happened('login', '2026-11-01')] }),
          account({ id: 'plain' }),
        ],
      }),
    ).toEqual([]);
  });

  it('leave no condition of what is to go unasked, in any world', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { inventory: world, services, options } = randomWorld(seed);
      const catalogue = { services: new Map(services.map((one) => [one.id, one])), generalFallback: [] };
      const found = findingsOf(world, catalogue, options);
      const asked = openQuestions(found);
      const about = new Set(asked.map(({ account: id }) => id));
      const wanted = world.accounts.flatMap(({ id, intent }, at) => {
        const { verdict = 'unknown', conditions = [] } = found.assessments.accounts[at] ?? {};
        const isOpen = conditions.some(({ status }) => status === 'unknown');
        return intent === 'delete' && isPlannable(verdict) && isOpen ? [id] : [];
      });
      expect([seed, wanted.filter((id) => !about.has(id))]).toEqual([seed, []]);
      const keys = asked.map((question) => JSON.stringify([question.account, question.about]));
      expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
    }
  });
});

it('the events that the rules ask for come with what is known of them', () => {
  const autoRelease = { event: 'third-party-login', period: 'P1M' };
  const unbind = condition({ id: 'unbind', kind: 'unbind', direction: 'provider', autoRelease });
  const example: Example = {
    services: [
      service({
        id: 's',
        variants: [
          { id: 'plain', names: { en: 'plain' } },
          { id: 'vip', names: { en: 'vip' } },
        ],
        inactivity: [
          rule({ events: ['login', 'order'], endedBy: 'recycled-number' }),
          rule({ id: 'vip', events: ['payment'], variants: ['vip'] }),
        ],
        deletion: { route: 'self-service', conditions: [quiet, unbind] },
      }),
    ],
    accounts: [
      account({ id: 'p', service: 's', never: ['order'], events: [happened('login', '2026-01-01')] }),
      account({ id: 'd' }),
    ],
    links: [link('p', 'd', { lastUsedOn: '2026-10-01' })],
  };
  expect(askedEvents(findings(example), 0)).toEqual([
    { type: 'login', timers: ['idle'], conditions: [], latest: '2026-01-01', never: false },
    { type: 'order', timers: ['idle'], conditions: ['quiet'], latest: null, never: true },
    { type: 'recycled-number', timers: ['idle'], conditions: [], latest: null, never: false },
    { type: 'third-party-login', timers: [], conditions: ['unbind'], latest: '2026-10-01', never: false },
  ]);
  expect(askedEvents(findings(example), 1)).toEqual([]);
});
