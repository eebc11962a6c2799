import { fieldsOf } from '#core/reading/fields';
import type { ColumnMapping } from './csv-guess';
import { encryptedByText } from './encrypted';
import { listOf } from './json-values';
import { readKeePass } from './keepass-xml';
import { parseJson } from './parse-json';
import { readX } from './provider-archives';
import { planByMapping, planCsv, readCsv } from './read-csv';
import { type Recognised, recogniseJson } from './recognise-json';
import { Refused } from './refusal';
import type { SourceId } from './row';

const X_SCRIPT = /^\s*window\.YTD\.connected_application\.part\d+\s*=/u;
const SCRIPT = /^\s*window\.YTD\./u;

/**
 * Recognises what a text is an export of, by its content alone; null where it is none. Throws {@link Refused} where it
 * is one, and cannot be read: `encrypted`, `html`, and what the parsers of JSON and XML refuse.
 */
export function recogniseText(text: string): Recognised | null {
  const by = encryptedByText(text);
  if (by !== null) throw new Refused('encrypted', { program: by });
  const start = text.slice(0, 2048).trimStart();
  if (X_SCRIPT.test(start)) return recogniseX(text);
  if (SCRIPT.test(start)) return null;
  if (start.startsWith('<')) return recogniseMarkup(text, start);
  const isJson =
    start.startsWith('{') || (start.startsWith('[') && /^\[\s*(?:[{[\]"\d-]|null|true|false)/u.test(start));
  return isJson ? recogniseJson(parseJson(text)) : recogniseCsv(text);
}

/**
 * What a text is an export of that somebody takes for a list of names; null if it may be a list. Lines of an export
 * hold passwords, which a list would make names of. Throws {@link Refused} as {@link recogniseText}.
 */
export function exportInList(text: string): SourceId | null {
  // Lists are numbered like this.
  if (/^\s*\[\d+\]/u.test(text)) return null;
  const found = recogniseText(text);
  if (found === null || found.source !== 'other-csv') return found?.source ?? null;
  const { url = [], username = [] } = planCsv(text)?.mapping?.columns ?? {};
  return url.length > 0 && username.length > 0 ? found.source : null;
}

/** A CSV, read by a mapping from outside. */
export function recogniseMapped(text: string, mapping: ColumnMapping): Recognised {
  const plan = planByMapping(text, mapping);
  return {
    source: plan.source,
    separator: plan.header.separator,
    read: (reading) => readCsv(text, plan, reading),
  };
}

function recogniseCsv(text: string): Recognised | null {
  const plan = planCsv(text);
  if (plan === null) return null;
  return {
    source: plan.source,
    separator: plan.header.separator,
    read: (reading) => readCsv(text, plan, reading),
  };
}

function recogniseMarkup(text: string, start: string): Recognised | null {
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)/isu.test(start)) throw new Refused('html');
  if (/<!DOCTYPE|<!ENTITY/iu.test(start)) throw new Refused('xml-declarations');
  if (!/<KeePassFile[\s>]/u.test(text.slice(0, 65_536))) return null;
  return { source: 'keepass-xml', read: (reading) => readKeePass(text, reading) };
}

function recogniseX(text: string): Recognised {
  const list = parseJson(text.slice(text.indexOf('=') + 1).replace(/;\s*$/u, ''));
  const apps = listOf(list);
  if (!Array.isArray(list) || apps.some((app) => !('connectedApplication' in fieldsOf(app)))) {
    throw new Refused('unknown-format');
  }
  return { source: 'x', read: (reading) => readX(apps, reading) };
}
