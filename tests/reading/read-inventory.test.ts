import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '#core/catalogue/service';
import { INVENTORY_VERSION } from '#core/inventory/inventory';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import type { Expected, Found, Problem } from '#core/reading/problem';
import { account, condition, deletable, happened, link, rule, service } from '../support/core/build';
import { type Json, MISSING, stepsOf, valueAt, withValue } from '../support/core/places';

/** Milliseconds for what is quick on a free machine and may not be on a busy one. */
const SLOW = 60_000;

// phone -> wechat -> pay (inside wechat)
//             \---> app
function goodDocument(): Json {
  const wechat = account({
    id: 'wechat',
    service: 'chat',
    variant: 'premium',
    identifiers: [
      { kind: 'phone', value: '+86 138 0000 0000' },
      { kind: 'other', value: '' },
    ],
    registeredOn: '2012-02-29',
    events: [{ type: 'login', on: '2026-08-31', note: 'on the old phone' }, happened('login', '1900-01-01')],
    never: ['transaction', 'frozen'],
    confirmations: { 'no-assets': { status: 'met', on: '2026-11-01' }, 'no-role': { status: 'unmet' } },
    tags: ['family', ''],
    notes: 'first line\nsecond line',
  });
  const accounts = [
    wechat,
    account({ id: 'phone', intent: 'undecided', ownLogin: null }),
    account({ id: 'pay', state: 'lost', intent: 'let-expire' }),
    account({ id: 'app', state: 'deletion-requested', intent: 'delete', ownLogin: false }),
  ];
  const links = [
    link('phone', 'wechat', { id: 'l1', kind: 'recovery' }),
    link('wechat', 'pay', { id: 'l2', kind: 'sub-account' }),
    link('wechat', 'app', { id: 'l3', lastUsedOn: '2026-10-01', releasedOn: '2200-12-31' }),
    link('wechat', 'app', { id: 'l4', kind: 'payment' }),
  ];
  const chat = deletable('chat', [condition({ id: 'no-assets', kind: 'confirm' })]);
  const services = [chat, service({ id: 'mail', inactivity: [rule()], category: 'email' })];
  return asJson({ format: 'unbind-inventory', version: 1, accounts, links, services });
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function refusal(value: unknown): Problem {
  const read = readInventory(value);
  if (read.ok) throw new Error('it was accepted');
  return read.failure;
}

const kind = (code: 'missing' | 'null' | 'boolean' | 'number' | 'list' | 'object'): Found => ({ code });
const text = (shown: string | null): Found => ({ code: 'text', shown });
const value = (shown: string): Found => ({ code: 'value', shown });
const oneOf = (...values: string[]): Expected => ({ code: 'one-of', values });

const DOCUMENT = ['format', 'version', 'accounts', 'links', 'services'];
const ACCOUNT = [
  'id',
  'service',
  'name',
  'variant',
  'identifiers',
  'registeredOn',
  'events',
  'never',
  'intent',
  'state',
  'ownLogin',
  'confirmations',
  'tags',
  'notes',
];
const LINK = ['id', 'provider', 'dependent', 'kind', 'lastUsedOn', 'releasedOn'];
const INTENTS = oneOf('keep', 'delete', 'let-expire', 'undecided');
const STATES = oneOf('active', 'deletion-requested', 'deleted', 'lost');
const KINDS = oneOf('login', 'binding', 'recovery', 'payment', 'sub-account');
const IDENTIFIERS = oneOf('phone', 'email', 'username', 'other');
const FORMAT: Expected = { code: 'format', value: 'unbind-inventory' };
const VERSION: Expected = { code: 'version', newest: 1 };

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
  return refusal(withValue(goodDocument(), place, changed));
}

/** What a row says is wrong: at the place that it has spoilt. */
function problemOf([, place, , expected, found]: Row): Problem {
  return { place, expected: typeof expected === 'string' ? { code: expected } : expected, found };
}

