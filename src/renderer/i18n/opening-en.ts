import type { Messages } from './messages';

/** What is said in English about addresses that are opened outside of the app. */
export const openingEn: Messages['opening'] = {
  title: 'Open this address in a new tab?',
  body: 'The site will see that somebody visits it, as with any visit. It is not told anything about you or your accounts.',
  open: 'Open',
  failed: 'The address could not be opened',
  failedBody: 'You can copy it into a browser:',
};
