/** Words of letters with some digits behind them, and a dot or an @ between. */
const PLAIN_NAME = /^(?:[A-Za-z]{1,12}\d{0,6}[.@]){0,5}[A-Za-z]{1,12}\d{0,6}$/;

/**
 * Is a title or user name one of the usual kind: a host, an address of a mailbox, a word with few digits? Nothing has
 * to be taken away from it: numbers of cards and identity documents have more digits, keys longer words, and labels of
 * secrets a blank or a colon behind them. Nearly all names are so, and are looked at once instead of by every pattern.
 */
export function isPlainName(text: string): boolean {
  return PLAIN_NAME.test(text);
}
