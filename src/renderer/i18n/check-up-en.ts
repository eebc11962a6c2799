import type { Messages } from './messages';

/** What the check-up says in English. */
export const checkUpEn: Messages['checkUp'] = {
  title: 'Check-up',
  intro:
    'A few answers settle most: what decides a deletion, and what could expire soonest, comes first. You can stop at any time.',
  left: '{{count, number}} questions left',
  left_one: '{{count, number}} question left',
  progress: 'Answered in this visit',
  question: 'Question',
  worth1: 'decides whether it can be deleted',
  worth2: 'it could be lost',
  worth3: 'on the way to a deletion',
  worth4: 'something of it could expire',
  onlyFor: 'A rule is only for the following. Is this account one of them?',
  day: 'Date',
  record: 'Record',
  today: 'Today',
  never: 'Never happened',
  later: 'I don’t know',
  met: 'Met, or does not concern me',
  unmet: 'Not met',
  'rule-met': 'Yes',
  'rule-unmet': 'No',
  done: 'Nothing is left to ask. Come back when rules or dates have changed.',
  noAccounts: 'There are no accounts to ask about yet.',
  putOff: '{{count, number}} questions were put off.',
  putOff_one: '{{count, number}} question was put off.',
  askAgain: 'Ask them again',
};