describe('a document that is no inventory at all is refused', () => {
  it.each([
    ['nothing', undefined, kind('missing')],
    ['null', null, kind('null')],
    ['a number', 7, kind('number')],
    ['a text', 'unbind-inventory', text(null)],
    ['true', true, kind('boolean')],
    ['a list', [], kind('list')],
    ['a list of an inventory', [goodDocument()], kind('list')],
    ['a list in a list in a list, 100,000 deep', nested(100_000), kind('list')],
  ])('where it is %s', (_, document, found) => {
    expect(refusal(document)).toEqual({ place: '', expected: { code: 'object' }, found });
  });

  const rows: Row[] = [
    ['has another format', 'format', 'unbind-catalogue', FORMAT, text(null)],
    ['has a format in capitals', 'format', 'UNBIND-INVENTORY', FORMAT, text(null)],
    ['has no format', 'format', MISSING, FORMAT, kind('missing')],
    ['has null as format', 'format', null, FORMAT, kind('null')],
    ['has no version', 'version', MISSING, VERSION, kind('missing')],
    ['has version 0', 'version', 0, VERSION, kind('number')],
    ['has a negative version', 'version', -1, VERSION, kind('number')],
    ['has half a version', 'version', 1.5, VERSION, kind('number')],
    ['has its version as a text', 'version', '1', VERSION, text(null)],
    ['has true as version', 'version', true, VERSION, kind('boolean')],
    ['has a list as version', 'version', [1], VERSION, kind('list')],
    ['has a version beyond counting', 'version', 1e300, VERSION, kind('number')],
    ['is of a newer version', 'version', 2, { code: 'newest-version', newest: 1 }, value('2')],
    ['is of a much newer one', 'version', 999, { code: 'newest-version', newest: 1 }, value('999')],
  ];
  it.each(rows)('where it %s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));

  it('where it is an empty object, for its format', () => {
    expect(refusal({})).toEqual({ place: 'format', expected: FORMAT, found: kind('missing') });
  });

  it('for its version rather than for what a newer version may have added', () => {
    const newer = { ...(goodDocument() as object), version: 2, groups: [] };
    expect(refusal(newer)).toMatchObject({ place: 'version', expected: { code: 'newest-version' } });
  });
});

function nested(depth: number): Json {
  let value: Json = [];
  for (let level = 1; level < depth; level += 1) value = [value];
  return value;
}

describe('an inventory is refused, with its place,', () => {
  const known = (...values: string[]): Expected => ({ code: 'known-field', values });

  describe('for a field that is missing:', () => {
    const rows: Row[] = [
      ['accounts', 'accounts', MISSING, 'list', kind('missing')],
      ['links', 'links', MISSING, 'list', kind('missing')],
      ['services', 'services', MISSING, 'list', kind('missing')],
      ["an account's id", 'accounts[0].id', MISSING, 'id', kind('missing')],
      ["an account's service", 'accounts[1].service', MISSING, 'id-or-null', kind('missing')],
      ["an account's name", 'accounts[0].name', MISSING, 'text', kind('missing')],
      ["an account's identifiers", 'accounts[1].identifiers', MISSING, 'list', kind('missing')],
      ["an account's events", 'accounts[0].events', MISSING, 'list', kind('missing')],
      ["an account's never", 'accounts[3].never', MISSING, 'list', kind('missing')],
      ["an account's intent", 'accounts[0].intent', MISSING, INTENTS, kind('missing')],
      ["an account's state", 'accounts[0].state', MISSING, STATES, kind('missing')],
      ["an account's ownLogin", 'accounts[0].ownLogin', MISSING, 'boolean-or-null', kind('missing')],
      ["an account's confirmations", 'accounts[0].confirmations', MISSING, 'object', kind('missing')],
      ["an account's tags", 'accounts[0].tags', MISSING, 'list', kind('missing')],
      ["an account's notes", 'accounts[0].notes', MISSING, 'text', kind('missing')],
      ["an identifier's kind", 'accounts[0].identifiers[1].kind', MISSING, IDENTIFIERS, kind('missing')],
      ["an identifier's value", 'accounts[0].identifiers[0].value', MISSING, 'text', kind('missing')],
      ["an event's type", 'accounts[0].events[1].type', MISSING, 'event-type', kind('missing')],
      ["an event's day", 'accounts[0].events[0].on', MISSING, 'day', kind('missing')],
      [
        "a confirmation's status",
        'accounts[0].confirmations.no-role.status',
        MISSING,
        oneOf('met', 'unmet'),
        kind('missing'),
      ],
      ["a link's id", 'links[3].id', MISSING, 'id', kind('missing')],
      ["a link's provider", 'links[0].provider', MISSING, 'id', kind('missing')],
      ["a link's dependent", 'links[0].dependent', MISSING, 'id', kind('missing')],
      ["a link's kind", 'links[1].kind', MISSING, KINDS, kind('missing')],
      ["an own service's id", 'services[1].id', MISSING, 'id', kind('missing')],
      ["an own service's names", 'services[0].names', MISSING, 'object', kind('missing')],
      ["an own service's rule sets", 'services[0].ruleSets', MISSING, 'list', kind('missing')],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));
  });

  describe('for a field that is not known:', () => {
    const rows: Row[] = [
      ['in the document', 'settings', {}, known(...DOCUMENT), kind('object')],
      ['a schema, which is for editors', '$schema', 'x.json', known(...DOCUMENT), text(null)],
      ['in an account', 'accounts[2].password', 'hunter2', known(...ACCOUNT), text(null)],
      ['a field in capitals', 'accounts[2].Id', 'pay', known(...ACCOUNT), text(null)],
      ['in an identifier', 'accounts[0].identifiers[0].note', '', known('kind', 'value'), text(null)],
      ['in an event', 'accounts[0].events[1].at', 'noon', known('type', 'on', 'note'), text(null)],
      [
        'in a confirmation',
        'accounts[0].confirmations.no-assets.note',
        null,
        known('status', 'on'),
        kind('null'),
      ],
      ['in a link', 'links[2].note', 'x', known(...LINK), text(null)],
      ['in a link that lacks the optional ones', 'links[3].since', 1, known(...LINK), kind('number')],
      ['the prototype', '__proto__', {}, known(...DOCUMENT), kind('object')],
      ["an account's prototype", 'accounts[0].__proto__', { id: 'x' }, known(...ACCOUNT), kind('object')],
      ["a link's constructor", 'links[0].constructor', null, known(...LINK), kind('null')],
      ['one with a space in its name', 'accounts[0]["own login"]', true, known(...ACCOUNT), kind('boolean')],
      ['one without a name', 'links[0][""]', [], known(...LINK), kind('list')],
      ['one with a line break in its name', 'links[0]["a\\nb"]', 1, known(...LINK), kind('number')],
      ['one with a dot in its name', '["accounts.length"]', 1, known(...DOCUMENT), kind('number')],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));

    it('in an own service: a schema, which only catalogue files have', () => {
      const problem = refusal(withValue(goodDocument(), 'services[0].$schema', '../service.schema.json'));
      expect(problem).toMatchObject({ place: 'services[0].$schema', expected: { code: 'known-field' } });
    });

    it('naming it in one line of plain characters, however long and odd its name is', () => {
      const odd = `\u202E${'长'.repeat(500)}\u2028\uD800"`;
      const document = { ...(goodDocument() as object), [odd]: 1 };
      const { place } = refusal(document);
      expect(place).toMatch(/^\["[\x20-\x7e]{1,300}"\]$/);
      expect(place).toContain('\\u202e');
    });
  });

  describe('for a value of a wrong type:', () => {
    const rows: Row[] = [
      ['accounts by id', 'accounts', {}, 'list', kind('object')],
      ['accounts that are null', 'accounts', null, 'list', kind('null')],
      ['links as text', 'links', 'none', 'list', text(null)],
      ['services that are null', 'services', null, 'list', kind('null')],
      ['an account that is null', 'accounts[1]', null, 'object', kind('null')],
      ['an account that is a list', 'accounts[3]', [], 'object', kind('list')],
      ['an account that is a text', 'accounts[0]', 'wechat', 'object', text(null)],
      ['a number as id', 'accounts[0].id', 7, 'id', kind('number')],
      ['null as id', 'accounts[0].id', null, 'id', kind('null')],
      ['a list of an id as id', 'accounts[0].id', ['wechat'], 'id', kind('list')],
      ['a number as service', 'accounts[0].service', 7, 'id-or-null', kind('number')],
      ['null as name', 'accounts[0].name', null, 'text', kind('null')],
      ['null as variant', 'accounts[0].variant', null, 'id', kind('null')],
      ['identifiers by kind', 'accounts[0].identifiers', { phone: '1' }, 'list', kind('object')],
      ['a text as identifier', 'accounts[0].identifiers[1]', 'me', 'object', text(null)],
      ['a number as value', 'accounts[0].identifiers[1].value', 13_800_000_000, 'text', kind('number')],
      ['a number as day', 'accounts[0].registeredOn', 20_120_229, 'day', kind('number')],
      ['null as day', 'accounts[0].registeredOn', null, 'day', kind('null')],
      ['events by type', 'accounts[0].events', {}, 'list', kind('object')],
      ['a day as event', 'accounts[0].events[1]', '2026-01-01', 'object', text(null)],
      ['null as note', 'accounts[0].events[0].note', null, 'text', kind('null')],
      ['a text as never', 'accounts[0].never', 'login', 'list', text(null)],
      ['an event as never', 'accounts[0].never[1]', { type: 'login' }, 'event-type', kind('object')],
      ['a list as intent', 'accounts[0].intent', ['keep'], INTENTS, kind('list')],
      ['null as state', 'accounts[0].state', null, STATES, kind('null')],
      ['a number as ownLogin', 'accounts[0].ownLogin', 1, 'boolean-or-null', kind('number')],
      ['a text as ownLogin', 'accounts[0].ownLogin', 'true', 'boolean-or-null', text(null)],
      ['confirmations as a list', 'accounts[0].confirmations', [], 'object', kind('list')],
      ['a status as confirmation', 'accounts[0].confirmations.no-role', 'met', 'object', text(null)],
      ['null as confirmation', 'accounts[0].confirmations.no-role', null, 'object', kind('null')],
      ['null as its day', 'accounts[0].confirmations.no-assets.on', null, 'day', kind('null')],
      [
        'true as its status',
        'accounts[0].confirmations.no-role.status',
        true,
        oneOf('met', 'unmet'),
        kind('boolean'),
      ],
      ['a text as tags', 'accounts[0].tags', 'family', 'list', text(null)],
      ['a number as tag', 'accounts[0].tags[1]', 1, 'text', kind('number')],
      ['a list as notes', 'accounts[0].notes', [], 'text', kind('list')],
      ['a link that is a pair', 'links[1]', ['wechat', 'pay'], 'object', kind('list')],
      ['a place as provider', 'links[0].provider', 0, 'id', kind('number')],
      ['null as provider', 'links[0].provider', null, 'id', kind('null')],
      ['null as released', 'links[0].releasedOn', null, 'day', kind('null')],
      ['true as released', 'links[2].releasedOn', true, 'day', kind('boolean')],
      ['an id as own service', 'services[1]', 'mail', 'object', text(null)],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));
  });

  it('for a value nested 100,000 deep, wherever it stands', () => {
    const places = [
      'accounts[0].notes',
      'accounts[0].tags[1]',
      'links[0].lastUsedOn',
      'services[0].names.en',
      'extra',
    ];
    const problems = places.map((place) => refusal(withValue(goodDocument(), place, nested(100_000))));
    expect(problems.map(({ place }) => place)).toEqual(places);
    expect(problems.map(({ found }) => found)).toEqual(places.map(() => kind('list')));
  });

  describe('for an unknown value:', () => {
    const rows: Row[] = [
      ['an intent', 'accounts[0].intent', 'forget', INTENTS, text(null)],
      ['an intent in capitals', 'accounts[0].intent', 'Keep', INTENTS, text(null)],
      ['an intent with a space', 'accounts[0].intent', 'keep ', INTENTS, text(null)],
      ['an empty intent', 'accounts[0].intent', '', INTENTS, text(null)],
      ['a state', 'accounts[0].state', 'ready', STATES, text(null)],
      [
        'an intent named like what every object has',
        'accounts[0].intent',
        'constructor',
        INTENTS,
        text(null),
      ],
      ['an identifier', 'accounts[0].identifiers[0].kind', 'mail', IDENTIFIERS, text(null)],
      [
        'a status',
        'accounts[0].confirmations.no-assets.status',
        'waiting',
        oneOf('met', 'unmet'),
        text(null),
      ],
      ['a kind of link', 'links[0].kind', 'parent', KINDS, text(null)],
      ['a kind of link in its other spelling', 'links[1].kind', 'subaccount', KINDS, text(null)],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));
  });

  describe('for a day that is', () => {
    const rows: (readonly [string, string, string | null])[] = [
      ['impossible', '2026-02-29', '2026-02-29'],
      ['a month too far', '2026-13-01', '2026-13-01'],
      ['short', '2026-1-5', '2026-1-5'],
      ['without a day', '2026-01', '2026-01'],
      ['without hyphens', '20260105', '20260105'],
      ['before 1900', '1899-12-31', '1899-12-31'],
      ['after 2200', '2201-01-01', '2201-01-01'],
      ['a time', '2026-01-05T00:00:00Z', '2026-01-05T00:00:00Z'],
      ['a time with a zone', '2026-01-05T08:00:00+08:00', '2026-01-05T08:00:00+08:00'],
      ['of full-width digits', '２０２６-０１-０５', null],
      ['a text', 'yesterday', null],
      ['a whole sentence with a day in it', 'my password is 2026-01-05', null],
      ['nothing', '', null],
      ['of two lines', '2026-01-05\n', null],
    ];
    const places = [
      'accounts[0].registeredOn',
      'accounts[0].events[1].on',
      'accounts[0].confirmations.no-assets.on',
      'links[2].lastUsedOn',
      'links[2].releasedOn',
    ];
    it.each(rows)('%s', (what, day, shown) => {
      const spoilt = places.map((place): Row => [what, place, day, 'day', text(shown)]);
      expect(spoilt.map(problemIn)).toEqual(spoilt.map(problemOf));
    });
  });

  describe('for an id that', () => {
    const bad: (readonly [string, string])[] = [
      ['is empty', ''],
      ['is 101 characters long', 'a'.repeat(101)],
      ['has a space', 'my phone'],
      ['has a slash', 'a/b'],
      ['has a colon', 'unbind:a'],
      ['is Chinese', '微信'],
      ['has an umlaut', 'grün'],
      ['has a line break at its end', 'phone\n'],
      ['has a null character', 'a\0'],
      ['has a lone high surrogate', 'a\uD800'],
      ['has a lone low surrogate', '\uDC00'],
      ['has an emoji', 'a😀'],
      ['has full-width letters', 'ａ'],
    ];
    const places: (readonly [string, 'id' | 'id-or-null' | 'event-type'])[] = [
      ['accounts[1].id', 'id'],
      ['accounts[0].service', 'id-or-null'],
      ['accounts[0].variant', 'id'],
      ['accounts[0].events[0].type', 'event-type'],
      ['accounts[0].never[0]', 'event-type'],
      ['links[3].id', 'id'],
      ['links[0].provider', 'id'],
      ['links[0].dependent', 'id'],
      ['services[0].id', 'id'],
    ];
    it.each(bad)('%s', (what, id) => {
      const spoilt = places.map(([place, expected]): Row => [what, place, id, expected, text(null)]);
      expect(spoilt.map(problemIn)).toEqual(spoilt.map(problemOf));
    });

    it.each(bad)('%s, also as that of a confirmation, named so that it stays one line', (_, id) => {
      const confirmations = { 'no-assets': { status: 'met' }, [id]: { status: 'met' } };
      const problem = refusal(withValue(goodDocument(), 'accounts[0].confirmations', confirmations));
      expect(problem).toMatchObject({ expected: { code: 'id' }, found: kind('object') });
      const steps = stepsOf(problem.place);
      expect(steps.slice(0, 3)).toEqual(['accounts', 0, 'confirmations']);
      expect(steps[3]).toBe(id.length > 40 ? `${id.slice(0, 40)}…` : id);
      expect(problem.place).toMatch(/^accounts\[0\]\.confirmations(\.a+|\["[\x20-\x7e]*"\])$/);
    });

    it.each<Row>([
      ['an event', 'accounts[0].events[1].type', 'registered', 'event-type', text(null)],
      ['never', 'accounts[0].never[1]', 'registered', 'event-type', text(null)],
    ])('is "registered", which is a field of its own, as the type of %s', (...row) => {
      expect(problemIn(row)).toEqual(problemOf(row));
    });
  });

  describe('for what does not fit together:', () => {
    const rows: Row[] = [
      ['two accounts of one id', 'accounts[2].id', 'wechat', 'unique', value('wechat')],
      ['two links of one id', 'links[3].id', 'l1', 'unique', value('l1')],
      ['two own services of one id', 'services[1].id', 'chat', 'unique', value('chat')],
      ['a link from nowhere', 'links[0].provider', 'nobody', 'known-account', value('nobody')],
      ['a link to nowhere', 'links[3].dependent', 'nobody', 'known-account', value('nobody')],
      ['a link to a service', 'links[3].dependent', 'chat', 'known-account', value('chat')],
      [
        'a link to what every object has',
        'links[3].dependent',
        'toString',
        'known-account',
        value('toString'),
      ],
      ['a link to the prototype', 'links[3].dependent', '__proto__', 'known-account', value('__proto__')],
      ['a link to itself', 'links[0].dependent', 'phone', 'other-account', value('phone')],
    ];
    it.each(rows)('%s', (...row) => expect(problemIn(row)).toEqual(problemOf(row)));

    it('an account that stands in it twice, at the second place', () => {
      const accounts = [
        account({ id: 'a' }),
        account({ id: 'b' }),
        account({ id: 'a' }),
        account({ id: 'a' }),
      ];
      const problem = refusal({ ...(goodDocument() as object), accounts, links: [] });
      expect(problem).toEqual({ place: 'accounts[2].id', expected: { code: 'unique' }, found: value('a') });
    });

    it('a period of an own service', () => {
      const place = 'services[1].ruleSets[0].inactivity[0].period';
      for (const period of ['P0D', 'P1001D', 'P1M2D', 'PT25H', 'p1d', '']) {
        const document = withValue(goodDocument(), place, period);
        expect(refusal(document)).toMatchObject({ place, expected: { code: 'period' } });
      }
    });

    it('a rule set of an own service that is based on nowhere', () => {
      const place = 'services[1].ruleSets[0].basedOn';
      const problem = refusal(withValue(goodDocument(), place, '2018-03'));
      expect(problem).toEqual({ place, expected: { code: 'older-dated-rule-set' }, found: value('2018-03') });
    });
  });

  // product.md: "Never asks for, stores or shows a password."
  it.each([
    ['a password', 'hunter2'],
    ['a passphrase', 'correct horse battery staple'],
    ['a password of digits', '48291375'],
    ['a PIN', '4829'],
    ['a seed of one-time codes', 'JBSWY3DPEHPK3PXP'],
    ['an address of one-time codes', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'],
    ['a card number', '4111111111111111'],
    ['a recovery code', '8274-1190-5532'],
  ])('for a field that has no place in it without showing what may be %s', (_, secret) => {
    for (const place of ['accounts[2].password', 'accounts[0].identifiers[1].password', 'password']) {
      const problem = refusal(withValue(goodDocument(), place, secret));
      expect(problem).toMatchObject({ place, expected: { code: 'known-field' } });
      expect(JSON.stringify(problem.found)).not.toContain(secret);
    }
  });
});

