import { parseCivilDate } from '#core/dates/civil-date';
import { readInventory } from '#core/inventory/read-inventory';
import { report } from '#core/report/report';
import { realCatalogue } from '../../support/core/catalogue';

declare global {
  /** For a document: how long the core takes for it in this page, each time that is asked, in milliseconds. */
  var coreOf: (text: string) => () => number;
  /** The answer of the former, kept for the rounds of a measurement. */
  var coreTime: (() => number) | undefined;
}

globalThis.coreOf = (text) => {
  const today = parseCivilDate('2026-11-23');
  if (today === undefined) throw new Error('no such day');
  const catalogue = realCatalogue();
  const document: unknown = JSON.parse(text);
  return () => {
    const start = performance.now();
    const read = readInventory(document);
    if (!read.ok) throw new Error(`the bench's inventory is refused: ${JSON.stringify(read.failure)}`);
    report(read.value, catalogue, { today, rulesAsOf: null, strategy: 'by-hand' });
    return performance.now() - start;
  };
};
