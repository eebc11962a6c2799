import { readCatalogue } from '#core/catalogue/catalogue';
import type { Service } from '#core/catalogue/service';
import { saveService } from '#core/inventory/edit-services';
import type { Inventory } from '#core/inventory/inventory';
import { readServiceText } from '#core/inventory/read-document';
import { repeatedField } from '#core/reading/repeated-field';
import { findingsOf, written } from '#core/report/report';
import { account, day, inventory } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { mutatedText } from '../support/mutated-text';
import { CANARY, type Door, type Tried } from './door';
import { flawsOfProblem } from './inventory-door';

const BASE: Inventory = inventory({ accounts: [account({ id: 'a' })] });

/** The files of the catalogue, and services that a person pastes. */
export function serviceDoor(): Door {
  const catalogue = realCatalogue();
  const texts = [...catalogue.services.values()].map((service) =>
    JSON.stringify({ ...service, names: { ...service.names, en: CANARY } }),
  );
  const before = JSON.stringify(BASE);
  /** As the window does it: what was read is stored, and reckoned with. */
  const take = (service: Service): readonly string[] => {
    const saved = saveService(BASE, service);
    const own = saved.accounts.map((one) => ({ ...one, service: service.id }));
    const today = { today: day('2026-11-23'), rulesAsOf: null, strategy: 'by-hand' } as const;
    const report = written(findingsOf({ ...saved, accounts: own }, catalogue, today));
    return JSON.stringify(report).includes('NaN') ? ['a day that is none'] : [];
  };
  return {
    name: 'catalogue and services',
    share: 14,
    giveOne: (random) => {
      const text = mutatedText(random, random.pick(texts));
      const read = readServiceText(text);
      const flaws = read.ok ? [...take(read.value)] : [...flawsOfProblem(read.failure, text)];
      if (JSON.stringify(BASE) !== before) flaws.push('an inventory was changed');
      return { isAccepted: read.ok, flaws: [...flaws, ...flawsOfFile(text, read.ok)] };
    },
  };
}

/** The same text as a file of the catalogue: what holds for the one holds for the other. */
function flawsOfFile(text: string, isService: boolean): Tried['flaws'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  // Whoever has parsed it has lost one of the two: the tests of the catalogue refuse its text.
  if (repeatedField(text, value) !== undefined) return [];
  const read = readCatalogue(new Map([['mutant.json', value]]), []);
  if (read.ok !== isService) return ['a file of the catalogue is judged in another way'];
  return read.ok || read.failure.file === 'mutant.json' ? [] : ['another file is named'];
}
