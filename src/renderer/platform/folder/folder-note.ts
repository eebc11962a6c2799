/** Among what the page may keep outside of its databases: it tells other windows that another folder was chosen. */
const PLACE = 'unbind-folder';

/** Tells other windows which folder was chosen, by the id of the installation in it; null: none any more. */
export function noteFolder(id: string | null): void {
  try {
    localStorage.setItem(PLACE, id ?? '');
  } catch {
    // Nothing can be kept there: the other windows find out when they are opened again.
  }
}

/** Calls this whenever another window has told so. */
export function whenFolderNoted(act: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === PLACE) act();
  });
}
