/** Among what the page may keep outside of its databases. */
const PLACE = 'unbind-stored';

/** Was something stored in the page's database? */
export function wasStored(): boolean {
  try {
    return localStorage.getItem(PLACE) === 'yes';
  } catch {
    return false;
  }
}

/** From now on something is, or nothing. Where that cannot be kept, a loss would not be noticed. */
export function noteStored(stored: boolean): void {
  try {
    if (stored) localStorage.setItem(PLACE, 'yes');
    else localStorage.removeItem(PLACE);
  } catch {
    // The disk is full, or the browser keeps nothing.
  }
}
