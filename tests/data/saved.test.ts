import { expect, it } from 'vitest';
import { adding, named } from './edits';
import { Machine, shown, until } from './machine';

const aWhile = () => new Promise((done) => setTimeout(done, 20));

it.each(['state', 'chunks', 'history'])(
  'a change is not called saved as long as the disk keeps it waiting: %s',
  async (table) => {
    const machine = new Machine();
    const store = await machine.window();
    const release = await machine.hold(table);
    let isMade = false;
    const asked = store.change(named('bank'), adding('bank')).then((made) => {
      isMade = made.ok;
    });
    // At once: before whoever asked can look at the screen again.
    expect(shown(store).saved).toBe(false);
    await aWhile();
    expect([shown(store).saved, isMade]).toEqual([false, false]);
    await release();
    await asked;
    expect([shown(store).saved, isMade]).toEqual([true, true]);
  },
);

it('several changes are called saved when the last of them is', async () => {
  const machine = new Machine();
  const store = await machine.window();
  const release = await machine.hold('state');
  const seen: unknown[] = [];
  const asked = ['a', 'b', 'c'].map((id) => store.change(named(id), adding(id)));
  store.subscribe(() => seen.push([shown(store).inventory.accounts.length, shown(store).saved]));
  await release();
  await Promise.all(asked);
  expect(seen.filter((one) => (one as unknown[])[1] === true)).toEqual([[3, true]]);
});

it('a choice among the settings is shown, but not called saved as long as the disk keeps it waiting', async () => {
  const machine = new Machine();
  const store = await machine.settings();
  const release = await machine.hold('settings', machine.settingsName);
  const asked = store.change({ theme: 'dark' });
  expect(store.getState().saved).toBe(false);
  await aWhile();
  expect(store.getState()).toMatchObject({ saved: false, settings: { theme: 'dark' } });
  await release();
  expect(await asked).toMatchObject({ ok: true });
  await until(() => store.getState().saved);
  expect(store.getState()).toMatchObject({ saved: true, settings: { theme: 'dark' } });
});

it('a choice that cannot be stored is over: nothing is waited for', async () => {
  const machine = new Machine();
  const store = await machine.settings();
  const future = machine.host.indexedDB.deleteDatabase(machine.settingsName);
  await until(() => future.readyState === 'done');
  expect(await store.change({ theme: 'dark' })).toMatchObject({ ok: false });
  expect(store.getState()).toMatchObject({ status: 'failed', saved: true });
});
