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

/** The report of the file in the first place, as the arguments ask for it; or the line that says why there is none. */
export async function askedReport(
  given: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedReport, string>> {
  const options = readReportOptions(given, surroundings.today());
  if (!options.ok) return fail(argumentLine(options.failure, lang));
  const [file = ''] = given.operands;
  const inventory = await loadInventory(file, surroundings);
  if (!inventory.ok) return fail(fileLine(file, inventory.failure, lang));
  const findings = findingsOf(inventory.value, builtInCatalogue(), options.value);
  return ok({ findings, report: written(findings), directory: new Directory(findings, lang), lang });
}
