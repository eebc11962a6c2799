import type { Messages } from './messages';

/** What is said in English about the letter that asks for deletion. */
export const letterEn: Messages['letter'] = {
  title: 'When the service does not play along',
  about:
    'Where there is no way to delete it, or they will not do it, you can ask in writing. The letter names the law it rests on.',
  show: 'Write a letter…',
  hide: 'Hide the letter',
  language: 'Language of the letter',
  identifiers: 'With the recorded phone numbers, addresses and user names',
  subject: 'Subject',
  body: 'Text',
  copySubject: 'Copy the subject',
  copyBody: 'Copy the text',
  copied: 'Copied',
  selected: 'It could not be copied, so it is selected: press Ctrl+C (⌘C on a Mac)',
  fillIn:
    'Fill in what stands in brackets. Write no passwords or codes. Unbind sends nothing: mail it to their support or privacy address yourself.',
  sentOn: 'Sent on',
  record: 'Record as sent',
  answer: 'What did they answer?',
  answeredOn: 'Answered on',
  refused: 'They refused',
  accepted: 'They are deleting it',
  deleted: 'They have deleted it',
  beforeSent: 'The letter was sent after that day',
  toCome: 'That day is still to come',
  waiting: 'Sent on {{sentOn}}. If there is no answer before {{day}}, ask again then.',
  overdue: 'Sent on {{sentOn}}; an answer was due by {{day}}. If there is none, ask again.',
};
