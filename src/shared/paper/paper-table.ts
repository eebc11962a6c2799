/** Something to be printed as a table: what fills a spreadsheet, a page or a print view. All texts as they are shown. */
export interface PaperTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`; an empty text where there is nothing to say. */
  readonly rows: readonly (readonly string[])[];
}