describe('sub-account links form no cycle:', () => {
  /** `a -> b -> c` and so on, each inside the one before, as links in the order that `order` gives. */
  const chain = (ids: readonly string[], kindOf: (index: number) => Kind = () => 'sub-account') =>
    ids.slice(1).map((id, index) => link(ids[index] ?? '', id, { id: `l${index}`, kind: kindOf(index) }));
  type Kind = 'sub-account' | 'login';
  const documentOf = (ids: readonly string[], links: unknown[]) => ({
    format: 'unbind-inventory',
    version: 1,
    services: [],
    links,
    accounts: [...new Set(ids)].map((id) => account({ id })),
  });
  const circle = (ids: readonly string[]) => documentOf(ids, chain([...ids, ids[0] ?? '']));

  it.each([
    ['two', ['a', 'b']],
    ['three', ['a', 'b', 'c']],
    ['five', ['e', 'b', 'a', 'd', 'c']],
  ])('%s in a circle are refused, and the circle is named', (_, ids) => {
    const problem = refusal(circle(ids));
    expect(problem.expected).toEqual({ code: 'no-sub-account-circle' });
    expect(problem.place).toMatch(/^links\[\d\]$/);
    const names = problem.found.code === 'value' ? problem.found.shown.split(' → ') : [];
    expect(names.at(-1)).toBe(names[0]);
    expect(new Set(names)).toEqual(new Set(ids));
    expect(names).toHaveLength(ids.length + 1);
    const turned = [...ids, ...ids];
    const from = turned.indexOf(names[0] ?? '');
    expect(names.slice(0, -1)).toEqual(turned.slice(from, from + ids.length));
  });

  it('the place is a link of the circle, not one that leads into it or out of it', () => {
    // in -> x -> y -> z -> x, y -> out
    const ids = ['in', 'x', 'y', 'z', 'out'];
    const pairs = [
      ['in', 'x'],
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'x'],
      ['y', 'out'],
    ] as const;
    const links = pairs.map(([from, to]) => link(from, to, 'sub-account'));
    const { place, found } = refusal(documentOf(ids, links));
    expect(['links[1]', 'links[2]', 'links[3]']).toContain(place);
    expect(found.code === 'value' && found.shown.split(' → ').sort()).not.toContain('in');
    expect(found.code === 'value' && found.shown).not.toContain('out');
  });

  it('also where one of the links was released long ago', () => {
    const links = chain(['a', 'b', 'a']).map((item) => ({ ...item, releasedOn: '2001-01-01' }));
    expect(refusal(documentOf(['a', 'b'], links)).expected.code).toBe('no-sub-account-circle');
  });

  it('a circle that needs a link of another kind is none', () => {
    const links = chain(['a', 'b', 'c', 'a'], (index) => (index === 1 ? 'login' : 'sub-account'));
    expect(readInventory(documentOf(['a', 'b', 'c'], links)).ok).toBe(true);
  });

  it('two ways down to the same account are no circle, nor is the same link twice', () => {
    // a -> b -> d, a -> c -> d, a -> b once more
    const links = [...chain(['a', 'b', 'd']), ...chain(['a', 'c', 'd']), link('a', 'b', 'sub-account')];
    const named = links.map((item, index) => ({ ...item, id: `l${index}` }));
    expect(readInventory(documentOf(['a', 'b', 'c', 'd'], named)).ok).toBe(true);
  });

  it('two accounts may enter each other', () => {
    const links = chain(['a', 'b', 'a'], () => 'login');
    expect(readInventory(documentOf(['a', 'b'], links)).ok).toBe(true);
  });

  // As long as to be too long for a stack: one frame, or one argument, per account.
  it(
    'a chain of 150,000 is taken, and refused when its ends are joined',
    () => {
      const count = 150_000;
      const one = account({ id: 'a' });
      const ids = Array.from({ length: count }, (_, index) => `a${index}`);
      const links: unknown[] = chain(ids);
      const document = {
        format: 'unbind-inventory',
        version: 1,
        accounts: ids.map((id) => ({ ...one, id })),
        links,
      };
      expect(readInventory({ ...document, services: [] })).toMatchObject({ ok: true });
      links.push(link(`a${count - 1}`, 'a0', { id: 'closing', kind: 'sub-account' }));
      const { expected, found } = refusal({ ...document, services: [] });
      expect(expected).toEqual({ code: 'no-sub-account-circle' });
      // What is said of it stays one line that people can read.
      expect(JSON.stringify(found).length).toBeLessThan(1000);
    },
    SLOW,
  );
});

