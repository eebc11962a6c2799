import type { Catalogue } from '#core/catalogue/catalogue';
import type { Inventory } from '#core/inventory/inventory';
import { type Findings, findingsOf, type ReportOptions, written } from '#core/report/report';
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

/** An inventory, and what is found out about it. */
interface AskedFindings {
  readonly file: string;
  readonly options: ReportOptions;
  readonly catalogue: Catalogue;
  readonly inventory: Inventory;
  readonly findings: Findings;
}

/** The same with its report, and what its texts are made with. */
export interface AskedReport extends AskedFindings {
  readonly report: Report;
  readonly directory: Directory;
  readonly lang: Lang;
}

/** What is found out about the file in the first place, as the arguments ask for it; or the line that says why it is not. */
export async function askedFindings(
  given: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedFindings, string>> {
  const options = readReportOptions(given, surroundings.today());
  if (!options.ok) return fail(argumentLine(options.failure, lang));
  return findingsWith(options.value, given, lang, surroundings);
}

/** The report of the file in the first place, as the arguments ask for it; or the line that says why there is none. */
export async function askedReport(
  given: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedReport, string>> {
  const asked = await askedFindings(given, lang, surroundings);
  return asked.ok ? ok(reportOn(asked.value, lang)) : asked;
}

/** The same, where the options of the report have been read already. */
export async function reportWith(
  options: ReportOptions,
  given: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedReport, string>> {
  const asked = await findingsWith(options, given, lang, surroundings);
  return asked.ok ? ok(reportOn(asked.value, lang)) : asked;
}

async function findingsWith(
  options: ReportOptions,
  { operands: [file = ''] }: Given,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<AskedFindings, string>> {
  const inventory = await loadInventory(file, surroundings);
  if (!inventory.ok) return fail(fileLine(file, inventory.failure, lang));
  const catalogue = builtInCatalogue();
  const findings = findingsOf(inventory.value, catalogue, options);
  return ok({ file, options, catalogue, inventory: inventory.value, findings });
}

function reportOn(asked: AskedFindings, lang: Lang): AskedReport {
  const { findings } = asked;
  return { ...asked, report: written(findings), directory: new Directory(findings, lang), lang };
}
