/** Who is given the records of a CSV. Cells are as they stand between the quotes. */
export interface RecordTaker {
  record(cells: readonly string[], line: number): void;
  /** A line that is no record, and cannot be told from what is around it. */
  broken(line: number): void;
  /** How many characters have been read. */
  progress(at: number): void;
}

/** How a CSV is written. */
export interface Dialect {
  readonly separator: string;
  /** A backslash takes its meaning from a quotation mark and from itself (KeePass 1). */
  readonly hasBackslashes: boolean;
}
