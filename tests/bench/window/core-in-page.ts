import { parseCivilDate } from '#core/dates/civil-date';
import { readInventory } from '#core/inventory/read-inventory';
import { report } from '#core/report/report';
import { realCatalogue } from '../../support/core/catalogue';
import { median } from '../median';

declare global {
  /** How long the core takes in this page: strict reading of the parsed document, and the report. Milliseconds. */
  var coreTime: (text: string, rounds: number) => number;
}

/** So many rounds only warm up. */
const WARM_UP = 2;

globalThis.coreTime = (text, rounds) => {
  const today = parseCivilDate('2026-11-23');
  if (today === undefined) throw new Error('no such day');
  const catalogue = realCatalogue();
  const times: number[] = [];
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const document: unknown = JSON.parse(text);
    const start = performance.now();
    const read = readInventory(document);
    if (!read.ok) throw new Error(`the bench's inventory is refused: ${JSON.stringify(read.failure)}`);
    report(read.value, catalogue, { today, rulesAsOf: null, strategy: 'by-hand' });
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  return median(times);
};
