import type { Messages } from './messages';

/** What taking dates, plan and accounts along says in English. */
export const exportEn: Messages['export'] = {
  menu: 'Export…',
  calendar: 'Calendar (.ics)…',
  'plan-md': 'Plan (Markdown)',
  'plan-csv': 'Plan (CSV table)',
  'accounts-md': 'Accounts (Markdown)',
  'accounts-csv': 'Accounts (CSV table)',
  saved: 'Saved as {{name}}',
  notSaved: '{{name}} cannot be written',
  calendarTitle: 'Export to a calendar',
  calendarHint:
    'Import this file in your calendar program. When dates change, export and import again: what is there is updated, and nothing is doubled.',
  parts: 'What goes in',
  'part-expiry': 'Expiry: the last day to log in, and when accounts are gone',
  'part-deletion': 'Deletion: from when, and until when it is reviewed or can be cancelled',
  'part-letters': 'Letters sent: when to expect an answer',
  'part-plan': 'Every step of the plan',
  margin: 'Days early for accounts to be kept',
  alarms: 'Alarms before an expiry',
  onTheDay: 'on the day',
  daysBefore: '{{count, number}} days before',
  daysBefore_one: '{{count, number}} day before',
  showsNames: 'Name the accounts',
  showsIdentifiers: 'Tell phone numbers, addresses and user names',
  save: 'Save the calendar file…',
};
