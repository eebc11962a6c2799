import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#core/catalogue/catalogue';
import { readService } from '#core/catalogue/check-service';
import { newestFirst, rulesInForce } from '#core/catalogue/rules-in-force';
import type { RuleSet, Service } from '#core/catalogue/service';
import type { Expected, Found, Problem } from '#core/reading/problem';
import {
  account,
  condition,
  deletable,
  happened,
  reportOf,
  rowOf,
  rule,
  service,
} from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { type Json, MISSING, withValue } from '../support/core/places';

/** A service with one of everything, in three rule sets. */
function wholeService(): Json {
  const text = { 'zh-CN': '文字', en: 'text' };
  const conditions = [
    condition({ id: 'sms', kind: 'confirm', topic: 'identity' }),
    condition({
      id: 'beans',
      kind: 'confirm',
      autoClears: {
        event: 'bean-credit',
        at: 'end-of-next-year',
        text,
      },
    }),
    condition({ id: 'shop', kind: 'never', topic: 'record' }),
    condition({
      id: 'quiet',
      kind: 'quiet-period',
      events: ['login'],
      period: 'P14D',
      boundary: 'exclusive',
    }),
    condition({
      id: 'links',
      kind: 'unbind',
      direction: 'both',
      autoRelease: {
        event: 'third-party-login',
        period: 'P30D',
        text,
      },
    }),
    condition({ id: 'pay', kind: 'close-account', service: 'chat-pay' }),
  ];
  const newest: RuleSet = {
    asOf: '2026-08',
    basedOn: '2018-03',
    confidence: 'high',
    sources: [
      { title: 'Help', url: 'https://example.org', publisher: 'Chat', asOf: null },
      { title: 'Letter' },
    ],
    deletion: {
      route: 'self-service',
      entry: ['Me', 'Settings'],
      link: 'https://example.org/close',
      conditions,
      reviewTime: 'PT72H',
      regretWindow: 'P60D',
      closes: ['chat-pay'],
      attemptLimit: { count: 3, period: 'P1D' },
      effects: { en: ['all is gone'] },
      notes: { 'zh-CN': [] },
    },
    inactivity: [
      rule({
        id: 'idle',
        boundary: 'exclusive',
        variants: ['premium'],
        onlyIfNever: 'payment',
        onlyIf: { lastLoginWithinOfRegistration: 'P1D' },
        missing: 'not-applicable',
        endedBy: 'unfrozen',
        appliesTo: { en: 'free accounts' },
      }),
      rule({ id: 'other', events: ['registered', 'login'] }),
    ],
    fallback: [{ id: 'rename', text }],
    notes: { en: ['a note'] },
  };
  const whole: Service = {
    id: 'chat',
    names: text,
    aliases: ['c', ''],
    category: 'messaging',
    operator: 'Chat Ltd',
    domains: ['chat.example', 'xn--fiq228c.cn'],
    difficulty: 'hard',
    parent: 'mail',
    variants: [
      { id: 'ordinary', names: text },
      { id: 'premium', names: { en: 'Premium' } },
    ],
    notes: {},
    ruleSets: [newest, { asOf: '2018-03' }, { asOf: null, inactivity: [] }],
  };
  return JSON.parse(JSON.stringify(whole)) as Json;
}

function refusal(value: unknown): Problem {
  const read = readService(value);
  if (read.ok) throw new Error('it was accepted');
  return read.failure;
}

const kind = (code: 'missing' | 'null' | 'boolean' | 'number' | 'list' | 'object'): Found => ({ code });
const text = (shown: string | null): Found => ({ code: 'text', shown });
const value = (shown: string): Found => ({ code: 'value', shown });
const oneOf = (...values: string[]): Expected => ({ code: 'one-of', values });
const known = (...values: string[]): Expected => ({ code: 'known-field', values });

