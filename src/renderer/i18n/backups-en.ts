import type { Messages } from './messages';

/** Only a browser asks for that, and the folder of the person's choice is the only one it has. */
const NOT_ALLOWED =
  'No snapshot can be kept: after a restart, the browser lets this page use the folder of the snapshots only if you allow it again.';

/** What is said in English about backups. */
export const backupsEn: Messages['backups'] = {
  title: 'Backups',
  hint: 'Within a minute after changes, and before quitting, imports, bulk deletions and restoring, the whole inventory and the settings are kept as a snapshot on this computer.',
  takeNow: 'Take a snapshot now',
  takenNow: 'The newest snapshot holds everything as it is now.',
  none: 'No snapshots yet.',
  reading: 'Checking the snapshots…',
  counts: 'accounts: {{accounts, number}}, links: {{links, number}}',
  change: 'after changes',
  quit: 'on quitting',
  upgrade: 'before the data was upgraded',
  import: 'before an import',
  deletion: 'before a bulk deletion',
  restore: 'before restoring',
  damagedEntry: 'damaged, cannot be restored',
  newerEntry: 'written by a newer version of Unbind, cannot be read by this one',
  second: 'in the folder you chose',
  look: 'Compare and restore…',
  lookAt: 'Compare and restore the snapshot of {{taken}}…',
  showAll: 'Show all ({{count, number}})',
  folder: 'Snapshots are copied to the folder “{{name}}” as well.',
  'folder-gone':
    'The folder “{{name}}” is not there now (it may be unplugged); the next snapshot will try again.',
  'folder-full': 'The folder “{{name}}” is full; the next snapshot will try again.',
  'folder-not-writable': 'The folder “{{name}}” cannot be written; the next snapshot will try again.',
  noFolder:
    'Snapshots are on this computer only. With a second folder, such as a synced one or a stick, they survive a broken disk.',
  chooseFolder: 'Choose a folder…',
  otherFolder: 'Another folder…',
  forgetFolder: 'Stop copying',
  'folder-not-chosen': 'That folder cannot be written, and was not chosen.',
  restoreTitle: 'Restore the snapshot of {{taken}}?',
  same: 'Accounts, links and own services are just as they are now.',
  accounts: 'Accounts',
  links: 'Links',
  services: 'Own services',
  added: 'Come back: {{count, number}}',
  changed: 'Change: {{count, number}}',
  gone: 'Go away: {{count, number}}',
  more: '{{count, number}} more',
  comma: ', ',
  withSettings: 'Bring back the settings as well',
  undoHint: 'A snapshot is taken before. Restoring can be undone, settings included.',
  doRestore: 'Restore',
  restored: 'Restored: the snapshot of {{taken}}',
  notOpened: 'Not restored, and nothing was changed: {{why}}',
  damaged: 'the snapshot is damaged',
  newer: 'it was written by a newer version of Unbind',
  unreadable: 'it cannot be read',
  sealedTitle: 'The snapshot of {{taken}} has another passphrase',
  sealedBody: 'Please type the passphrase that was in use when it was taken.',
  sealedOpen: 'Open',
  goneNow: 'it is not there any more',
  'own-gone': 'No snapshot can be kept: the folder of the snapshots is not there.',
  'own-full': 'No snapshot can be kept: there is no room left on the disk.',
  'own-not-writable': 'No snapshot can be kept: the folder of the snapshots cannot be written.',
  'own-not-allowed': NOT_ALLOWED,
  'second-gone':
    'Snapshots were not copied to the folder you chose: it is not there, and may be unplugged. The next snapshot will try again.',
  'second-full':
    'Snapshots were not copied to the folder you chose: it is full. The next snapshot will try again.',
  'second-not-writable':
    'Snapshots were not copied to the folder you chose: it cannot be written. The next snapshot will try again.',
  'second-not-allowed': NOT_ALLOWED,
  browserHint:
    'The browser edition keeps no snapshots by itself: the data is in this browser only, and clearing its data deletes it. Export it regularly, and put the file elsewhere.',
  browserFolderHint:
    'The data is in this browser only, and clearing its data deletes it. In a folder of your choice, such as a synced one or a stick, snapshots of the whole inventory and the settings are kept: within a minute after changes, and before imports, bulk deletions and restoring.',
  everyWithFolder: 'Only while no snapshots are kept in a folder.',
  browserNoFolder: 'No folder is chosen yet: there is no backup but what you export.',
  browserFolder: 'Snapshots are kept in the folder “{{name}}”.',
  folderNotSealed: 'The snapshots are not encrypted: whoever gets at the folder can read them.',
  folderSealed:
    'The snapshots are encrypted. Each opens with the passphrase of its time, here and in age programs; a forgotten one cannot be recovered.',
  sealFolder: 'Encrypt the snapshots…',
  otherPassphrase: 'Another passphrase…',
  sealNoMore: 'Encrypt no more',
  sealFolderTitle: 'Encrypt the snapshots',
  sealFolderBody:
    'From now on snapshots are written encrypted, and those in the folder that anybody can read are removed. The passphrase is asked for only when one is opened. What is stored in this browser stays as readable as it is.',
  sealFolderAction: 'Encrypt',
  sealedHere: 'The snapshot of {{taken}} is encrypted',
  browserForget: 'Keep no more snapshots',
  elsewhere: 'of another installation',
  'folder-not-allowed':
    'The browser lets this page use the folder “{{name}}” only after you have allowed it again.',
  allowFolder: 'Allow…',
  every: 'Remind me of a backup',
  everyDays: 'Every {{count, number}} days',
  everyDays_one: 'Every {{count, number}} day',
  never: 'Never',
  due: 'There has been no backup for {{count, number}} days. The data is in this browser only: save the inventory as a file, and put it elsewhere.',
  due_one:
    'There has been no backup for {{count, number}} day. The data is in this browser only: save the inventory as a file, and put it elsewhere.',
  saveNow: 'Save a backup…',
  later: 'Later',
};
