import type { Messages } from './messages';

/** What the settings say in English. */
export const settingsEn: Messages['settings'] = {
  title: 'Settings',
  language: 'Language',
  theme: 'Appearance',
  system: 'Match the system',
  light: 'Light',
  dark: 'Dark',
  timeZone: 'Time zone of “today”',
  rulesAsOf: 'Rules as of a month',
  newest: 'Newest',
  rulesHint: 'Such as 2018-03; empty: the newest. For a month before all rules, the oldest apply',
  notAMonth: 'Please give a month such as 2018-03',
  document: 'Inventory document',
  export: 'Export…',
  import: 'Import…',
  exported: 'Exported: {{name}}',
  imported: 'Imported: {{name}}',
  importTitle: 'Replace the inventory with “{{name}}”?',
  importBody:
    'The accounts here ({{count, number}}) will be replaced by those in the file ({{next, number}}). This can be undone.',
  replace: 'Replace',
  refused: 'Not imported, and nothing was changed. {{name}}: {{problem}}',
  refusedAt: 'Not imported, and nothing was changed. {{name}}: {{place}}: {{problem}}',
  notExported: 'Not exported. {{name}}: {{problem}}',
  'too-large': 'the file is larger than 512 MB',
  'other-program':
    'this is no inventory of this app; what other programs export is opened by “Import from other programs…”',
  unreadable: 'it cannot be read',
  'not-writable': 'it cannot be written',
  sample: 'Sample data',
  loadSample: 'Load the sample',
  removeSample: 'Remove the sample',
  sampleHint: '45 invented accounts, removable at any time',
  privacy: 'The data stays on this computer; nothing is sent over the network.',
};
