import type { CivilDate } from '#core/dates/civil-date';
import { fail, type Result } from '#core/result';
import type { ColumnMapping } from '#importing/csv-guess';
import { type CsvPreview, tablePreview } from '#importing/csv-preview';
import { dayOfInstantIn } from '#importing/day-of-instant';
import { SIZE_LIMITS } from '#importing/limits';
import { ownKind } from '#importing/own-document';
import { type ExportOptions, readExport } from '#importing/read-export';
import { type ImportRefusal, Refused } from '#importing/refusal';
import type { ReadExport } from '#importing/row';
import { isZip } from '#importing/zip';

/** What the worker is asked, once. */
export interface ReadingQuestion {
  readonly file: Blob;
  /** Is it a list of grants, unless it is a known program's export after all? */
  readonly isList: boolean;
  /** Of a CSV of no known program: what its columns mean. Null: a guess. */
  readonly mapping: ColumnMapping | null;
  readonly keepNotes: boolean;
  readonly today: CivilDate;
  /** Where the person lives, as an IANA zone; null: where this machine is. */
  readonly timeZone: string | null;
}

/** Why there are no rows: the file was refused, is an inventory or snapshot of ours, or cannot be read any more. */
export type ReadingFailure = ImportRefusal | { readonly code: 'own-document' | 'unreadable' | 'failed' };

/** What it answers: rows, or why there are none; no byte of the file beside. */
export interface ReadingAnswer {
  readonly read: Result<ReadExport, ReadingFailure>;
  /** What the columns of a CSV look like that no known program has written; null for anything else. */
  readonly preview: CsvPreview | null;
}

/** What comes from the worker: now and then how much is read, of 1, and at last the answer. */
export type ReadingMessage = { readonly part: number } | { readonly answer: ReadingAnswer };

/** What of a file has to be known before its size can be judged. */
const PEEK = 4;

/** Reads the file here and now; its size is looked at before its content. Rejects never. */
export async function answerReading(
  question: ReadingQuestion,
  onProgress: (part: number) => void,
): Promise<ReadingAnswer> {
  const { file } = question;
  try {
    const start = new Uint8Array(await file.slice(0, PEEK).arrayBuffer());
    const limit = SIZE_LIMITS[isZip(start) ? 'zip' : 'any'];
    if (file.size > limit) return refused(new Refused('too-large', { limit }).refusal);
    return answerOf(new Uint8Array(await file.arrayBuffer()), question, onProgress);
  } catch {
    // Renamed, unplugged or changed since it was chosen.
    return refused({ code: 'unreadable' });
  }
}

function refused(failure: ReadingFailure): ReadingAnswer {
  return { read: fail(failure), preview: null };
}

function answerOf(
  bytes: Uint8Array,
  { isList, mapping, keepNotes, today, timeZone }: ReadingQuestion,
  onProgress: (part: number) => void,
): ReadingAnswer {
  const options: ExportOptions = {
    today,
    keepNotes,
    dayOfInstant: dayOfInstantIn(timeZone),
    onProgress,
    ...(mapping === null ? {} : { mapping }),
  };
  if (ownKind(bytes) !== null) return refused({ code: 'own-document' });
  const read = readExport(bytes, options);
  const isKnown = read.ok && read.value.source !== 'other-csv';
  if (isList && !isKnown)
    return { read: readExport(bytes, { ...options, as: 'pasted-list' }), preview: null };
  return { read, preview: tablePreview(read, bytes) };
}
