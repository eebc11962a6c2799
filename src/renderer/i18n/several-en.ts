import type { Messages } from './messages';

/** What is said in English where a whole list of accounts is added. */
export const severalEn: Messages['several'] = {
  open: 'Add several…',
  title: 'Add several accounts',
  names: 'Names, one per line',
  namesHint: 'Paste a list or type it. Ctrl+Enter adds what is shown below.',
  placeholder: 'Zhihu\nWeChat Read\nXimalaya',
  provider: 'All of them are entered by, or bound to',
  noProvider: 'Nothing: only add them',
  review: 'What becomes of each line',
  new: 'new',
  known: 'there: is linked',
  there: 'there already',
  linked: 'linked already',
  repeated: 'stands above',
  several: 'several have this name',
  itself: 'is the account itself',
  'too-long': 'too long for a name',
  more: 'Show more ({{count, number}} left)',
  counted: '{{count, number}} to be added or linked, {{skipped, number}} left as they are',
  add: 'Add {{count, number}}',
  tooMany:
    'These are {{count, number}} lines; at most {{most, number}} can be added at once. Nothing was added: please paste it in parts.',
};
