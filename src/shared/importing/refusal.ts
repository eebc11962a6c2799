import type { Place, SourceId } from './row';

/** Why a file as a whole is not read. The words for it, and what helps, are in src/shared/words. */
export type RefusalCode =
  | 'empty'
  | 'unknown-format'
  /** A web page where data was expected: its list has to be copied, or the archive asked for as JSON. */
  | 'html'
  /** A workbook of a table calculation. */
  | 'spreadsheet'
  /** An export in its encrypted form: it has to be exported again in the clear. `program` says by which. */
  | 'encrypted'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-deep'
  | 'line-too-long'
  | 'nul'
  | 'mixed-encoding'
  | 'unknown-encoding'
  /** The end is missing: a download or copy that broke off. */
  | 'cut-off'
  | 'not-json'
  /** JSON in which an object has two fields of one name, of which only one could be read. */
  | 'repeated-field'
  | 'not-xml'
  /** A document type, entities of its own, or references to elsewhere: no export has these. */
  | 'xml-declarations'
  | 'broken-zip'
  | 'zip-too-large'
  | 'zip-too-many-members'
  | 'zip-unsafe-name'
  | 'zip-nothing-known'
  /** The archive lacks the member that holds the entries. */
  | 'member-missing'
  /** It was said to be an export of another kind; `source` is what it is. */
  | 'other-source'
  /** A mapping of columns was given that the file does not fit. */
  | 'mapping';

/** Programs whose encrypted exports are recognised. */
export type EncryptedBy =
  | 'bitwarden'
  | 'dashlane'
  | 'proton'
  | 'keepass'
  | '1password'
  | 'enpass'
  | 'age'
  | 'pgp'
  | 'zip';

/** Why a file is not read, as plain data: nothing of its content but counts and places. */
export interface ImportRefusal {
  readonly code: RefusalCode;
  readonly place: Place | null;
  /**
   * The bound that is exceeded, in its own unit (bytes, rows, columns, levels, members); of `zip-too-large` null where
   * a member is packed more tightly than text can be.
   */
  readonly limit: number | null;
  readonly program: EncryptedBy | null;
  /** What the file was recognised as before it was refused. */
  readonly source: SourceId | null;
}

/** A refusal on its way up; the one thing that the readers throw. Its message says nothing of the file. */
export class Refused extends Error {
  readonly refusal: ImportRefusal;

  constructor(code: RefusalCode, more: Partial<Omit<ImportRefusal, 'code'>> = {}) {
    super('refused');
    this.refusal = { place: null, limit: null, program: null, source: null, ...more, code };
  }
}
