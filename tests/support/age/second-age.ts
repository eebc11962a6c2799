import { createDecipheriv, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto';

/**
 * A second reading of https://age-encryption.org/v1, with nothing but Node: opens a binary file that was encrypted by
 * a passphrase. Throws where anything of it is not as the page says. It shares no code with what the app uses.
 */
export function openAgeAgain(file: Uint8Array, passphrase: string): Buffer {
  const bytes = Buffer.from(file);
  const { stanza, body, mac, macFrom, payloadAt } = headerOf(bytes);
  const [, salt = '', work = ''] = stanza;
  const saltBytes = Buffer.from(salt, 'base64');
  if (saltBytes.length !== 16) throw new Error('salt: expected 16 bytes');
  const wrapping = scryptSync(
    passphrase,
    Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), saltBytes]),
    32,
    { N: 2 ** Number(work), r: 8, p: 1, maxmem: 1024 * 1024 * 1024 },
  );
  const fileKey = opened(wrapping, Buffer.alloc(12), body);
  const macKey = hkdf(fileKey, Buffer.alloc(0), 'header');
  const expected = createHmac('sha256', macKey).update(bytes.subarray(0, macFrom)).digest();
  if (!timingSafeEqual(expected, mac)) throw new Error('header: wrong mac');
  const nonce = bytes.subarray(payloadAt, payloadAt + 16);
  return payload(bytes.subarray(payloadAt + 16), hkdf(fileKey, nonce, 'payload'));
}

function headerOf(bytes: Buffer) {
  const end = bytes.indexOf('\n---');
  const lineEnd = bytes.indexOf('\n', end + 1);
  if (end < 0 || lineEnd < 0) throw new Error('header: no end');
  const [version, first = '', ...lines] = bytes.toString('latin1', 0, end).split('\n');
  if (version !== 'age-encryption.org/v1') throw new Error('header: another version');
  const stanza = first.split(' ').slice(1);
  if (!first.startsWith('-> scrypt ') || stanza.length !== 3) throw new Error('header: not by passphrase');
  const body = Buffer.from(lines.join(''), 'base64');
  const mac = Buffer.from(bytes.toString('latin1', end + 5, lineEnd), 'base64');
  // The mac is of all up to and with the three hyphens.
  return { stanza, body, mac, macFrom: end + 4, payloadAt: lineEnd + 1 };
}

const CHUNK = 64 * 1024 + 16;

/** STREAM: chunks of 64 KiB, each with its number and whether it is the last in its nonce. */
function payload(sealed: Buffer, key: Buffer): Buffer {
  const parts: Buffer[] = [];
  const count = Math.max(1, Math.ceil(sealed.length / CHUNK));
  for (let number = 0; number < count; number += 1) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(number, 7);
    nonce[11] = number === count - 1 ? 1 : 0;
    parts.push(opened(key, nonce, sealed.subarray(number * CHUNK, (number + 1) * CHUNK)));
  }
  return Buffer.concat(parts);
}

function hkdf(key: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32));
}

function opened(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
