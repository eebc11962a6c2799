import { styleNonce } from './style-nonce';

/** What Chromium offers to decide about text that is about to become something else. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (text: string) => string | null;
      readonly createScriptURL: (address: string) => string | null;
    },
  ) => unknown;
}

/**
 * Lets a text become markup only where it is none, and never a script: styles are written into the page that way. An
 * address becomes that of a script only where the script was built with the page, as workers are.
 * To be called once, before anything is drawn; where the browser knows no such thing the other defences are left.
 */
export function guardPage(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (isBuiltScript(address) ? address : null),
  });
  // What keeps the page from scrolling behind a dialog writes a style too, and looks for the nonce under this name.
  Object.assign(window, { __webpack_nonce__: styleNonce() });
}

function isBuiltScript(address: string): boolean {
  const folder = new URL('/assets/', window.location.href).href;
  const { href } = new URL(address, window.location.href);
  return href.startsWith(folder) && /^[\w-]+\.js$/.test(href.slice(folder.length));
}
