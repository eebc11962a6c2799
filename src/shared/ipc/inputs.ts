import { isAddress } from '#core/catalogue/addresses';
import { isAgeFile } from '#core/reading/age-file';
import { fail, ok, type Result } from '#core/result';
import { readCounts, SNAPSHOT_REASONS } from '#core/snapshots/snapshot-file';
import {
  type Background,
  type DesktopMethod,
  type FileToSave,
  type InputOf,
  LARGEST_DOCUMENT,
  type SnapshotToTake,
  type StorageMove,
  type Theme,
} from './desktop-api';
import { readReminderPlan } from './reminder-plan';

/**
 * Turns what came through the door into the input of a method, or says where it is wrong and what was expected.
 * It never says what was there: that may be anything.
 */
export type InputParser<Value> = (received: unknown) => Result<Value, string>;

/** One parser for each method: what comes through the door is checked, not believed. */
export const inputs: { readonly [Method in DesktopMethod]: InputParser<InputOf<Method>> } = {
  openDocument: nothing,
  saveDocument: fileToSave,
  setTheme: theme,
  setReminders: readReminderPlan,
  trustClock: nothing,
  nextNotice: nothing,
  setBackground: background,
  storage: nothing,
  moveStorage: storageMove,
  endMove: trueOrFalse,
  setStorageAside: nothing,
  changeKey: keyFile,
  programFacts: nothing,
  tellWhenClosing: trueOrFalse,
  takeSnapshot: snapshotToTake,
  listSnapshots: nothing,
  openSnapshot: token,
  chooseSnapshotFolder: nothing,
  forgetSnapshotFolder: nothing,
  wasStored: nothing,
  noteStored: trueOrFalse,
  keepDamaged: longText,
  openAddress: (received) => (isAddress(received) ? ok(received) : fail('expected an https address')),
};

/** What a file may be called: no folders, nothing that a terminal or a file system takes for an order. */
const FILE_NAME = /^(?![.]{1,2}$)[^/\\\p{Cc}\p{Cs}]{1,200}$/u;

function nothing(received: unknown): Result<undefined, string> {
  return received === undefined ? ok(undefined) : fail('expected nothing');
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

function theme(received: unknown): Result<Theme, string> {
  const known = THEMES.find((one) => one === received);
  return known === undefined ? fail(`expected one of ${THEMES.join(', ')}`) : ok(known);
}

function fileToSave(received: unknown): Result<FileToSave, string> {
  if (typeof received !== 'object' || received === null) {
    return fail('expected an object with suggestedName and content');
  }
  const { suggestedName, content, ...others } = received as Readonly<Record<string, unknown>>;
  if (typeof suggestedName !== 'string' || !FILE_NAME.test(suggestedName)) {
    return fail('suggestedName: expected a name without folders, of 1 to 200 characters');
  }
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    return fail('content: expected text or bytes');
  }
  if (content.length > LARGEST_DOCUMENT) return fail('content: expected at most 512 MB');
  if (Object.keys(others).length > 0) return fail('expected no field besides suggestedName and content');
  return ok({ suggestedName, content });
}

function background(received: unknown): Result<Background, string> {
  const { closeToTray, startAtLogin, ...others } = (received ?? {}) as Readonly<Record<string, unknown>>;
  if (
    typeof closeToTray !== 'boolean' ||
    typeof startAtLogin !== 'boolean' ||
    Object.keys(others).length > 0
  ) {
    return fail('expected closeToTray and startAtLogin, true or false');
  }
  return ok({ closeToTray, startAtLogin });
}

/** In bytes. A key file is a few hundred. */
const LONGEST_KEY_FILE = 10_000;

function keyFile(received: unknown): Result<Uint8Array, string> {
  const fits = received instanceof Uint8Array && received.length <= LONGEST_KEY_FILE && isAgeFile(received);
  return fits ? ok(received) : fail('expected the bytes of a key file');
}

function storageMove(received: unknown): Result<StorageMove, string> {
  const { key, box, ...others } = (received ?? {}) as Readonly<Record<string, unknown>>;
  const file = key === null ? ok(null) : keyFile(key);
  if (!file.ok || !(box instanceof Uint8Array) || Object.keys(others).length > 0) {
    return fail('expected key, a key file or null, and box, bytes');
  }
  return ok({ key: file.value, box });
}

function trueOrFalse(received: unknown): Result<boolean, string> {
  return typeof received === 'boolean' ? ok(received) : fail('expected true or false');
}

function longText(received: unknown): Result<string, string> {
  return isLongText(received) ? ok(received) : fail(EXPECTED_TEXT);
}

const EXPECTED_TEXT = `expected text of at most ${LARGEST_DOCUMENT} characters`;

function isLongText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LARGEST_DOCUMENT;
}

/** As `randomUUID` makes them. */
const TOKEN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function token(received: unknown): Result<string, string> {
  return typeof received === 'string' && TOKEN.test(received) ? ok(received) : fail('expected a token');
}

function snapshotToTake(received: unknown): Result<SnapshotToTake, string> {
  const { why, content, accounts, links, services, ...others } = (received ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const reason = SNAPSHOT_REASONS.find((one) => one === why);
  const counts = readCounts({ accounts, links, services });
  if (reason === undefined) return fail(`why: expected one of ${SNAPSHOT_REASONS.join(', ')}`);
  if (!isLongText(content)) return fail(`content: ${EXPECTED_TEXT}`);
  if (counts === undefined) return fail('accounts, links, services: expected how many there are');
  if (Object.keys(others).length > 0) {
    return fail('expected no field besides why, content, accounts, links and services');
  }
  return ok({ why: reason, content, ...counts });
}
