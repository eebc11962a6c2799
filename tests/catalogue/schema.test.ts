import { describe, expect, it } from 'vitest';
import { readService } from '#core/catalogue/check-service';
import { isObject, type JsonObject, readJson, schemaErrors } from './catalogue-folder';

const text = { 'zh-CN': '文字', en: 'Words' };
const condition = { id: 'no-balance', kind: 'confirm', text };
const variant = { id: 'plain', names: text };
const rule = {
  id: 'no-login',
  events: ['login'],
  period: 'P1Y',
  consequence: 'deleted',
  certainty: 'may',
  text,
};

function service(fields: JsonObject): JsonObject {
  return { id: 'some-service', names: text, ruleSets: [{ asOf: '2026-05' }], ...fields };
}
function ruleSet(fields: JsonObject): JsonObject {
  return service({ ruleSets: [{ asOf: '2026-05', ...fields }] });
}
function withCondition(fields: JsonObject): JsonObject {
  return ruleSet({ deletion: { conditions: [{ ...condition, ...fields }] } });
}
function withRule(fields: JsonObject): JsonObject {
  return ruleSet({ inactivity: [{ ...rule, ...fields }] });
}

const accepted: readonly (readonly [string, JsonObject])[] = [
  ['a service without any rule', service({})],
  ['an undated rule set', service({ ruleSets: [{ asOf: null }] })],
  ['`__proto__` as an id', service({ id: '__proto__' })],
  ['a text in one language', service({ names: { en: 'Words' } })],
  ['the link for editors', service({ $schema: './service.schema.json' })],
  ['a condition', withCondition({})],
  ['an inactivity rule', withRule({})],
  ['1000 days', withRule({ period: 'P1000D' })],
  ['hours in whole days', withRule({ period: 'PT72H' })],
  ['1000 days in hours', withRule({ period: 'PT24000H' })],
];

const refused: readonly (readonly [string, JsonObject])[] = [
  ['an unknown field', service({ homepage: 'https://example.com' })],
  ['an id with a space', service({ id: 'some service' })],
  ['an id of 101 characters', service({ id: 'x'.repeat(101) })],
  ['a name in no language', service({ names: {} })],
  ['a name in a language that the program does not speak', service({ names: { ...text, fr: 'Mots' } })],
  ['a name of no words', service({ names: { en: '' } })],
  ['a category that there is not', service({ category: 'pets' })],
  ['a domain in capitals', service({ domains: ['Example.com'] })],
  ['no rule set', service({ ruleSets: [] })],
  ['a list of no variants', service({ variants: [] })],
  ['a rule set without an as-of date', service({ ruleSets: [{}] })],
  ['an as-of date with a day', ruleSet({ asOf: '2026-05-01' })],
  ['a thirteenth month', ruleSet({ asOf: '2026-13' })],
  ['an unknown confidence', ruleSet({ confidence: 'certain' })],
  ['a source without a title', ruleSet({ sources: [{ url: 'https://example.com' }] })],
  ['an unknown route', ruleSet({ deletion: { route: 'by-letter' } })],
  ['no attempt allowed', ruleSet({ deletion: { attemptLimit: { count: 0, period: 'P1D' } } })],
  ['an unknown kind of condition', withCondition({ kind: 'hope' })],
  ['a field of another kind of condition', withCondition({ period: 'P1D' })],
  ['a condition that lacks what its kind needs', withCondition({ kind: 'quiet-period' })],
  ['a rule without events', withRule({ events: [] })],
  ['a rule for no variant', withRule({ variants: [] })],
  ['an unknown consequence', withRule({ consequence: 'eaten' })],
  ['an unknown certainty', withRule({ certainty: 'must' })],
  ['a period of nothing', withRule({ period: 'P0D' })],
  ['1001 days', withRule({ period: 'P1001D' })],
  ['a period of two components', withRule({ period: 'P1M15D' })],
  ['a month and a half', withRule({ period: 'P1.5M' })],
  ['no hours', withRule({ period: 'PT0H' })],
];

/** A pattern or a list of fields cannot say these; an editor is silent, and reading the file is not. */
const refusedOnReading: readonly (readonly [string, JsonObject])[] = [
  ['hours that are no whole days', withRule({ period: 'PT36H' })],
  ['1001 days in hours', withRule({ period: 'PT24024H' })],
  ['two rule sets of one month', service({ ruleSets: [{ asOf: '2026-05' }, { asOf: '2026-05' }] })],
  ['two conditions of one id', ruleSet({ deletion: { conditions: [condition, condition] } })],
  ['two inactivity rules of one id', ruleSet({ inactivity: [rule, rule] })],
  ['two variants of one id', service({ variants: [variant, variant] })],
  ['a rule for a variant that there is not', withRule({ variants: ['gold'] })],
  ['a rule set that is based on itself', ruleSet({ basedOn: '2026-05' })],
  ['a rule set that is based on one that there is not', ruleSet({ basedOn: '2018-03' })],
];

describe('the schema and the program', () => {
  it.each(accepted)('both accept %s', (_, value) => {
    expect(schemaErrors(value)).toEqual([]);
    expect(readService(value)).toMatchObject({ ok: true });
  });

  it.each(refused)('both refuse %s', (_, value) => {
    expect(schemaErrors(value)).not.toEqual([]);
    expect(readService(value)).toMatchObject({ ok: false });
  });

  it.each(refusedOnReading)('differ in that only the program refuses %s', (_, value) => {
    expect(schemaErrors(value)).toEqual([]);
    expect(readService(value)).toMatchObject({ ok: false });
  });
});

describe('the schema', () => {
  it('tells an editor what every field is for', () => {
    expect(fieldsWithoutDescription(readJson('resources/service.schema.json'), 'service')).toEqual([]);
  });
});

function fieldsWithoutDescription(schema: unknown, path: string): string[] {
  if (Array.isArray(schema))
    return schema.flatMap((item, at) => fieldsWithoutDescription(item, `${path}[${at}]`));
  if (!isObject(schema)) return [];
  const fields = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const silent = fields.filter(([, field]) => !isObject(field) || typeof field['description'] !== 'string');
  return [
    ...silent.map(([name]) => `${path}.${name}`),
    ...Object.entries(schema).flatMap(([key, value]) => fieldsWithoutDescription(value, `${path}/${key}`)),
  ];
}
