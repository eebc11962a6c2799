import { describe, expect, it } from 'vitest';
import { confirmCondition, editAccount, recordEvent, sayNever } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import { account, day, happened, inventory } from '../support/core/build';

const example = inventory({ accounts: [account({ id: 'a' }), account({ id: 'b' })] });
const DAY = day('2026-11-01');

function made<Failure>(
  result: { readonly ok: true; readonly value: Inventory } | { ok: false; failure: Failure },
) {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('an event', () => {
  it('is recorded once, however often it is said', () => {
    const once = made(recordEvent(example, 'a', { type: 'login', on: DAY }));
    expect(once.accounts[0]?.events).toEqual([happened('login', '2026-11-01')]);
    expect(made(recordEvent(once, 'a', { type: 'login', on: DAY }))).toBe(once);
  });

  it('is recorded again where there is more to say of it, and that once too', () => {
    const once = made(recordEvent(example, 'a', { type: 'login', on: DAY }));
    const noted = made(recordEvent(once, 'a', { type: 'login', on: DAY, note: 'by phone' }));
    expect(noted.accounts[0]?.events).toHaveLength(2);
    expect(made(recordEvent(noted, 'a', { type: 'login', on: DAY, note: 'by phone' }))).toBe(noted);
  });

  it('takes back that it never happened', () => {
    const denied = inventory({ accounts: [account({ id: 'a', never: ['login', 'payment'] })] });
    expect(made(recordEvent(denied, 'a', { type: 'login', on: DAY })).accounts[0]?.never).toEqual([
      'payment',
    ]);
  });
});

it('says that something never happened, once, and takes it back', () => {
  const said = made(sayNever(example, 'a', 'login', true));
  expect(said.accounts[0]?.never).toEqual(['login']);
  expect(made(sayNever(said, 'a', 'login', true))).toBe(said);
  expect(made(sayNever(said, 'a', 'login', false)).accounts[0]?.never).toEqual([]);
});

describe('an edit that changes nothing', () => {
  it('gives the same inventory', () => {
    expect(made(editAccount(example, 'a', (one) => one))).toBe(example);
    expect(made(confirmCondition(example, 'a', 'nothing was said', null))).toBe(example);
  });
});

it('takes an answer back, and leaves the others', () => {
  const said = { one: { status: 'met' }, other: { status: 'unmet' } } as const;
  const answered = inventory({ accounts: [account({ id: 'a', confirmations: said })] });
  const { accounts } = made(confirmCondition(answered, 'a', 'one', null));
  expect(accounts[0]?.confirmations).toEqual({ other: { status: 'unmet' } });
});
