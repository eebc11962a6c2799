import Papa from 'papaparse';
import type { CivilDate } from '#core/dates/civil-date';
import { readExport } from '#importing/read-export';
import { figure, line, timeOf } from './lines';

/*
 * The second half of promise 4: 100,000 rows of CSV, from bytes to rows without secrets, against papaparse alone, which
 * decodes the same bytes and makes lists of cells of them. Beside it stands papaparse making objects by the header, as
 * programs that import use it. Matching with services and with the inventory is not in it.
 */
const ROWS = 100_000;
const ROUNDS = 9;
const LIMIT = 2;

/** Prints how long an import takes, as ratios to papaparse. */
export function importLines(today: CivilDate): void {
  console.log(`\nPromise 4, import: ${ROWS} rows of CSV to rows of ours\n`);
  const files = {
    'Chrome, bare': chromeCsv(false),
    'Chrome, all in quotes': chromeCsv(true),
    Firefox: firefoxCsv(),
  };
  for (const [name, text] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(text);
    const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const ours = timeOf(ROUNDS, () => importAll(bytes, today));
    const objects = timeOf(ROUNDS, () => Papa.parse(decode(), { header: true, skipEmptyLines: true }));
    const cells = timeOf(ROUNDS, () => Papa.parse(decode()));
    line(`${ROWS} rows, ${name}: import / papaparse alone`, ours / cells, LIMIT);
    figure(`${ROWS} rows, ${name}: import / papaparse with objects by header`, ours / objects);
  }
}

function importAll(bytes: Uint8Array, today: CivilDate): void {
  const read = readExport(bytes, { today, keepNotes: false });
  if (!read.ok || read.value.rows.length !== ROWS) throw new Error('the bench imports something else');
}

function chromeCsv(hasQuotes: boolean): string {
  const cell = (text: string) => (hasQuotes ? `"${text}"` : text);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const host = `www.site${at % 5000}.example.com`;
    const note = at % 10 === 0 ? 'made on the old phone' : '';
    return [host, `https://${host}/login/start`, `user${at}@mail.example`, passwordOf(at), note];
  });
  const all = [['name', 'url', 'username', 'password', 'note'], ...rows];
  return all.map((cells) => cells.map(cell).join(',')).join('\n');
}

function firefoxCsv(): string {
  const header =
    '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"';
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const origin = `https://www.site${at % 5000}.example.com`;
    const created = 1_577_836_800_000 + at * 1_000_000;
    const cells = [
      origin,
      `user${at}@mail.example`,
      passwordOf(at),
      origin,
      `{${at}-aaaa}`,
      created,
      created,
      created,
    ];
    const [url, name, password, ...others] = cells.map((cell) => `"${cell}"`);
    return [url, name, password, '', ...others].join(',');
  });
  return [header, ...rows].join('\r\n');
}

function passwordOf(at: number): string {
  return `Pw${(at * 7919).toString(36)}!xY`;
}
