import { expect, it } from 'vitest';
import { removeService, saveService } from '#core/inventory/edit-services';
import { account, inventory, service } from '../support/core/build';

const example = inventory({
  accounts: [account({ id: 'a', service: 'one' })],
  services: [service({ id: 'one' }), service({ id: 'two' })],
});

it('an own service takes the place of the one with its id, else comes last', () => {
  const changed = service({ id: 'one', category: 'email' });
  expect(saveService(example, changed).services).toEqual([changed, example.services[1]]);
  const fresh = service({ id: 'three' });
  expect(saveService(example, fresh).services).toEqual([...example.services, fresh]);
});

it('is removed alone, and only where it is', () => {
  expect(removeService(example, 'one')).toEqual({
    ok: true,
    value: { ...example, services: [example.services[1]] },
  });
  expect(removeService(example, 'three')).toEqual({ ok: false, failure: { code: 'gone' } });
});
