import type { Messages } from './messages';

/** What is said in English about encryption. */
export const encryptionEn: Messages['encryption'] = {
  passphrase: 'Passphrase',
  newOne: 'New passphrase',
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
  title: 'Encryption',
  browser:
    'The browser edition does not encrypt what is stored here: whoever uses this browser can read it. Only exported files, and snapshots in a folder, can be encrypted. The desktop edition encrypts everything.',
  off: 'What is stored on this computer is not encrypted: whoever gets at its disk can read it.',
  on: 'What is stored on this computer is encrypted and cannot be read without the passphrase. A forgotten one cannot be recovered: keep an encrypted export as well. Reminders show no names while it is locked.',
  turnOn: 'Turn on encryption…',
  turnOnTitle: 'Turn on encryption',
  turnOnBody:
    'Inventory, undo, settings and later snapshots are encrypted by the passphrase. Earlier snapshots, which are not, are deleted, in the second folder as soon as it is there. Unbind starts again, and asks for it whenever it is opened. If it is forgotten, the data can never be opened again: there is no back door, and nobody can help.',
  turnOnAction: 'Encrypt and restart',
  turnOff: 'Turn off encryption…',
  turnOffTitle: 'Turn off encryption?',
  turnOffBody:
    'Earlier snapshots still open with the passphrase of their time. The data is stored on this computer without encryption again, and Unbind starts again.',
  turnOffAction: 'Decrypt and restart',
  change: 'Change the passphrase…',
  changeTitle: 'Change the passphrase',
  changeBody:
    'The old one no longer unlocks the data here. Snapshots and exports of before still open with the passphrase of their time, and whoever has the old one and a snapshot of then can get at the key of today’s data. If somebody may know the old passphrase, turn encryption off and on again instead: that makes a new key.',
  changeAction: 'Change',
  changed: 'The passphrase was changed',
  old: 'Present passphrase',
  lockAfter: 'Lock when nothing was touched for',
  minutes: '{{count}} minutes',
  minutes_one: '{{count}} minute',
  neverLock: 'Only when the computer sleeps or its screen is locked',
  lockNow: 'Lock',
  locked: 'The data is encrypted and locked.',
  unlock: 'Unlock',
  notMoved:
    'Encryption could not be turned on or off to the end: perhaps the disk is full. Nothing is lost; make room, then try again.',
  keyDamaged:
    'The file with the key is gone or damaged; without it the data cannot be opened. Restore the whole data folder from a backup, or start anew and import what was exported earlier.',
};
