import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readService } from '#core/catalogue/check-service';
import type { Condition, Deletion, InactivityRule, RuleSet, Service } from '#core/catalogue/service';
import { isObject, readJson, readText, repeated } from './catalogue-folder';

// A copy of what was found out, one line for each service; its head says how it was made and what it holds.
const facts = readText('tests/fixtures/facts/figures.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [id = '', name, difficulty, digest, found = '', ...ruleSets] = line.split(' | ');
    return { id, name, difficulty, digest, found: found === '-' ? [] : found.split('; '), ruleSets };
  });

/** The service of that id, as the program reads it. */
function inCatalogue(id: string): Service {
  const read = readService(readJson(`resources/catalogue/${id}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function digestOf(value: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(inOrder(value)));
  return `#${hash.digest('hex').slice(0, 10)}`;
}

/** The same value with the keys of every object sorted, and nothing in English. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).filter((key) => key !== 'en');
  return Object.fromEntries(keys.sort().map((key) => [key, inOrder(value[key])]));
}

function ruleSetFigures(set: RuleSet): string {
  return [
    set.asOf ?? 'undated',
    ...(set.basedOn === undefined ? [] : [`on ${set.basedOn}`]),
    set.confidence,
    `sources ${set.sources?.length}`,
    ...deletionFigures(set.deletion ?? {}),
    ...(set.inactivity ?? []).map(ruleFigures),
    digestOf(set),
  ].join(' ');
}

function deletionFigures(deletion: Deletion): readonly string[] {
  const { route, reviewTime, regretWindow, attemptLimit, conditions = [] } = deletion;
  return [
    ...(route === undefined ? [] : [route]),
    ...(reviewTime === undefined ? [] : [`review ${reviewTime}`]),
    ...(regretWindow === undefined ? [] : [`regret ${regretWindow}`]),
    ...(attemptLimit === undefined ? [] : [`attempts ${attemptLimit.count} in ${attemptLimit.period}`]),
    ...conditions.map((condition) => [condition.id, condition.kind, ...ofItsKind(condition)].join(':')),
  ];
}

function ofItsKind(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'confirm':
    case 'never':
      return [];
    case 'quiet-period':
      return [condition.events.join('+'), condition.period, condition.boundary ?? 'inclusive'];
    case 'unbind': {
      const { direction, autoRelease } = condition;
      return autoRelease === undefined ? [direction] : [direction, autoRelease.event, autoRelease.period];
    }
    case 'close-account':
      return [condition.service];
  }
}

function ruleFigures({ id, events, period, boundary, consequence, certainty }: InactivityRule): string {
  return [id, events.join('+'), period, boundary ?? 'inclusive', consequence, certainty].join(':');
}

describe('the figures of the facts', () => {
  it('are those of 293 services, each once', () => {
    expect(facts).toHaveLength(293);
    expect(repeated(facts.map(({ id }) => id))).toEqual([]);
  });

  it('of some services are as one reads them in the facts', () => {
    const klarna = facts.find(({ id }) => id === 'klarna');
    expect(klarna?.ruleSets).toHaveLength(1);
    expect(klarna?.ruleSets[0]).toContain('2026-08 medium sources 1 support settle-assets:confirm');
    expect(klarna?.ruleSets[0]).toContain('quiet-period:quiet-period:last-order-paid:P10D:inclusive');
  });
});

describe.each(facts)('the file of $id', ({ id, name, difficulty, digest, found, ruleSets }) => {
  const service = inCatalogue(id);

  it('keeps its name, its difficulty and all that stands beside the rule sets', () => {
    const { aliases: _, domains: __, ruleSets: ___, ...entry } = service;
    expect([entry.names.en, entry.difficulty, digestOf(entry)]).toEqual([name, difficulty, digest]);
  });

  it('keeps every name and domain by which it is found', () => {
    const names = [...(service.aliases ?? []), ...(service.domains ?? [])];
    expect(names).toEqual(expect.arrayContaining(found));
  });

  it('keeps every rule set, whatever newer ones it has', () => {
    expect(service.ruleSets.map(ruleSetFigures)).toEqual(expect.arrayContaining(ruleSets));
  });
});