type Row = readonly [
  what: string,
  place: string,
  value: Json | typeof MISSING,
  expected:
    | Expected
    | Exclude<Expected, { values: unknown } | { newest: unknown } | { value: unknown }>['code'],
  found: Found,
];

/** What is found wrong with a document that a row has spoilt. */
function problemIn([, place, changed]: Row): Problem {
  return refusal(withValue(wholeService(), place, changed));
}

/** What a row says is wrong: at the place that it has spoilt. */
function problemOf([, place, , expected, found]: Row): Problem {
  return { place, expected: typeof expected === 'string' ? { code: expected } : expected, found };
}

const SET = 'ruleSets[0]';
const DELETION = 'ruleSets[0].deletion';
const CONDITION = 'ruleSets[0].deletion.conditions';
const RULE = 'ruleSets[0].inactivity[0]';

describe('a service is accepted', () => {
  it('with one of everything', () => {
    expect(readService(wholeService())).toEqual({ ok: true, value: wholeService() });
  });

  it('with a schema for editors, which is no part of it', () => {
    const withSchema = withValue(wholeService(), '$schema', '../service.schema.json');
    expect(readService(withSchema)).toEqual({ ok: true, value: wholeService() });
  });

  it('with nothing but an id, a name and one empty rule set', () => {
    const bare = { id: 'chat', names: { en: 'Chat' }, ruleSets: [{ asOf: null }] };
    expect(readService(bare)).toEqual({ ok: true, value: bare });
  });

  it.each([
    ['a condition and a rule of the same id', `${RULE}.id`, 'sms'],
    ['rules of any number, also none', `${SET}.inactivity`, []],
    ['conditions of any number, also none', CONDITION, []],
    ['closing nothing', `${DELETION}.closes`, []],
    ['one attempt only', `${DELETION}.attemptLimit.count`, 1],
    ['no sources', `${SET}.sources`, []],
    ['a parent that is found nowhere', 'parent', 'nowhere'],
    ['rule sets out of order', 'ruleSets[2].asOf', '2030-01'],
    ['a period in hours', `${RULE}.period`, 'PT72H'],
    ['an id of __proto__', `${CONDITION}[0].id`, '__proto__'],
    ['an event type of constructor', `${RULE}.events[0]`, 'constructor'],
  ])('with %s', (_, place, changed) => {
    const document = withValue(wholeService(), place, changed);
    expect(readService(document)).toEqual({ ok: true, value: document });
  });

  it('without being changed', () => {
    const document = wholeService();
    readService(document);
    expect(document).toEqual(wholeService());
  });
});

