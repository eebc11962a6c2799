import { fail, ok, type Result } from '#core/result';
import { Reading, type ReadOptions } from './context';
import type { ColumnMapping } from './csv-guess';
import { decodeText } from './decode-text';
import { encryptedByBytes } from './encrypted';
import { SIZE_LIMITS } from './limits';
import { readPastedList } from './pasted-list';
import { readArchive } from './read-archive';
import { exportInList, recogniseMapped, recogniseText } from './recognise';
import type { Recognised } from './recognise-json';
import { type ImportRefusal, Refused } from './refusal';
import type { ReadExport, SourceId } from './row';
import { isZip } from './zip';

export interface ExportOptions extends ReadOptions {
  /** What it has to be; left out: whatever it is. A list (`pasted-list`) is read as such only where this says so. */
  readonly as?: SourceId;
  /** For a CSV of no known program: what its columns mean. Left out: a guess. */
  readonly mapping?: ColumnMapping;
}

/**
 * Reads another program's export, from its bytes to rows. It is recognised by its content, never by its name. Reading
 * takes place at once: whoever wants to go on meanwhile, or to stop it, does so from outside (a worker). Fails with
 * why the file as a whole cannot be read; throws nothing.
 *
 * The texts of the rows may be views of the file's text, which the engine then keeps in memory, secrets and all: hand
 * rows on as a copy (a message of a worker is one), and end the worker.
 */
export function readExport(bytes: Uint8Array, options: ExportOptions): Result<ReadExport, ImportRefusal> {
  const reading = new Reading(options);
  try {
    const kind = read(bytes, options, reading);
    const { rows, unread } = reading;
    return ok({ ...kind, rows, warnings: reading.warnings(), ...(unread.length === 0 ? {} : { unread }) });
  } catch (error) {
    if (error instanceof Refused) return fail(inMember(error.refusal, reading.file));
    // A parser's own error would quote what it stumbled over, and memory that ran out has no place either.
    return fail(new Refused('unknown-format').refusal);
  }
}

type Kind = Pick<ReadExport, 'source' | 'encoding' | 'separator'>;

function read(bytes: Uint8Array, options: ExportOptions, reading: Reading): Kind {
  const kind = isZip(bytes) ? readZip(bytes, reading) : readText(bytes, options, reading);
  if (options.as !== undefined && options.as !== kind.source) {
    throw new Refused('other-source', { source: kind.source });
  }
  if (reading.rows.length === 0) reading.warn('nothing-inside');
  return kind;
}

function readZip(bytes: Uint8Array, reading: Reading): Kind {
  checkSize(bytes, SIZE_LIMITS.zip, null);
  return readArchive(bytes, reading);
}

function readText(bytes: Uint8Array, options: ExportOptions, reading: Reading): Kind {
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte)) throw new Refused('spreadsheet');
  const by = encryptedByBytes(bytes);
  if (by !== null) throw new Refused('encrypted', { program: by });
  checkSize(bytes, SIZE_LIMITS.any, null);
  const { text, encoding, isCutOff } = decodeText(bytes);
  if (text.trim() === '') throw new Refused('empty');
  const { source, separator = null, read: readRows } = recognised(text, options);
  checkSize(bytes, SIZE_LIMITS[source], source);
  readRows(reading);
  if (isCutOff) reading.warn('cut-off');
  return { source, encoding, separator };
}

function recognised(text: string, { as, mapping }: ExportOptions): Recognised {
  if (as === 'pasted-list') {
    const source = exportInList(text);
    if (source !== null) throw new Refused('other-source', { source });
    return { source: as, read: (reading) => readPastedList(text, reading) };
  }
  const found = mapping === undefined ? recogniseText(text) : recogniseMapped(text, mapping);
  if (found === null) throw new Refused('unknown-format');
  return found;
}

/** How the files of Excel began until 2007. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function checkSize(bytes: Uint8Array, limit: number, source: SourceId | null): void {
  if (bytes.length > limit) throw new Refused('too-large', { limit, source });
}

function inMember(refusal: ImportRefusal, file: string | null): ImportRefusal {
  if (file === null) return refusal;
  const { line = null, path = null } = refusal.place ?? {};
  return { ...refusal, place: { file, line, path } };
}
