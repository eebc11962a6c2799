import type { SkipReason } from './row';

const KINDS: readonly (readonly [start: string, reason: SkipReason])[] = [
  ['credit card', 'card'],
  ['bank account', 'card'],
  ['address', 'identity'],
  ['ssh key', 'key'],
  ['wi-fi', 'wifi'],
  ['passport', 'document'],
  ['driver', 'document'],
  ['social security', 'document'],
  ['health insurance', 'document'],
];

/** What a row of LastPass is: notes of every kind have the address `http://sn`, and their kind in `extra`. */
export function lastPassKind(url: string, extra: string): SkipReason | 'login' {
  if (url === 'http://group') return 'folder';
  if (url !== 'http://sn') return 'login';
  const [, type = ''] = /^NoteType:(.{0,40})/u.exec(extra) ?? [];
  const lower = type.trim().toLowerCase();
  return KINDS.find(([start]) => lower.startsWith(start))?.[1] ?? 'note';
}
