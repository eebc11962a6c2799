const REFERENCE = /^\{REF:[TUPANI]@/iu;

/** A field of KeePass; '' where it only points to that of another entry, which says nothing to a person. */
export function withoutReference(text: string): string {
  return REFERENCE.test(text) ? '' : text;
}
