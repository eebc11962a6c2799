import { findingsOf, written } from '#core/report/report';
import type { PaperSource } from '#paper/inventory-paper';
import { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import { day, type Example, inventory, TODAY } from '../core/build';

/** What an example's papers are made from. */
export function paperOf(example: Example, lang: Lang): PaperSource {
  const options = { today: day(example.today ?? TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const findings = findingsOf(inventory(example), { services: new Map(), generalFallback: [] }, options);
  return { findings, report: written(findings), directory: new Directory(findings, lang), lang };
}
