/** As in decode-text: known everywhere, typed nowhere here. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Facebook writes each byte of UTF-8 as a character of its own (`SÅ‚owo` for Słowo). Puts that right where the whole
 * text can be read so, and leaves every other text as it is.
 */
export function withoutMojibake(text: string): string {
  if (!/[\u0080-\u00ff]/u.test(text) || isWide(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function isWide(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return true;
  return false;
}