describe('a service is refused, with its place,', () => {
  it.each([
    ['nothing', undefined, kind('missing')],
    ['null', null, kind('null')],
    ['a list', [], kind('list')],
    ['a text', 'chat', text(null)],
    ['a number', 3, kind('number')],
  ])('where it is %s', (_, document, found) => {
    expect(refusal(document)).toEqual({ place: '', expected: { code: 'object' }, found });
  });

  describe('for a field that is missing:', () => {
    const rows: Row[] = [
      ['its id', 'id', MISSING, 'id', kind('missing')],
      ['its names', 'names', MISSING, 'object', kind('missing')],
      ['its rule sets', 'ruleSets', MISSING, 'list', kind('missing')],
      ["a variant's id", 'variants[1].id', MISSING, 'id', kind('missing')],
      ["a variant's names", 'variants[0].names', MISSING, 'object', kind('missing')],
      ["a rule set's as-of month", 'ruleSets[2].asOf', MISSING, 'month-or-null', kind('missing')],
      ["a source's title", `${SET}.sources[1].title`, MISSING, 'text', kind('missing')],
      ["a condition's id", `${CONDITION}[0].id`, MISSING, 'id', kind('missing')],
      ["a condition's text", `${CONDITION}[5].text`, MISSING, 'object', kind('missing')],
      ["a quiet period's events", `${CONDITION}[3].events`, MISSING, 'list', kind('missing')],
      ["a quiet period's length", `${CONDITION}[3].period`, MISSING, 'period', kind('missing')],
      [
        "an unbind's direction",
        `${CONDITION}[4].direction`,
        MISSING,
        oneOf('provider', 'both'),
        kind('missing'),
      ],
      ["an auto-release's event", `${CONDITION}[4].autoRelease.event`, MISSING, 'id', kind('missing')],
      ["an auto-release's period", `${CONDITION}[4].autoRelease.period`, MISSING, 'period', kind('missing')],
      ["a close-account's service", `${CONDITION}[5].service`, MISSING, 'id', kind('missing')],
      ["an auto-clear's event", `${CONDITION}[1].autoClears.event`, MISSING, 'id', kind('missing')],
      [
        "an auto-clear's day",
        `${CONDITION}[1].autoClears.at`,
        MISSING,
        oneOf('end-of-next-year'),
        kind('missing'),
      ],
      [
        "an attempt limit's count",
        `${DELETION}.attemptLimit.count`,
        MISSING,
        'positive-integer',
        kind('missing'),
      ],
      ["an attempt limit's period", `${DELETION}.attemptLimit.period`, MISSING, 'period', kind('missing')],
      ["a rule's id", `${RULE}.id`, MISSING, 'id', kind('missing')],
      ["a rule's events", `${RULE}.events`, MISSING, 'list', kind('missing')],
      ["a rule's period", `${RULE}.period`, MISSING, 'period', kind('missing')],
      ["a rule's certainty", `${RULE}.certainty`, MISSING, oneOf('may', 'will'), kind('missing')],
      ["a rule's text", `${RULE}.text`, MISSING, 'object', kind('missing')],
      [
        'what an only-if asks for',
        `${RULE}.onlyIf.lastLoginWithinOfRegistration`,
        MISSING,
        'period',
        kind('missing'),
      ],
      ["a measure's id", `${SET}.fallback[0].id`, MISSING, 'id', kind('missing')],
      ["a measure's text", `${SET}.fallback[0].text`, MISSING, 'object', kind('missing')],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));

    it("a rule's consequence", () => {
      const problem = refusal(withValue(wholeService(), `${RULE}.consequence`, MISSING));
      expect(problem).toMatchObject({ place: `${RULE}.consequence`, found: kind('missing') });
    });

    it("a condition's kind", () => {
      expect(refusal(withValue(wholeService(), `${CONDITION}[2].kind`, MISSING))).toMatchObject({
        place: `${CONDITION}[2].kind`,
        expected: oneOf('confirm', 'never', 'quiet-period', 'unbind', 'close-account'),
        found: kind('missing'),
      });
    });
  });

  describe('for a field that is not known:', () => {
    it.each([
      ['in the service', 'url'],
      ['in its names', 'names.de'],
      ['in a variant', 'variants[0].text'],
      ['in a rule set', `${SET}.rules`],
      ['in a source', `${SET}.sources[0].note`],
      ['in the deletion', `${DELETION}.boundary`],
      ['in an attempt limit', `${DELETION}.attemptLimit.per`],
      ['a topic of a quiet period', `${CONDITION}[3].topic`],
      ['a period of a confirmation', `${CONDITION}[0].period`],
      ['an auto-clear of a never', `${CONDITION}[2].autoClears`],
      ['an auto-release of a close-account', `${CONDITION}[5].autoRelease`],
      ['a boundary of an unbind', `${CONDITION}[4].boundary`],
      ['a boundary of an auto-release', `${CONDITION}[4].autoRelease.boundary`],
      ['in an auto-clear', `${CONDITION}[1].autoClears.period`],
      ['in a rule', `${RULE}.difficulty`],
      ['in an only-if', `${RULE}.onlyIf.never`],
      ['in a measure', `${SET}.fallback[0].names`],
      ['a schema inside', `${SET}.$schema`],
      ['the prototype', '__proto__'],
      ['the prototype of a rule', `${RULE}.__proto__`],
      ['constructor', `${DELETION}.constructor`],
    ])('%s', (_, place) => {
      const problem = refusal(withValue(wholeService(), place, {}));
      expect(problem).toMatchObject({ place, expected: { code: 'known-field' }, found: kind('object') });
    });

    it('and what is known there is named', () => {
      const problem = refusal(withValue(wholeService(), `${SET}.sources[1].date`, '2018-03'));
      expect(problem.expected).toEqual(known('title', 'url', 'publisher', 'asOf'));
    });
  });

  describe('for a value that is not what belongs there:', () => {
    const routes = oneOf('self-service', 'support', 'passive-only', 'impossible', 'unknown');
    const rows: Row[] = [
      ['an id with a space', 'id', 'my chat', 'id', text(null)],
      ['an id with a lone surrogate', 'id', 'chat\uD800', 'id', text(null)],
      ['names as text', 'names', 'Chat', 'object', text(null)],
      ['no language', 'names', {}, 'some-language', kind('object')],
      ['an empty name', 'names.en', '', 'non-empty-text', text(null)],
      ['a name that is null', 'names.zh-CN', null, 'non-empty-text', kind('null')],
      ['aliases as text', 'aliases', 'c', 'list', text(null)],
      ['a number as alias', 'aliases[1]', 1, 'text', kind('number')],
      ['a number as operator', 'operator', 1, 'text', kind('number')],
      ['a domain in capitals', 'domains[0]', 'Chat.example', 'domain', text(null)],
      ['an address as domain', 'domains[1]', 'https://chat.example', 'domain', text(null)],
      ['an empty domain', 'domains[1]', '', 'domain', text(null)],
      ['a parent with a space', 'parent', 'my mail', 'id', text(null)],
      ['no variants in a list of them', 'variants', [], 'non-empty-list', kind('list')],
      ['two variants of one id', 'variants[1].id', 'ordinary', 'unique', value('ordinary')],
      ['no rule set', 'ruleSets', [], 'non-empty-list', kind('list')],
      ['rule sets by month', 'ruleSets', {}, 'list', kind('object')],
      ['null as rule set', 'ruleSets[1]', null, 'object', kind('null')],
      ['a day as month', 'ruleSets[1].asOf', '2018-03-01', 'month-or-null', text('2018-03-01')],
      ['a month 13', 'ruleSets[1].asOf', '2018-13', 'month-or-null', text('2018-13')],
      ['a month 0', 'ruleSets[1].asOf', '2018-00', 'month-or-null', text('2018-00')],
      ['a short month', 'ruleSets[1].asOf', '2018-3', 'month-or-null', text('2018-3')],
      ['a number as month', 'ruleSets[1].asOf', 2018, 'month-or-null', kind('number')],
      ['a month of a source', `${SET}.sources[0].asOf`, 'March', 'month-or-null', text(null)],
      ['a confidence', `${SET}.confidence`, 'sure', oneOf('low', 'medium', 'high'), text(null)],
      ['a route', `${DELETION}.route`, 'by-mail', routes, text(null)],
      ['null as route', `${DELETION}.route`, null, routes, kind('null')],
      ['an entry as text', `${DELETION}.entry`, 'Me', 'list', text(null)],
      ['a number as link', `${DELETION}.link`, 1, 'text', kind('number')],
      ['what it closes as text', `${DELETION}.closes`, 'chat-pay', 'list', text(null)],
      ['what it closes with a space', `${DELETION}.closes[0]`, 'chat pay', 'id', text(null)],
      ['no attempts', `${DELETION}.attemptLimit.count`, 0, 'positive-integer', kind('number')],
      ['half an attempt', `${DELETION}.attemptLimit.count`, 0.5, 'positive-integer', kind('number')],
      ['attempts as text', `${DELETION}.attemptLimit.count`, '3', 'positive-integer', text(null)],
      ['effects as list', `${DELETION}.effects`, [], 'object', kind('list')],
      ['an effect as text', `${DELETION}.effects.en`, 'gone', 'list', text(null)],
      ['two conditions of one id', `${CONDITION}[5].id`, 'quiet', 'unique', value('quiet')],
      ['a condition that is a text', `${CONDITION}[0]`, 'sms', 'object', text(null)],
      ['conditions by id', CONDITION, {}, 'list', kind('object')],
      ['no events of a quiet period', `${CONDITION}[3].events`, [], 'non-empty-list', kind('list')],
      ['an event with a space', `${CONDITION}[3].events[0]`, 'log in', 'id', text(null)],
      ['a boundary', `${CONDITION}[3].boundary`, 'more', oneOf('inclusive', 'exclusive'), text(null)],
      ['a direction', `${CONDITION}[4].direction`, 'dependent', oneOf('provider', 'both'), text(null)],
      [
        'an auto-clear',
        `${CONDITION}[1].autoClears.at`,
        'end-of-year',
        oneOf('end-of-next-year'),
        text(null),
      ],
      ['a service with a slash', `${CONDITION}[5].service`, 'chat/pay', 'id', text(null)],
      ['rules by id', `${SET}.inactivity`, {}, 'list', kind('object')],
      ['two rules of one id', `${SET}.inactivity[1].id`, 'idle', 'unique', value('idle')],
      ['no events of a rule', `${RULE}.events`, [], 'non-empty-list', kind('list')],
      ['a certainty', `${RULE}.certainty`, 'must', oneOf('may', 'will'), text(null)],
      ['no variants of a rule', `${RULE}.variants`, [], 'non-empty-list', kind('list')],
      ['a variant that there is not', `${RULE}.variants[0]`, 'gold', 'known-variant', value('gold')],
      ['what is missing', `${RULE}.missing`, 'unknown', oneOf('not-applicable'), text(null)],
      ['an event that ends it', `${RULE}.endedBy`, 'un frozen', 'id', text(null)],
      ['who it applies to as text', `${RULE}.appliesTo`, 'free accounts', 'object', text(null)],
      ['an empty text', `${SET}.fallback[0].text.en`, '', 'non-empty-text', text(null)],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));

    it('two measures of one id', () => {
      const problem = refusal(withValue(wholeService(), `${SET}.fallback`, measures('a', 'b', 'a')));
      const place = `${SET}.fallback[2].id`;
      expect(problem).toEqual({ place, expected: { code: 'unique' }, found: value('a') });
    });

    it.each([
      ['a category', 'category', 'fun'],
      ['a difficulty', 'difficulty', 'Easy'],
      ['a topic', `${CONDITION}[0].topic`, 'money'],
      ['a consequence', `${RULE}.consequence`, 'gone'],
      ['a kind of condition', `${CONDITION}[0].kind`, 'ask'],
      ['a kind that every object has', `${CONDITION}[0].kind`, 'constructor'],
    ])('%s', (_, place, changed) => {
      const problem = refusal(withValue(wholeService(), place, changed));
      expect(problem).toMatchObject({ place, expected: { code: 'one-of' }, found: text(null) });
    });
  });

  describe('for a period that is', () => {
    const places = [
      `${RULE}.period`,
      `${RULE}.onlyIf.lastLoginWithinOfRegistration`,
      `${CONDITION}[3].period`,
      `${CONDITION}[4].autoRelease.period`,
      `${DELETION}.reviewTime`,
      `${DELETION}.regretWindow`,
      `${DELETION}.attemptLimit.period`,
    ];
    it.each([
      ['nothing', 'P0D', 'P0D'],
      ['too long', 'P1001D', 'P1001D'],
      ['a fraction', 'P1.5M', 'P1.5M'],
      ['no whole days', 'PT25H', 'PT25H'],
      ['two components', 'P1M2D', 'P1M2D'],
      ['in small letters', 'p1d', null],
      ['a number', '30', '30'],
      ['empty', '', null],
      ['words', '30 days', null],
    ])('%s', (what, period, shown) => {
      const spoilt = places.map((place): Row => [what, place, period, 'period', text(shown)]);
      expect(spoilt.map(problemIn)).toEqual(spoilt.map(problemOf));
    });
  });

  describe('for a rule set', () => {
    const older = 'older-dated-rule-set';
    const rows: Row[] = [
      ['of a month that another one has', 'ruleSets[1].asOf', '2026-08', 'unique', value('2026-08')],
      ['based on a month of which there is none', `${SET}.basedOn`, '2018-02', older, value('2018-02')],
      ['based on itself', `${SET}.basedOn`, '2026-08', older, value('2026-08')],
      ['based on a newer one', 'ruleSets[1].basedOn', '2026-08', older, value('2026-08')],
      ['that is undated and based on a dated one', 'ruleSets[2].basedOn', '2018-03', older, value('2018-03')],
      ['based on an undated one', `${SET}.basedOn`, null, 'month', kind('null')],
      ['based on a day', `${SET}.basedOn`, '2018-03-01', 'month', text('2018-03-01')],
      ['based on several', `${SET}.basedOn`, ['2018-03'], 'month', kind('list')],
      ['based on an empty text', `${SET}.basedOn`, '', 'month', text(null)],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));

    it('that is undated like another one', () => {
      const place = 'ruleSets[1].asOf';
      expect(refusal(withValue(withoutBase(), place, null))).toMatchObject({
        place: 'ruleSets[2].asOf',
        expected: { code: 'unique' },
      });
    });

    it.each([
      [
        ['2020-01', '2019-01'],
        ['2019-01', '2020-01'],
      ],
      [
        ['2020-01', '2019-01'],
        ['2019-01', '2018-01'],
        ['2018-01', '2020-01'],
      ],
    ])('that is based on another in a circle: %j %j %j', (...pairs) => {
      const ruleSets = pairs.map(([asOf, basedOn]) => ({ asOf, basedOn }));
      const problem = refusal({ id: 'chat', names: { en: 'Chat' }, ruleSets });
      expect(problem).toEqual({
        place: `ruleSets[${pairs.length - 1}].basedOn`,
        expected: { code: older },
        found: value('2020-01'),
      });
    });

    it('for variants, where the service has none', () => {
      const problem = refusal(withValue(wholeService(), 'variants', MISSING));
      expect(problem.place).toBe(`${RULE}.variants[0]`);
      expect(problem.expected).toEqual({ code: 'known-variant' });
    });
  });
});

