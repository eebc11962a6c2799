import type { Messages } from './messages';

/** What the palette says in English. */
export const paletteEn: Messages['palette'] = {
  title: 'Go to, or do',
  search: 'An account, a service, a screen or an action',
  actions: 'Screens and actions',
  accounts: 'Accounts',
  services: 'Services',
  nothing: 'Nothing is called like that',
  close: 'Close',
  keys: 'List of keys',
};

/** What the list of keys says in English. */
export const keysEn: Messages['keys'] = {
  title: 'Keys',
  palette: 'find anything by its name: accounts, services, screens, actions',
  print: 'print: the whole plan, the accounts listed, or what is shown',
  help: 'this list',
  undo: 'undo the last change, also of an earlier day',
  redo: 'redo what was undone',
  move: 'to the next or previous field, button or link',
  enter: 'save a form, open a link, press a button',
  escape: 'close a dialog or a list of choices',
  addSeveral: 'add everything that was listed (Add several)',
  arrows: 'from row to row of accounts and steps, along the lines of the dependency graph',
  zoom: 'nearer or farther in the dependency graph and the chart of the plan, 0 for all of it',
  checkUp: 'answer a question of the check-up',
  remember: 'answer what an account opens (Jog my memory)',
  rememberNone: 'answer no for all that is left of a group there',
  rememberBack: 'take the last answer back there',
};
