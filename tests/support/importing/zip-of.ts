import { zipSync } from 'fflate';

/** An archive with these members, names by content. */
export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(members).map(([name, content]) => [name, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** Text as UTF-8; bytes as they are. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
