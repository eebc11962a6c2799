/** What Zoho Vault writes into one cell of its CSV, each in a line: `SecretType:`, `User Name:`, `Password:`. */
export interface ZohoSecret {
  readonly username: string;
  /** Does it hold a password? */
  readonly opens: boolean;
}

const BEGINS = /^SecretType:/u;
const USER_NAME = /^User Name:(.*)$/mu;
const PASSWORD = /^Password:./mu;

/** Of such a cell all that may be known; null if it is none. */
export function zohoSecret(cell: string): ZohoSecret | null {
  if (!BEGINS.test(cell)) return null;
  return { username: USER_NAME.exec(cell)?.[1] ?? '', opens: PASSWORD.test(cell) };
}