describe('an inventory is accepted', () => {
  const accepted = (document: unknown) => {
    const read = readInventory(document);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return read.value;
  };

  it('with everything in it', () => {
    expect(accepted(goodDocument())).toEqual(goodDocument());
  });

  it('with nothing in it', () => {
    const empty = { format: 'unbind-inventory', version: 1, accounts: [], links: [], services: [] };
    expect(accepted(empty)).toEqual(empty);
  });

  it.each([
    ['an account of a service that is found nowhere', 'accounts[1].service', 'no-such-service'],
    ['a variant that its service does not have', 'accounts[0].variant', 'no-such-variant'],
    ['an id of one character', 'accounts[2].service', 'a'],
    ['an id of 100 characters', 'accounts[2].service', 'a'.repeat(100)],
    ['an id of every character there may be', 'accounts[2].service', 'AZaz09._-'],
    ['an id of dots', 'accounts[2].service', '..'],
    ['the first day', 'accounts[0].registeredOn', '1900-01-01'],
    ['the last day', 'accounts[0].registeredOn', '2200-12-31'],
    ['an event before the registration', 'accounts[0].events[0].on', '2000-01-01'],
    ['a link that was used after it was released', 'links[2].releasedOn', '2026-09-01'],
    ['an event type that is in never, too', 'accounts[0].never[0]', 'login'],
    ['an event type twice in never', 'accounts[0].never[0]', 'frozen'],
    ['an empty name', 'accounts[0].name', ''],
    ['a name with a lone surrogate', 'accounts[0].name', 'a\uD800'],
    ['no confirmations', 'accounts[0].confirmations', {}],
    [
      'a rule of an own service that counts from the registration',
      'services[1].ruleSets[0].inactivity[0].events[0]',
      'registered',
    ],
  ])('with %s', (_, place, changed) => {
    const document = withValue(goodDocument(), place, changed);
    expect(accepted(document)).toEqual(document);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '0', '-1'])(
    'with %s as id of anything, and none is lost',
    (id) => {
      const own: Service = service({
        id,
        variants: [{ id, names: { en: id } }],
        deletion: { route: 'self-service', conditions: [condition({ id, kind: 'confirm' })] },
        inactivity: [rule({ id, events: [id], variants: [id] })],
      });
      const me = account({ id, service: id, variant: id, events: [happened(id, '2026-01-01')], never: [id] });
      const other = account({ id: 'other' });
      const document = {
        format: 'unbind-inventory',
        version: 1,
        services: [own],
        links: [link(id, 'other', { id })],
      };
      const confirmations = `{ ${JSON.stringify(id)}: { "status": "met", "on": "2026-11-01" } }`;
      const whole = JSON.parse(JSON.stringify({ ...document, accounts: [other, me] })) as Json;
      const changed = withValue(whole, 'accounts[1].confirmations', JSON.parse(confirmations) as Json);
      const read = accepted(changed);
      expect(Object.keys(read.accounts[1]?.confirmations ?? {})).toEqual([id]);
      expect(accepted(JSON.parse(writeInventory(read)))).toEqual(changed);
      expect(({} as { status?: unknown }).status).toBeUndefined();
      expect(JSON.stringify(JSON.parse(writeInventory(read)))).toContain(
        `"confirmations":{${JSON.stringify(id)}:{"status":"met"`,
      );
    },
  );

  it('with a field that is undefined where it may be missing, as programs make them', () => {
    const bare = { ...account({ id: 'a' }), variant: undefined, registeredOn: undefined, later: undefined };
    const joined = { ...link('a', 'b'), lastUsedOn: undefined, releasedOn: undefined };
    const document = { format: 'unbind-inventory', version: 1, accounts: [bare, account({ id: 'b' })] };
    const read = readInventory({ ...document, links: [joined], services: [] });
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && writeInventory(read.value)).not.toContain('later');
  });

  it(
    'with 100,000 accounts and 100,000 events of one account',
    () => {
      const accounts = Array.from({ length: 100_000 }, (_, index) => account({ id: `a${index}` }));
      const busy = account({ id: 'busy', events: new Array(100_000).fill(happened('login', '2026-01-01')) });
      const document = { format: 'unbind-inventory', version: 1, links: [], services: [] };
      expect(accepted({ ...document, accounts: [...accounts, busy] }).accounts).toHaveLength(100_001);
      const last = { ...account({ id: 'last' }), ownLogin: 'no' };
      const { place } = refusal({ ...document, accounts: [...accounts, busy, last] });
      expect(place).toBe('accounts[100001].ownLogin');
    },
    SLOW,
  );
});

