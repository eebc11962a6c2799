import { parseCivilDate } from '#core/dates/civil-date';
import { type ExportOptions, readExport } from '#importing/read-export';
import type { ImportRefusal } from '#importing/refusal';
import type { ReadExport } from '#importing/row';
import { bytesOf } from './zip-of';

const today = parseCivilDate('2026-11-29');

/** What {@link readExport} makes of a file on a day of 2026, without notes. */
export function attempt(content: string | Uint8Array, more: Partial<ExportOptions> = {}) {
  if (today === undefined) throw new Error('no such day');
  return readExport(bytesOf(content), { today, keepNotes: false, ...more });
}

/** The same of a file that can be read. */
export function readOf(content: string | Uint8Array, more: Partial<ExportOptions> = {}): ReadExport {
  const result = attempt(content, more);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Why a file is refused. */
export function refusalOf(content: string | Uint8Array, more: Partial<ExportOptions> = {}): ImportRefusal {
  const result = attempt(content, more);
  if (result.ok) throw new Error(`not refused: ${result.value.source}`);
  return result.failure;
}