function measures(...ids: string[]): Json {
  return ids.map((id) => ({ id, text: { en: id } }));
}

function withoutBase(): Json {
  return withValue(wholeService(), `${SET}.basedOn`, MISSING);
}

describe('a catalogue', () => {
  const bare = (id: string) => ({ id, names: { en: id }, ruleSets: [{ asOf: null }] });

  it('is read from its files, by the ids in them', () => {
    const files = new Map<string, unknown>([
      ['x.json', bare('chat')],
      ['y.json', { $schema: 's', ...bare('mail') }],
    ]);
    const read = readCatalogue(files, [{ id: 'rename', text: { en: 'rename' } }]);
    expect(read.ok && [...read.value.services.keys()]).toEqual(['chat', 'mail']);
    expect(read.ok && read.value.services.get('mail')).toEqual(bare('mail'));
    expect(read.ok && read.value.generalFallback).toHaveLength(1);
  });

  it('is refused with the file that has something wrong with it, and the place in it', () => {
    const files = new Map<string, unknown>([
      ['x.json', bare('chat')],
      ['y.json', { ...bare('mail'), ruleSets: [{ asOf: '2018' }] }],
    ]);
    expect(readCatalogue(files, [])).toMatchObject({
      failure: { file: 'y.json', problem: { place: 'ruleSets[0].asOf', found: text('2018') } },
    });
  });

  it('is what the program comes with', () => {
    expect(realCatalogue().services.size).toBeGreaterThanOrEqual(293);
  });
});

