import type { DocumentProblem } from '#core/inventory/read-document';
import { type TextProblem, utf8Text } from '#core/reading/utf8';
import { fail, ok, type Result } from '#core/result';
import { readGivenDocument, type SnapshotUnread } from '#core/snapshots/given-document';
import { isSnapshotFile } from '#core/snapshots/snapshot-file';
import type { OpenedFile, OpenFailure } from '#ipc/desktop-api';
import { shownText } from '#words/safe-text';
import { type Backup, backupIn, readBackup } from '../data/backup';
import { digestOf } from '../data/digest';
import type { OpenSealedFailure } from '../sealing/age';
import type { Sealing } from '../sealing/sealing';
import { readSealedSnapshot } from '../sealing/snapshot-seal';
import type { AppParts } from './app-parts';
import { openedByPassphrase } from './sealed-snapshots';

/** Why there is no inventory in it that could be used. */
export type GivenProblem =
  | DocumentProblem
  | SnapshotUnread
  | TextProblem
  | { readonly code: 'too-large' | 'unreadable' }
  /** Another program has made it, which is imported elsewhere. */
  | { readonly code: 'other-program' };

/** What a file holds that the person chose: a document, which has no settings, or a snapshot. */
export type Given = Result<Backup, GivenProblem>;

/** A file that opens with a passphrase. */
export interface SealedGiven {
  readonly open: (passphrase: string) => Promise<Result<Given, OpenSealedFailure['code']>>;
}

/**
 * Lets the person choose an inventory document or a snapshot, and reads it; null: they would rather not.
 */
export async function chooseGiven({ platform, sealing }: Pick<AppParts, 'platform' | 'sealing'>): Promise<{
  readonly name: string;
  readonly given: Given | SealedGiven;
} | null> {
  const opened = await platform.openDocument();
  if (opened.ok) return { name: shownText(opened.value.name), given: await readGiven(opened.value, sealing) };
  const { failure } = opened;
  return failure.code === 'cancelled'
    ? null
    : { name: shownText(failure.name), given: fail(unreadGiven(failure)) };
}

/** Reads what the person chose: an inventory document or a snapshot, in the clear or sealed. */
async function readGiven(file: OpenedFile, sealing: Sealing): Promise<Given | SealedGiven> {
  if (!('sealed' in file)) return readText(file.name, file.text, sealing);
  return {
    open: async (passphrase) => {
      const opened = await sealing.open(file.sealed, passphrase);
      if (!opened.ok) return fail(opened.failure.code);
      const text = utf8Text(opened.value);
      const given = text.ok ? await readText(file.name, text.value, sealing) : text;
      // Sealed once more: nobody has written that.
      return ok('open' in given ? fail(DAMAGED) : given);
    },
  };
}

/** The same of a file that could not be opened as text: of a snapshot, that is what is damaged about it. */
function unreadGiven<Failure extends OpenFailure>(failure: Failure): Failure | SnapshotUnread {
  const isSnapshot = failure.code === 'not-utf8' && isSnapshotFile(failure.name, '');
  return isSnapshot ? DAMAGED : failure;
}

const DAMAGED = { code: 'snapshot', problem: 'damaged' } as const;

async function readText(name: string, text: string, sealing: Sealing): Promise<Given | SealedGiven> {
  const read = await readGivenDocument(name, text, digestOf);
  if (!read.ok) return isOfOtherProgram(text, read.failure) ? fail({ code: 'other-program' }) : read;
  switch (read.value.kind) {
    case 'document':
      return ok({ inventory: read.value.inventory, settings: null });
    case 'snapshot':
      return ok(backupIn(read.value.content));
    case 'sealed':
      return sealedSnapshot(read.value.body, sealing);
  }
}

/** Is a text that is no inventory another program's: a table, markup, or data in a format of its own? */
function isOfOtherProgram(text: string, problem: DocumentProblem | SnapshotUnread): boolean {
  if (problem.code === 'snapshot') return false;
  if (problem.code === 'document') return problem.problem.place === 'format';
  return /^\ufeff?(?:\s*<[?!a-z]|[^\s{[][^\n]{0,500}?[,;\t][^\n]{0,500}?[,;\t])/iu.test(text.slice(0, 2000));
}

function sealedSnapshot(body: string, sealing: Sealing): Given | SealedGiven {
  const sealed = readSealedSnapshot(body);
  if (sealed === undefined) return fail(DAMAGED);
  return {
    open: async (passphrase) => {
      const opened = await openedByPassphrase(passphrase, sealed, sealing);
      if (!opened.ok) return fail(opened.failure.code);
      const backup = readBackup(opened.value);
      return ok(backup.ok ? backup : fail({ code: 'snapshot', problem: backup.failure }));
    },
  };
}
