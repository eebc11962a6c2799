import { readFileSync } from 'node:fs';
import { explain } from '#core/explain/explain';
import type { Inventory } from '#core/inventory/inventory';
import { type DocumentProblem, readDocument } from '#core/inventory/read-document';
import { findingsOf, written } from '#core/report/report';
import { LANGS } from '#words/lang';
import { fileLine } from '../../src/cli/problem-lines';
import { day } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { askableIds } from '../support/core/derive';
import { mutatedText } from '../support/mutated-text';
import { randomWorld } from '../support/random-world/random-world';
import { CANARY, type Door, flawsOfRefusal } from './door';

const sample = JSON.parse(readFileSync('resources/samples/lin-xiao.json', 'utf8')) as Inventory;

/** How many small worlds are mutated: what a mutation hits matters more in them. */
const WORLDS = 500;

function textOf({ accounts, ...others }: Inventory): string {
  const secret = accounts.map((account) => ({
    ...account,
    identifiers: [{ kind: 'username', value: CANARY }],
    notes: CANARY,
  }));
  return JSON.stringify({ ...others, accounts: secret });
}

/** Inventory documents, as they are imported, brought back, and given to the command line. */
export function inventoryDoor(): Door {
  const catalogue = realCatalogue();
  const worlds = new Map<number, string>();
  const worldText = (seed: number) => {
    const text = worlds.get(seed) ?? textOf(randomWorld(seed).inventory);
    worlds.set(seed, text);
    return text;
  };
  return {
    name: 'inventory documents',
    share: 38,
    giveOne: (random) => {
      const text = mutatedText(
        random,
        random.chance(0.05) ? textOf(sample) : worldText(random.int(1, WORLDS)),
      );
      const read = readDocument(text);
      if (!read.ok) return { isAccepted: false, flaws: flawsOfProblem(read.failure, text) };
      const strategy = random.chance(0.5) ? 'by-hand' : 'least-effort';
      const findings = findingsOf(read.value, catalogue, {
        today: day('2026-11-23'),
        rulesAsOf: null,
        strategy,
      });
      const report = written(findings);
      const ids = random.sample(askableIds(report), 3);
      const flaws = ids
        .filter((id) => explain(findings, id) === undefined)
        .map((id) => `${id}: not explained`);
      if (JSON.stringify(report).includes('NaN')) flaws.push('a day that is none');
      return { isAccepted: true, flaws };
    },
  };
}

/** What is wrong with what is said of a document; of the names of its fields it may repeat those. */
export function flawsOfProblem(problem: DocumentProblem, text: string): readonly string[] {
  const isName = new RegExp(`${CANARY}[^"]*"\\s*:`).test(text);
  return LANGS.flatMap((lang) => flawsOfRefusal(fileLine('mutant.json', problem, lang))).filter(
    (flaw) => !(isName && flaw.startsWith('tells a secret')),
  );
}
