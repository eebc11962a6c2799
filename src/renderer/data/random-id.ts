import { idFrom } from '#core/inventory/fresh-id';

/** An id that nothing else has. */
export function randomId(): string {
  return idFrom(crypto.getRandomValues(new Uint8Array(10)));
}
