// Runs before anything is painted: the page looks at once as it was chosen to look, and not first as the system does.
// src/renderer/app/remembered-look.ts writes it down. A file of its own, because the content policy knows no other.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('unbind-theme');
  } catch {
    // This browser keeps nothing.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
