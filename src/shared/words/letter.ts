import type { CivilDate } from '#core/dates/civil-date';
import { IDENTIFIER_WORDS } from './account-words';
import type { Directory } from './directory';
import { pair } from './explain-lines';
import type { Lang } from './lang';
import { LETTER_EN } from './letter-en';
import type { LetterWords } from './letter-words';
import { LETTER_ZH } from './letter-zh-cn';
import { shownText } from './safe-text';

/** A letter to copy into a mail or a form. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** What a letter is to be. */
export interface LetterChoices {
  readonly lang: Lang;
  /** The day of the letter: which number an article has depends on it. */
  readonly on: CivilDate;
  /** Whether the recorded numbers, addresses and user names are told; else there is a place to fill in. */
  readonly showsIdentifiers: boolean;
}

const LETTERS: Readonly<Record<Lang, LetterWords>> = { 'zh-CN': LETTER_ZH, en: LETTER_EN };

/**
 * The letter that asks a service to delete an account and what it knows of the person, for the account with that id.
 * It claims of the law only what the articles say that it names, holds no password, and has places in 【】 or [] for
 * what is not recorded. `directory` speaks the letter's language. Undefined: there is no such account.
 */
export function letterFor(
  directory: Directory,
  account: string,
  { lang, on, showsIdentifiers }: LetterChoices,
): Letter | undefined {
  const found = directory.account(account);
  if (found === undefined) return undefined;
  const name = directory.plainName(account);
  const parts = {
    service: found.service === null ? name : directory.serviceName(found.service),
    account: name,
    identifiers: showsIdentifiers
      ? found.identifiers.map(({ kind, value }) => pair(IDENTIFIER_WORDS[kind][lang], shownText(value), lang))
      : [],
    on,
  };
  const { subject, body } = LETTERS[lang];
  return { subject: subject(parts), body: `${body(parts).join('\n\n')}\n` };
}
