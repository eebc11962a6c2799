const SCHEME = 'data-mantine-color-scheme';

/** Prints in the colours of the light theme: browsers leave out dark grounds, and light letters with them. */
export function lightPaper(): void {
  const { documentElement: root } = document;
  let before: string | null = null;
  window.addEventListener('beforeprint', () => {
    before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (before !== null) root.setAttribute(SCHEME, before);
  });
}
