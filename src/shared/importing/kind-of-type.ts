import type { SkipReason } from './row';

/** What programs write into a column `type`; other words are `other-kind`, none at all a login. */
const KINDS: Readonly<Record<string, SkipReason | 'login'>> = {
  '': 'login',
  login: 'login',
  password: 'login',
  server: 'login',
  database: 'login',
  emailaccount: 'login',
  membership: 'login',
  rewardprogram: 'login',
  wirelessrouter: 'login',
  note: 'note',
  securenote: 'note',
  alias: 'alias',
  card: 'card',
  creditcard: 'card',
  bankaccount: 'card',
  identity: 'identity',
  document: 'document',
  passport: 'document',
  driverlicense: 'document',
  outdoorlicense: 'document',
  softwarelicense: 'document',
  socialsecuritynumber: 'document',
  sshkey: 'key',
  wifi: 'wifi',
  folder: 'folder',
};

/** What a row is by its column `type`. */
export function kindOfType(type: string): SkipReason | 'login' {
  const word = type.toLowerCase().replace(/[^a-z]/gu, '');
  return Object.hasOwn(KINDS, word) ? (KINDS[word] ?? 'other-kind') : 'other-kind';
}
