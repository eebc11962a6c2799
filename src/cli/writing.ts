import type { Catalogue } from '#core/catalogue/catalogue';
import type { Findings, ReportOptions } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import type { Directory } from '../shared/words/directory';
import type { Lang } from '../shared/words/lang';
import type { ReportWords } from './report-words';
import type { Sheet } from './tables';

/** What a report in words is made from. */
export interface Subject {
  readonly file: string;
  readonly options: ReportOptions;
  readonly catalogue: Catalogue;
  readonly findings: Findings;
  readonly report: Report;
}

/** What a part of it is written with. */
export interface Writing {
  readonly subject: Subject;
  readonly lang: Lang;
  readonly words: ReportWords;
  readonly directory: Directory;
  readonly sheet: Sheet;
}

/** A part of a report: a heading, then lines, or one sentence where there is nothing to list. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly ifEmpty: string;
}