describe('an inventory that is written', () => {
  it('can be read back as it was', () => {
    const read = readInventory(goodDocument());
    if (!read.ok) throw new Error('it was refused');
    const text = writeInventory(read.value);
    expect(JSON.parse(text)).toEqual(goodDocument());
    expect(text.endsWith('}\n')).toBe(true);
    const again = readInventory(JSON.parse(text));
    expect(again).toEqual({ ok: true, value: read.value });
  });

  it('is fit for people to read: a line for each thing in it, two spaces further in at each level', () => {
    const read = readInventory({
      services: [],
      links: [],
      accounts: [],
      version: 1,
      format: 'unbind-inventory',
    });
    if (!read.ok) throw new Error('it was refused');
    expect(writeInventory(read.value).split('\n')).toEqual([
      '{',
      '  "format": "unbind-inventory",',
      '  "version": 1,',
      '  "accounts": [],',
      '  "links": [],',
      '  "services": []',
      '}',
      '',
    ]);
  });

  it('is the same text however its fields were ordered, at the outside', () => {
    const read = readInventory(goodDocument());
    if (!read.ok) throw new Error('it was refused');
    const { format, version, accounts, links, services } = read.value;
    expect(writeInventory({ services, links, accounts, version, format })).toBe(writeInventory(read.value));
  });

  it('keeps lone surrogates and every other character of names and notes', () => {
    const odd = 'a\uD800\u2028\0"\\😀微信\n';
    const read = readInventory(withValue(goodDocument(), 'accounts[0].notes', odd));
    if (!read.ok) throw new Error('it was refused');
    const again = JSON.parse(writeInventory(read.value)) as Json;
    expect(valueAt(again, stepsOf('accounts[0].notes'))).toBe(odd);
  });
});

