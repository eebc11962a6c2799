import type { Messages } from './messages';

/** What is said in English about where the data is and what may happen to it. */
export const storageEn: Messages['storage'] = {
  damaged:
    'Part of what is stored is damaged, and nothing was changed. The newest good snapshot, or a file that you exported earlier, can take its place. Save a copy of everything that is there before you start empty.',
  vanished:
    'The data that was stored here is gone: it may have been deleted, or thrown away when the disk was full. Nothing was changed. The newest good snapshot, or a file that you exported earlier, brings it back.',
  bringBack: 'Bring back the snapshot of {{taken}} (accounts: {{accounts, number}})',
  bringBackWithoutCopy: 'Bring back the snapshot of {{taken}} without a copy of what is damaged',
  fromFile: 'Bring back from a file…',
  otherProgram:
    'another program has made it; what can be brought back is what this app exported, or a snapshot',
  snapshotsNotAllowed:
    'There may be snapshots in the folder that you chose: the browser lets this page look there only if you allow it again.',
  snapshotsSealed:
    'The newest snapshot in the folder that you chose is encrypted: with its passphrase it can be brought back.',
  openSealed: 'Give its passphrase…',
  noSnapshotFolder:
    'Nor does the browser know any more in which folder there are snapshots. Choose that folder to bring back the newest one in it, or a single snapshot file.',
  chooseFolder: 'Choose the folder with the snapshots…',
  noSnapshot: 'There is no snapshot here that can be brought back.',
  notBroughtBack: 'Nothing was brought back: {{reason}}',
  notKeptBeside:
    'No copy of what is damaged could be kept, so nothing was changed. Save one yourself if you can; the next try goes without.',
  emptyVanishedTitle: 'Start with an empty inventory?',
  emptyVanished:
    'Snapshots and exported files stay where they are, and can still be brought back from the settings.',
  startEmptyNow: 'Start empty',
  newer:
    'The data was stored by a newer version of Unbind, and nothing was changed. Reload, or install the newer version.',
  newerThan:
    'The data was stored by a newer version of Unbind (data version {{stored}}; this program reads up to {{known}}), and nothing was changed. Reload, or install the newer version.',
  blocked:
    'Another window of Unbind still uses data of an older version. Close it, and this one goes on by itself.',
  unavailable:
    'The place where the data is stored cannot be used: the window may be a private one, or the data was deleted from another window. Nothing was changed here.',
  shut: 'The files that hold the data cannot be opened: they may be damaged, or there is no room left on the disk. Nothing was changed. Free some space and reload first. If that does not help, the files can be set aside: they stay on the disk as they are, and after the restart the newest good snapshot can be brought back.',
  setAside: 'Set the files aside and restart',
  notSetAside: 'Nothing was changed: the folder of the data cannot be written, or has no room left.',
  quota:
    'There is no room left on the disk, so the data cannot be opened. Free some space and try again. Nothing was changed.',
  retry: 'Reload',
  saveCopy: 'Save a copy…',
  copied: 'Copy saved: {{name}}',
  notCopied: 'No copy could be made: {{reason}}',
  saveLastRead: 'Export what was shown last…',
  startEmpty: 'Start empty…',
  emptyTitle: 'Delete the damaged data?',
  emptyWithCopy:
    'The damaged data will be deleted from this computer for good. It was saved as “{{name}}”: please make sure that the file is there.',
  emptyWithoutCopy:
    'The damaged data will be deleted from this computer for good, and no copy of it has been saved. Without a copy, nothing of it can ever be recovered.',
  remove: 'Delete and start empty',
  removeWithoutCopy: 'Delete without a copy',
  notRemoved: 'Not deleted: {{reason}}',
  detail: 'For a report: {{detail}}',
  settingsUnread: 'The settings cannot be read, so the usual ones apply and choices are not kept: {{reason}}',
  settingsFresh: 'Start with fresh settings',
  settingsKept: 'The settings could not be removed: {{reason}}',
  kept: 'The data stays here until you delete it, or clear the data of the browser or the app. Export it regularly.',
  notKept: 'When the disk is full, the browser may clear this data. Export it regularly.',
};
