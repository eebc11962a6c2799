import type { Messages } from './messages';

/** What is said in English where somebody goes through what an account may open. */
export const rememberEn: Messages['remember'] = {
  open: 'Jog my memory…',
  openFor: 'Jog my memory: {{name}}',
  back: 'Back to {{name}}',
  title: 'What is entered with {{name}}, or bound to it?',
  intro:
    'Most platforms do not list it all. Go through your own accounts first, then the services of the catalogue. Every answer is kept; you can stop at any time.',
  progress: 'Answered',
  asked: '{{item}}: {{question}}',
  place: '{{at, number}} of {{count, number}} in {{group}}',
  placeOfAccounts: '{{at, number}} of {{count, number}} of your accounts',
  askAccount: 'Is it entered with {{name}}, or bound to it?',
  askService: 'Do you have an account there that is entered with {{name}}, or bound to it?',
  login: 'Entered with it',
  binding: 'Only bound to it',
  no: 'No',
  unknown: 'I don’t know',
  none: 'None of these {{count, number}}',
  others: 'Also in this group: {{names}}',
  comma: ', ',
  takeBack: 'Back',
  backspace: 'Backspace',
  last: '{{name}}: {{answer}}',
  several: '{{count, number}} services',
  several_one: '{{count, number}} service',
  putOff: 'All has been asked. {{count, number}} you did not know.',
  again: 'Ask again what I did not know ({{count, number}})',
  done: 'Nothing is left to ask.',
  deleted: 'This account is deleted and opens nothing any more, so there is nothing to ask.',
};
