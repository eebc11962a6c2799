import type { Messages } from './messages';

/** What is said in English about encryption. */
export const encryptionEn: Messages['encryption'] = {
  passphrase: 'Passphrase',
  passphraseHint:
    'The longer the better: four or five unrelated words, for instance. If it is forgotten, nobody can open this, and neither can we.',
  again: 'Once more',
  show: 'Show or hide what is typed',
  tooShort: 'At least {{count}} characters',
  notTheSame: 'The two are not the same',
  failed: 'It did not work, and nothing was changed',
  'wrong-passphrase': 'Wrong passphrase',
  'no-passphrase': 'This file was not encrypted by a passphrase: open it with the program that encrypted it',
  damaged: 'The file is damaged and cannot be opened',
  export: 'Export encrypted…',
  exportTitle: 'Export encrypted',
  exportBody:
    'The file is encrypted in the age format: only who knows the passphrase can open it, also with other age programs.',
  exportAction: 'Encrypt and export…',
  openTitle: '“{{name}}” is encrypted',
  open: 'Open',
};
