/** Forty secrets as people and programs have them; each is looked for in whole, as text and as JSON writes it. */
export const SECRETS = [
  'Tr0ub4dor&3',
  'hunter2hunter2',
  'p@ss,word;1',
  'quote"in"side9',
  "it's-a-S3cret",
  'back\\slash\\7x',
  'Zq7!kM2#vB9$',
  'correct horse battery staple',
  '密码是桃子',
  'ひみつのことば1',
  'пароль-Тайна-77',
  'Passwort=Geheim1',
  'a/b/c/d@e#f?g=1',
  '<tag>&amp;amp;9x',
  '=cmd|calc!A1',
  'Tab\tInside88',
  'otpauth://totp/Shop:lin?secret=JBSWY3DPEHPK3PXP',
  'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'jbsw y3dp ehpk 3pxp',
  '493817',
  '4821-7713',
  '4111111111111111',
  '5500 0000 0000 0004',
  'DE89370400440532013000',
  '11010519491231002X',
  'E12345678',
  'ABCD-EFGH-1234-5678',
  'abcde-12345 fghij-67890',
  'f3a9c1d2e4b5a6978877665544332211',
  'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  'sk_live_51H8abcdefghijklmnop',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'AKIAIOSFODNN7EXAMPLE',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc123',
  '-----BEGIN PRIVATE KEY-----MIIEvQIBADANBg',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ9x',
  'abandon ability able about above absent absorb',
  'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4s',
  '02/29 CVV 913',
  'mother: Smith1950',
] as const;

/** What of `text` tells the secret: it whole, or as JSON or an address writes it. */
export function tells(text: string, secret: string): boolean {
  const ways = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  return ways.some((way) => text.includes(way) || text.includes(JSON.stringify(way).slice(1, -1)));
}
