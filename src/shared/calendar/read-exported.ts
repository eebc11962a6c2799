import { parseCivilDate } from '#core/dates/civil-date';
import { type ExportedEvents, MOST_SEQUENCE } from './exported-events';

/** More events than any inventory makes are not kept: whoever forgets them exports more than is needed, and no worse. */
const MOST = 100_000;
const UID = /^[0-9a-z]{1,64}@unbind$/;
const MARK = /^[0-9a-z]{1,64}$/;

/** What was kept of an export, each entry checked; what is none is left out. Never throws. */
export function readExported(value: unknown): ExportedEvents {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).slice(0, MOST);
  return Object.fromEntries(entries.filter(([uid, event]) => UID.test(uid) && isExported(event)));
}

function isExported(value: unknown): value is ExportedEvents[string] {
  if (typeof value !== 'object' || value === null) return false;
  const { on, sequence, mark, cancelled } = value as Readonly<Record<string, unknown>>;
  return (
    typeof on === 'string' &&
    parseCivilDate(on) !== undefined &&
    Number.isInteger(sequence) &&
    (sequence as number) >= 0 &&
    (sequence as number) <= MOST_SEQUENCE &&
    typeof mark === 'string' &&
    MARK.test(mark) &&
    typeof cancelled === 'boolean'
  );
}
