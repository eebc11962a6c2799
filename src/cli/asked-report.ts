import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import { type Findings, findingsOf, written } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import { fail, ok, type Result } from '#core/result';
import { Directory } from '../shared/words/directory';
import type { Lang } from '../shared/words/lang';
import type { Given } from './arguments';
import { builtInCatalogue } from './built-in-catalogue';
import { loadInventory } from './load-inventory';
import { argumentLine, fileLine } from './problem-lines';
import { readReportOptions } from './report-options';
import type { Surroundings } from './surroundings';

/** A report and what its texts are made with. */
export interface AskedReport {
  readonly findings: Findings;
  readonly report: Report;
  readonly directory: Directory;
  readonly lang: Lang;
}

/** An inventory, and what is found out about it today. */
interface AskedFindings {
  readonly today: CivilDate;
  readonly inventory: Inventory;
  readonly findings: Findings;
}

/** What is found out about the file in the first place, as the arguments ask for it; or the line that says why it is not. */
export async function askedFindings(
  given: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedFindings, string>> {
  const options = readReportOptions(given, surroundings.today());
  if (!options.ok) return fail(argumentLine(options.failure, lang));
  const [file = ''] = given.operands;
  const inventory = await loadInventory(file, surroundings);
  if (!inventory.ok) return fail(fileLine(file, inventory.failure, lang));
  return ok({
    today: options.value.today,
    inventory: inventory.value,
    findings: findingsOf(inventory.value, builtInCatalogue(), options.value),
  });
}

/** The report of the file in the first place, as the arguments ask for it; or the line that says why there is none. */
export async function askedReport(
  given: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedReport, string>> {
  const asked = await askedFindings(given, lang, surroundings);
  if (!asked.ok) return asked;
  const { findings } = asked.value;
  return ok({ findings, report: written(findings), directory: new Directory(findings, lang), lang });
}
