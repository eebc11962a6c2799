/** How files begin that age programs encrypt: as bytes, or as text that can be pasted. */
const BEGINNINGS = ['age-encryption.org/v1\n', '-----BEGIN AGE ENCRYPTED FILE-----'];

/** Is this a file that an age program has encrypted, by how it begins? See https://age-encryption.org/v1. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) =>
    Array.from(beginning).every((letter, at) => bytes[at] === letter.charCodeAt(0)),
  );
}
