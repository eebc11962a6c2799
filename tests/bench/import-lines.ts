import Papa from 'papaparse';
import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import { readExport } from '#importing/read-export';
import { applyReview } from '#importing/review/apply-review';
import { reviewImport } from '#importing/review/review-import';
import type { ImportedLogin } from '#importing/row';
import { realCatalogue } from '../support/core/catalogue';
import { importedLogin } from '../support/importing/rows';
import { figure, line, timeOf } from './lines';

/*
 * The second half of promise 4: 100,000 rows of CSV, from bytes to rows without secrets, against papaparse alone, which
 * decodes the same bytes and makes lists of cells of them. Beside it stands papaparse making objects by the header, as
 * programs that import use it. Then the review of such rows and the writing of it, against JSON.parse of the inventory
 * that comes out: 100,000 logins of 5,000 sites, and 20,000 of one service, into nothing and again.
 */
const ROWS = 100_000;
const ROUNDS = 9;
const ONE_SERVICE = 20_000;
const REVIEW_ROUNDS = 5;
const LIMIT = 2;

const EMPTY: Inventory = { format: 'unbind-inventory', version: 1, accounts: [], links: [], services: [] };
const { services } = realCatalogue();

/** Prints how long an import takes, as ratios to papaparse and to JSON.parse. */
export function importLines(today: CivilDate): void {
  rowLines(today);
  reviewLines(today);
}

function rowLines(today: CivilDate): void {
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

function reviewLines(today: CivilDate): void {
  console.log('\nFrom rows to an inventory\n');
  // By registered domains: below one domain all would be logins of one service.
  const spread = loginsOf(ROWS, (at) => `www.site${at % 5000}.com`);
  const alike = loginsOf(ONE_SERVICE, () => 'github.com');
  for (const [what, rows] of [
    [`${ROWS} logins of 5000 sites`, spread],
    [`${ONE_SERVICE} logins of one service`, alike],
  ] as const) {
    const after = importedInto(EMPTY, rows, today);
    if (after.accounts.length !== rows.length) throw new Error('the bench imports something else');
    const text = JSON.stringify(after);
    const parse = timeOf(REVIEW_ROUNDS, () => parsed(text));
    const first = timeOf(REVIEW_ROUNDS, () => importedInto(EMPTY, rows, today));
    const again = timeOf(REVIEW_ROUNDS, () => importedInto(after, rows, today));
    figure(`${what}, first import: review and writing / JSON.parse of the inventory`, first / parse);
    figure(`${what}, imported again: review and writing / JSON.parse of the inventory`, again / parse);
  }
}

function parsed(text: string): number {
  const { accounts } = JSON.parse(text) as Inventory;
  return accounts.length;
}

function loginsOf(count: number, hostOf: (at: number) => string): readonly ImportedLogin[] {
  return Array.from({ length: count }, (_, at) =>
    importedLogin({
      place: { file: null, line: at + 2, path: null },
      title: hostOf(at),
      urls: [`https://${hostOf(at)}/login/start`],
      username: `user${at}`,
    }),
  );
}

function importedInto(inventory: Inventory, rows: readonly ImportedLogin[], today: CivilDate): Inventory {
  const read = { source: 'chrome-csv', encoding: 'utf-8', separator: ',', rows, warnings: [] } as const;
  const files = [{ read, provider: null }];
  const review = reviewImport({ inventory, services, files, today, lang: 'en' });
  const applied = applyReview(inventory, review, { entries: {}, offers: {} });
  if (!applied.ok) throw new Error('the bench cannot write its import');
  return applied.value.inventory;
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
