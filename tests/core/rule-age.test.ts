import { describe, expect, it } from 'vitest';
import { doubtsOf, everyRules } from '#core/catalogue/rule-age';
import { rulesInForce } from '#core/catalogue/rules-in-force';
import { day } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';

const today = day('2026-11-23');

describe('what is doubtful about a rule set', () => {
  it.each([
    ['2023-11', []],
    ['2023-10', ['old']],
    ['2026-11', []],
    ['2018-03', ['old']],
    [null, ['undated']],
  ])('of %s is %j', (asOf, doubts) => {
    expect(doubtsOf({ asOf }, today)).toEqual(doubts);
  });

  it('is also how far it can be trusted', () => {
    expect(doubtsOf({ asOf: '2018-03', confidence: 'low' }, today)).toEqual(['old', 'low-confidence']);
    expect(doubtsOf({ asOf: '2026-01', confidence: 'medium' }, today)).toEqual([]);
  });
});

const services = [...realCatalogue().services.values()];

it.each(services.map((service) => [service.id, service] as const))(
  'every rule set of %s is there, newest first, with what it takes over',
  (_id, service) => {
    const every = everyRules(service);
    expect(new Set(every.map(({ set }) => set))).toEqual(new Set(service.ruleSets));
    expect(every[0]).toEqual(rulesInForce(service, null));
    const months = every.map(({ set }) => set.asOf ?? '');
    expect(months).toEqual([...months].sort((one, other) => (one < other ? 1 : -1)));
  },
);
