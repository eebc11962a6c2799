import type { Messages } from './messages';

/** What is said in English about reminders. */
export const remindersEn: Messages['reminders'] = {
  title: 'Reminders',
  browser:
    'The browser edition does not remind you, not even while it is open. <calendar>Export the dates to your calendar</calendar>, which does, or use the desktop app.',
  on: 'Remind me of what is due',
  onHint:
    'At most one notification a day, while Unbind is open or in the tray. What was missed comes the next time.',
  leads: 'How long ahead',
  leadsHint:
    'For accounts to keep, and those that will be gone. What can be deleted or has to be checked comes on its day.',
  lead: '{{count, number}} days',
  lead_one: '{{count, number}} day',
  onTheDay: 'On the day',
  quiet: 'Quiet hours',
  from: 'Quiet from',
  to: 'Quiet until',
  names: 'Name accounts in notifications',
  namesHint:
    'Otherwise they are only counted. Whoever sees the screen can read the names then, and a file beside the data holds them.',
  closeToTray: 'Closing the window leaves Unbind in the tray',
  closeToTrayHint: 'So that it can go on reminding. It is quit from the menu there.',
  startAtLogin: 'Start when I log in to this computer',
  startAtLoginHint: 'In the tray, without a window.',
  cannotStart: 'Unbind cannot set this up here. Add it to the system’s startup programs yourself.',
  cannotShow: 'This system shows no notifications.',
  clockLooksWrong:
    'The clock of this computer looks wrong: it is earlier than when Unbind last ran. All dates here go by it.',
  trustClock: 'The date is right',
  forgotten: 'What you were reminded of could not be read. Some reminders may come again.',
  'not-kept':
    'What you were reminded of cannot be stored. Some reminders may come again after the next start.',
};
