/**
 * What a style that is written into the page must carry to be shown; undefined where the page came without one. It
 * is a property and no text in the page: nothing that only reads the page can find it out.
 */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce || undefined;
}
