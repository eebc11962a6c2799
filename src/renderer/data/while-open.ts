import { Dexie } from 'dexie';

/**
 * Waits for what takes its time, such as encrypting, in which IndexedDB would end the transaction at hand: Dexie keeps
 * it open. What is there at once must not be awaited at all, or Dexie loses track of the transaction.
 */
export function whileOpen<Value>(value: Promise<Value>): PromiseLike<Value> {
  return Dexie.waitFor(value);
}
