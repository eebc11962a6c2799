import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readService } from '#core/catalogue/check-service';
import {
  chineseAlone,
  chineseInEnglish,
  incompleteTexts,
  isObject,
  type JsonObject,
  readJson,
  repeated,
  root,
  schemaErrors,
} from './catalogue-folder';

interface Rule {
  readonly id: string;
  readonly variants?: readonly string[];
}
interface RuleSet extends JsonObject {
  readonly asOf: string | null;
  readonly basedOn?: string;
  readonly sources?: readonly { readonly title: string; readonly url?: string }[];
  readonly confidence?: string;
  readonly deletion?: { readonly conditions?: readonly Rule[]; readonly link?: string };
  readonly inactivity?: readonly Rule[];
  readonly fallback?: readonly Rule[];
}
interface Service extends JsonObject {
  readonly $schema: string;
  readonly id: string;
  readonly parent?: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly variants?: readonly Rule[];
  readonly ruleSets: readonly RuleSet[];
}
/** What the facts say beyond the seed: newer rule sets by service id, and whole services by id. */
interface NewerFacts {
  readonly ruleSets: Record<string, readonly RuleSet[]>;
  readonly services: Record<string, Service>;
}

// From the disk and not from a list of names: a file that is not looked at would be a file with anything in it.
const files = readdirSync(new URL('resources/catalogue/', root)).sort();
const entries = files
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, service: readJson(`resources/catalogue/${file}`) as Service }));
const services = entries.map(({ service }) => service);
const ruleSets = services.flatMap((service) =>
  service.ruleSets.map((ruleSet) => ({ id: service.id, asOf: ruleSet.asOf, service, ruleSet })),
);

// Copies of what was found out about the services; nobody edits them to make a test pass.
const seed = readJson('tests/fixtures/facts/seed-services.json') as readonly Service[];
const newer = readJson('tests/fixtures/facts/newer-rule-sets.json') as NewerFacts;
const generalFallback = readJson('tests/fixtures/facts/general-fallback.json');
const known = [...seed, ...Object.values(newer.services)];
const knownRuleSets = [
  ...known.flatMap(({ id, ruleSets: sets }) => sets.map((facts) => ({ id, asOf: facts.asOf, facts }))),
  ...Object.entries(newer.ruleSets).flatMap(([id, sets]) =>
    sets.map((facts) => ({ id, asOf: facts.asOf, facts })),
  ),
];

/** The same value without any of these keys, at every depth. */
function without(value: unknown, ...keys: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, ...keys));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, without(item, ...keys)]));
}

function ids(items: readonly Rule[] | undefined): string[] {
  return (items ?? []).map((item) => item.id);
}

function inCatalogue(id: string): Service | undefined {
  return services.find((service) => service.id === id);
}

describe('the catalogue', () => {
  it('has files, and nothing else in its folder', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.endsWith('.json'))).toEqual([]);
  });

  it('has the twelve services of the seed, phone numbers and mailboxes', () => {
    expect(seed).toHaveLength(12);
    const expected = [...seed.map(({ id }) => id), 'phone-number', 'mailbox'];
    expect(services.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
  });

  it('has each id once', () => {
    expect(repeated(services.map(({ id }) => id))).toEqual([]);
  });
});

describe.each(entries)('$file', ({ file, service }) => {
  it('is valid against the schema, and says where that is', () => {
    expect(schemaErrors(service)).toEqual([]);
    expect(service.$schema).toBe('../service.schema.json');
  });

  it('is read by the program', () => {
    expect(readService(service)).toMatchObject({ ok: true });
  });

  it('is named after its id', () => {
    expect(file).toBe(`${service.id}.json`);
  });

  it('says every text in Chinese and in English, but for effects and notes that are in Chinese alone', () => {
    const untranslated = chineseAlone(service, service.id).filter((path) =>
      /\.(?:effects|notes)$/.test(path),
    );
    expect(incompleteTexts(service, service.id)).toEqual(untranslated);
    expect(chineseInEnglish(service, service.id)).toEqual([]);
  });

  it('has a parent that is in the catalogue, if any', () => {
    const { parent } = service;
    expect([undefined, ...services.map(({ id }) => id)]).toContain(parent);
    expect(parent).not.toBe(service.id);
  });

  it('has each as-of date once, the newest first', () => {
    const months = service.ruleSets.map((ruleSet) => ruleSet.asOf ?? '');
    expect(repeated(months)).toEqual([]);
    expect(months).toEqual([...months].sort().reverse());
  });

  it('never has an id for both a condition and an inactivity rule', () => {
    // Their confirmations are kept in one record of the account, whichever rule set was newest at the time.
    const conditions = service.ruleSets.flatMap((ruleSet) => ids(ruleSet.deletion?.conditions));
    const rules = service.ruleSets.flatMap((ruleSet) => ids(ruleSet.inactivity));
    expect(rules.filter((id) => conditions.includes(id))).toEqual([]);
  });
});