// 2026-08 -> 2022-01 -> 2018-03     2024-05 (based on nothing)     undated
const first = condition({ id: 'first', kind: 'confirm' });
const second = condition({ id: 'second', kind: 'confirm' });
const layered: Service = {
  id: 'chat',
  names: { en: 'Chat' },
  ruleSets: [
    {
      asOf: '2018-03',
      confidence: 'low',
      sources: [{ title: 'oldest' }],
      deletion: {
        route: 'support',
        conditions: [first],
        reviewTime: 'P3D',
        closes: ['pay'],
        link: 'a',
      },
      inactivity: [rule({ id: 'old' })],
      fallback: [
        {
          id: 'rename',
          text: { en: 'rename' },
        },
      ],
      notes: { en: ['old'] },
    },
    { asOf: '2026-08', basedOn: '2022-01', deletion: { regretWindow: 'P60D' }, inactivity: [] },
    { asOf: null, deletion: { route: 'impossible' } },
    {
      asOf: '2022-01',
      basedOn: '2018-03',
      deletion: { conditions: [second], link: 'b' },
      notes: { en: ['mid'] },
    },
    { asOf: '2024-05', inactivity: [rule({ id: 'lone' })] },
  ],
};

describe('the rules in force', () => {
  const asOf = (rulesAsOf: string | null) => rulesInForce(layered, rulesAsOf);

  it.each([
    [null, '2026-08'],
    ['2026-08', '2026-08'],
    ['2199-12', '2026-08'],
    ['2026-07', '2024-05'],
    ['2024-05', '2024-05'],
    ['2024-04', '2022-01'],
    ['2018-03', '2018-03'],
    ['2018-02', null],
    ['1000-01', null],
  ])('as of %s are those of %s', (rulesAsOf, expected) => {
    expect(asOf(rulesAsOf).set.asOf).toBe(expected);
    expect(asOf(rulesAsOf).service).toBe(layered);
  });

  it('are the oldest if none is that old', () => {
    const dated = { ...layered, ruleSets: layered.ruleSets.filter((set) => set.asOf !== null) };
    expect(rulesInForce(dated, '2018-02').set.asOf).toBe('2018-03');
  });

  it('are the undated ones, counting as oldest, if there are no others', () => {
    const undated = { ...layered, ruleSets: [{ asOf: null }] };
    expect(rulesInForce(undated, null).set.asOf).toBeNull();
    expect(rulesInForce(undated, '2018-03').set.asOf).toBeNull();
  });

  it('are sought from the newest to the oldest, in whatever order they stand', () => {
    const sorted = ['2026-08', '2024-05', '2022-01', '2018-03', null];
    expect(newestFirst(layered.ruleSets).map((set) => set.asOf)).toEqual(sorted);
    expect(newestFirst([...layered.ruleSets].reverse()).map((set) => set.asOf)).toEqual(sorted);
  });

  it('take over every key that they do not have, of deletion key by key, each from the set in which it stands', () => {
    const { deletion, inactivity, fallback, notes } = asOf(null);
    const from = (asOfMonth: string) => layered.ruleSets.find((set) => set.asOf === asOfMonth);
    expect(deletion).toEqual({
      regretWindow: { value: 'P60D', from: from('2026-08') },
      conditions: { value: [second], from: from('2022-01') },
      link: { value: 'b', from: from('2022-01') },
      route: { value: 'support', from: from('2018-03') },
      reviewTime: { value: 'P3D', from: from('2018-03') },
      closes: { value: ['pay'], from: from('2018-03') },
    });
    expect(inactivity).toEqual({ value: [], from: from('2026-08') });
    expect(fallback).toEqual({ value: [{ id: 'rename', text: { en: 'rename' } }], from: from('2018-03') });
    expect(notes).toEqual({ value: { en: ['mid'] }, from: from('2022-01') });
    expect(deletion?.route?.from).toMatchObject({ confidence: 'low', sources: [{ title: 'oldest' }] });
  });

  it('take deletion over whole where the newer set says nothing of it, and past a set between that does not', () => {
    const oldest: RuleSet = { asOf: '2018-03', deletion: { route: 'support', link: 'a' } };
    const ruleSets: RuleSet[] = [
      { asOf: '2026-08', basedOn: '2022-01', inactivity: [] },
      { asOf: '2022-01', basedOn: '2018-03', notes: { en: ['mid'] } },
      oldest,
    ];
    const { deletion, fallback } = rulesInForce({ ...layered, ruleSets }, null);
    expect(deletion).toEqual({
      route: { value: 'support', from: oldest },
      link: { value: 'a', from: oldest },
    });
    expect(fallback).toBeUndefined();
  });

  it('take nothing over from a set on which they are not based', () => {
    expect(asOf('2024-05')).toMatchObject({ deletion: undefined, fallback: undefined, notes: undefined });
    expect(asOf('2024-05').inactivity?.value.map(({ id }) => id)).toEqual(['lone']);
    expect(asOf('2018-02').deletion).toEqual({ route: { value: 'impossible', from: layered.ruleSets[2] } });
    expect(asOf('2018-02').inactivity).toBeUndefined();
  });

  it('take a whole list over or none of it: conditions are not mixed', () => {
    expect(asOf('2022-01').deletion?.conditions?.value).toEqual([second]);
    expect(asOf('2018-03').deletion?.conditions?.value).toEqual([first]);
  });

  it('are those with which a report reckons', () => {
    const me = account({ id: 'me', service: 'chat', events: [happened('login', '2026-11-01')] });
    const rows = (rulesAsOf: string | null) => {
      const report = reportOf({ accounts: [me], services: [layered], rulesAsOf });
      const { verdict, conditions } = rowOf(report, 'me');
      return [verdict, conditions.map(({ id }) => id), report.timers.map((timer) => timer.rule)];
    };
    expect(rows(null)).toEqual(['unconfirmed', ['second'], []]);
    expect(rows('2022-01')).toEqual(['unconfirmed', ['second'], ['old']]);
    expect(rows('2018-03')).toEqual(['unconfirmed', ['first'], ['old']]);
    expect(rows('2024-05')).toEqual(['unknown', [], ['lone']]);
    expect(rows('2017-01')).toEqual(['never', [], []]);
  });
});

