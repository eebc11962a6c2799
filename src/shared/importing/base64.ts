const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes that a base64 text stands for, or null where it is none. For a few bytes only. */
export function bytesOfBase64(text: string): readonly number[] | null {
  if (!/^[A-Za-z0-9+/]{2,64}={0,2}$/u.test(text) || text.length % 4 !== 0) return null;
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const digit of text.replaceAll('=', '')) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return bytes;
}
