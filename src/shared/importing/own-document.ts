import { INVENTORY_FORMAT } from '#core/inventory/inventory';

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const BEGINNING = new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${INVENTORY_FORMAT}"`, 'u');

/** Is a file an inventory of this app? It is opened as a whole, and elsewhere. */
export function isOwnDocument(bytes: Uint8Array): boolean {
  return BEGINNING.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