describe('an own service', () => {
  const me = account({ id: 'me', service: 'chat', variant: 'gold' });
  const builtIn = new Map([['chat', deletable('chat', [first])]]);

  it('replaces the built-in one of its id', () => {
    const own = service({ id: 'chat', deletion: { route: 'impossible' } });
    expect(rowOf(reportOf({ accounts: [me], builtIn }), 'me').verdict).toBe('unconfirmed');
    expect(rowOf(reportOf({ accounts: [me], builtIn, services: [own] }), 'me').verdict).toBe('never');
  });

  it('replaces it whole: nothing of it is taken over', () => {
    const own = service({ id: 'chat', inactivity: [] });
    expect(rowOf(reportOf({ accounts: [me], builtIn, services: [own] }), 'me').verdict).toBe('unknown');
  });

  it('of another id leaves it alone', () => {
    const own = service({ id: 'mail', deletion: { route: 'impossible' } });
    expect(rowOf(reportOf({ accounts: [me], builtIn, services: [own] }), 'me').verdict).toBe('unconfirmed');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'may be called %s, and is found only if there is one',
    (id) => {
      const lone = account({ id: 'lone', service: id });
      expect(rowOf(reportOf({ accounts: [lone] }), 'lone').verdict).toBe('unknown');
      expect(rowOf(reportOf({ accounts: [lone], services: [deletable(id)] }), 'lone').verdict).toBe('ready');
    },
  );
});
