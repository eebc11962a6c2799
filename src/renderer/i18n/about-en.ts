import type { Messages } from './messages';

/** What is said in English about the program itself. */
export const aboutEn: Messages['about'] = {
  title: 'About Unbind',
  open: 'About Unbind: versions, self-check, licences',
  back: 'Back to the settings',
  versions: 'Versions',
  app: 'Unbind',
  system: 'System',
  dataVersion: 'Data version',
  catalogue: 'Catalogue',
  catalogueFacts: '{{services, number}} services, {{ruleSets, number}} rule sets, the newest of {{newest}}',
  where: 'Where the data lies',
  inFolder: 'In this folder of this computer (~ is your own folder):',
  inBrowser:
    'In the profile of this browser, under the address below. Another browser, profile, address or port has data of its own:',
  checks: 'Self-check',
  good: 'fine',
  bad: 'attention',
  unknown: 'not known',
  'database-good': 'Data can be written, and read back.',
  'database-bad':
    'Data cannot be written or read back: the disk may be full, or nothing may be stored here. Please export first.',
  'database-unknown': 'Checking whether data can be written…',
  'kept-good': 'The data stays even when the disk is full.',
  'kept-bad': 'When the disk is full, the browser may clear the data. Export it regularly.',
  'kept-unknown': 'It is not known yet whether the data stays when the disk is full.',
  'clock-good': 'The clock has not gone back.',
  'clock-bad':
    'The clock is earlier than when this was last open: dates may be wrong. Please check the system’s time.',
  'clock-unknown': 'It is not known whether the clock is right.',
  'keyring-good': 'The system has a keyring that can be used.',
  'keyring-bad':
    'The system has no keyring that can be used, so it cannot remember a passphrase for you. Nothing else needs it.',
  'keyring-unknown': 'Asking the system for its keyring…',
  report: 'For a report of a problem',
  reportHint:
    'Can be sent along when you report a problem. It holds no names, numbers, addresses or folders, and nothing that you have written; of counts it gives an upper bound only. Please look through it before you send it.',
  reportText: 'The report',
  copy: 'Copy the report',
  copied: 'Copied',
  selected: 'The clipboard cannot be used; the text is selected, please press Ctrl+C',
  licences: 'Licences',
  ownLicence: 'Unbind itself is under the MIT licence.',
  electronLicence:
    'The licences of Electron and Chromium lie beside the program, in LICENSE and LICENSES.chromium.html.',
  packages: 'Packages that are part of the program',
  noText: 'This package brings no text of its licence along.',
  noLicences: 'The list of licences cannot be read.',
};