describe.each(ruleSets)('the rule set of $id as of $asOf', ({ service, ruleSet }) => {
  it('says where it was found and how well that backs it', () => {
    const { sources = [], confidence } = ruleSet;
    expect(sources.filter(({ title }) => title.trim() !== '')).not.toEqual([]);
    expect(sources.filter(({ title }) => title.trim() === '')).toEqual([]);
    expect(['low', 'medium', 'high']).toContain(confidence);
  });

  it('has addresses that can be opened', () => {
    const addresses = [ruleSet.deletion?.link, ...(ruleSet.sources ?? []).map(({ url }) => url)];
    const given = addresses.filter((address) => address !== undefined);
    expect(given.filter((address) => !/^https?:/.test(address) || !URL.canParse(address))).toEqual([]);
  });

  it('is based on an older, dated rule set of the same service, if on any', () => {
    const dated = service.ruleSets.map(({ asOf }) => asOf).filter((asOf) => asOf !== null);
    const older = dated.filter((asOf) => ruleSet.asOf !== null && asOf < ruleSet.asOf);
    expect([undefined, ...older]).toContain(ruleSet.basedOn);
  });

  it('has each id once among its kind', () => {
    const kinds = [ruleSet.deletion?.conditions, ruleSet.inactivity, ruleSet.fallback, service.variants];
    expect(kinds.map((kind) => repeated(ids(kind)))).toEqual([[], [], [], []]);
  });

  it('names only variants that the service has', () => {
    const named = (ruleSet.inactivity ?? []).flatMap((rule) => rule.variants ?? []);
    expect(ids(service.variants)).toEqual(expect.arrayContaining(named));
  });
});

describe.each(knownRuleSets)('the rules of $id as of $asOf', ({ id, asOf, facts }) => {
  it('are the facts, value for value', () => {
    const ours = inCatalogue(id)?.ruleSets.find((ruleSet) => ruleSet.asOf === asOf);
    // The seed says nothing of confidence, and no facts say anything in English.
    const added = facts.confidence === undefined ? ['en', 'confidence'] : ['en'];
    expect(without(ours, ...added)).toEqual(without(facts, 'en'));
  });
});

describe.each(known)('the entry of $id', (facts) => {
  const service = inCatalogue(facts.id);

  it('says its effects and notes in English as well', () => {
    expect(incompleteTexts(service, facts.id)).toEqual([]);
  });

  it('keeps every name and domain by which it is found', () => {
    expect(service?.aliases).toEqual(expect.arrayContaining([...facts.aliases]));
    expect(service?.domains).toEqual(expect.arrayContaining([...facts.domains]));
  });

  it('keeps its names, category, operator, parent and variants', () => {
    const { names, category, operator, parent, variants } = facts;
    const kept = { names, category, operator, parent, variants };
    // Not toMatchObject: a text in a third language would be more than is known.
    const ours = Object.fromEntries(Object.keys(kept).map((key) => [key, service?.[key]]));
    expect(ours).toEqual(kept);
  });
});

describe('the general fallback', () => {
  const measures = readJson('resources/general-fallback.json') as readonly Rule[];

  it('says every measure in Chinese and in English', () => {
    expect(incompleteTexts(measures, 'general-fallback')).toEqual([]);
    expect(chineseInEnglish(measures, 'general-fallback')).toEqual([]);
  });

  it('has the measures of the facts, each under an id of its own', () => {
    expect(repeated(ids(measures))).toEqual([]);
    expect(without(measures, 'en')).toEqual(generalFallback);
  });
});