describe('reading', () => {
  it('changes nothing of what it reads, and hands back the same', () => {
    const document = deepFrozen(goodDocument());
    expect(readInventory(document)).toEqual({ ok: true, value: goodDocument() });
  });

  it('changes nothing of what it refuses', () => {
    const document = withValue(goodDocument(), 'links[2].dependent', 'nobody');
    const before = JSON.stringify(document);
    expect(readInventory(deepFrozen(document)).ok).toBe(false);
    expect(JSON.stringify(document)).toBe(before);
  });

  it(
    'either accepts what one random change has made of a good document, or names a place that exists',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 10_000 }), anyChange, (where, change) => {
          const document = changedSomewhere(goodDocument(), where, change);
          const read = readInventory(document);
          if (read.ok) return;
          const { place, found } = read.failure;
          const there = valueAt(document, stepsOf(place));
          expect(there === undefined).toBe(found.code === 'missing');
          expect(writtenAsFound(there, found)).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
    SLOW,
  );
});

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFrozen(part);
  return Object.freeze(value);
}

type Change = readonly ['put' | 'add' | 'remove' | 'double', Json];

const anyChange: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('put', 'add', 'remove', 'double'),
  fc.oneof(
    fc.constantFrom<Json[]>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      '',
      'a',
      'wechat',
      'l1',
      'registered',
      'met',
      'login',
      [],
      {},
    ),
    fc.constantFrom<Json[]>(
      '2026-02-29',
      '2026-01-05',
      '2201-01-01',
      'P0D',
      'P3M',
      '\uD800',
      '__proto__',
      'nobody',
    ),
    fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as Json),
  ),
);

