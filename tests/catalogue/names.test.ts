import { describe, expect, it } from 'vitest';
import { serviceNamed } from '#core/catalogue/service-named';
import { realCatalogue } from '../support/core/catalogue';

const services = [...realCatalogue().services.values()];
const named = services.flatMap(({ id, names, aliases = [], domains = [] }) =>
  [names['zh-CN'], names.en, ...aliases, ...domains].map((name) => ({ id, name: name ?? '' })),
);

describe('the names of the catalogue', () => {
  it('are those of one service each, so that it is found by them, but for one', () => {
    const others = named.filter(({ id, name }) => serviceNamed(services, name)?.id !== id);
    // Microsoft once called both the account and its mail that.
    expect(others).toEqual([
      { id: 'microsoft', name: 'Hotmail' },
      { id: 'outlook', name: 'Hotmail' },
    ]);
  });
});
