/** Among what the page may keep outside of its databases: it tells other windows that another folder was chosen. */
const PLACE = 'unbind-folder';

/** Tells other windows that the folder, or what is done there, is another. @param id that nothing had before */
export function noteFolder(id: string): void {
  try {
    localStorage.setItem(PLACE, id);
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