/** All lists and objects of a document and whatever is in them, as holder and key. */
function spots(holder: Json, found: [holder: { [key: string]: Json }, key: string][] = []) {
  if (typeof holder !== 'object' || holder === null) return found;
  const record = holder as { [key: string]: Json };
  for (const key of Object.keys(record)) {
    found.push([record, key]);
    spots(record[key] ?? null, found);
  }
  return found;
}

function changedSomewhere(document: Json, where: number, [how, value]: Change): Json {
  const all = spots(document);
  const [holder, key] = all[where % all.length] ?? [{}, ''];
  const list = Array.isArray(holder) ? (holder as Json[]) : undefined;
  if (how === 'put') holder[key] = value;
  else if (how === 'add' && list === undefined) holder[typeof value === 'string' ? `${value}!` : 'x'] = value;
  else if (how === 'add') list?.splice(Number(key), 0, value);
  else if (how === 'remove' && list === undefined) delete holder[key];
  else if (how === 'remove') list?.splice(Number(key), 1);
  else if (list !== undefined) list.push(structuredClone(list[Number(key)] ?? null));
  else holder[`${key}2`] = structuredClone(holder[key] ?? null);
  return document;
}

/** Is what a refusal says it found a fair account of what is there? */
function writtenAsFound(value: Json | undefined, found: Found): boolean {
  switch (found.code) {
    case 'missing':
      return value === undefined;
    case 'null':
      return value === null;
    case 'list':
      return Array.isArray(value);
    case 'text':
      return typeof value === 'string' && (found.shown === null || found.shown === value);
    case 'value':
      // A circle of sub-accounts is found at a link, everything else at the value itself.
      return valueIsLink(value)
        ? found.shown.includes(' → ')
        : JSON.stringify(value ?? null).includes(found.shown);
    default:
      return typeof value === found.code;
  }
}

function valueIsLink(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && 'provider' in value;
}

describe('every version of the document that there has been', () => {
  /** A document of its day for each version: a new version adds the last one of the version before. */
  const ofItsDay: { readonly [version: number]: Json } = { 1: goodDocument() };
  const versions = Array.from({ length: INVENTORY_VERSION }, (_, index) => index + 1);

  it('has an example', () => {
    expect(Object.keys(ofItsDay).map(Number)).toEqual(versions);
  });

  it.each(versions)('%i is still read, and written as the newest', (version) => {
    const read = readInventory(ofItsDay[version]);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(JSON.parse(writeInventory(read.value))).toMatchObject({ version: INVENTORY_VERSION });
  });
});
