import type { Text } from '#core/catalogue/service';
import { shownText } from './safe-text';

/** The languages that everything is said in. */
export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One thing, said in every language: a missing one does not compile. */
export type Words = Readonly<Record<Lang, string>>;

/** Words for each member of a union: a missing member does not compile. */
export type WordsFor<Member extends string> = Readonly<Record<Member, Words>>;

/** A text as it is shown to somebody, and the language that it is in: another one where nobody translated it. */
export interface Said {
  readonly text: string;
  readonly lang: Lang;
  /** Stands right behind the text, such as ` (in Chinese)`; empty where the text is in the reader's language. */
  readonly mark: string;
}

/** What is put behind a text in one language for readers of another. */
const MARKS: WordsFor<Lang> = {
  'zh-CN': { 'zh-CN': '', en: ' (in Chinese)' },
  en: { 'zh-CN': '（英文）', en: '' },
};

const HAN = /\p{Script=Han}/u;
const OTHER_THAN_CHINESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A text of the catalogue for readers of `reader`: in their language or, if it lacks that, in the one it has. */
export function said(text: Text, reader: Lang): Said {
  const lang = [reader, ...LANGS].find((one) => text[one] !== undefined) ?? reader;
  return { text: shownText(text[lang] ?? ''), lang, mark: MARKS[lang][reader] };
}

/**
 * Words of the catalogue that are given in no language in particular, such as the title of a source: whoever
 * reads another language is told where they are Chinese.
 */
export function saidAsWritten(words: string, reader: Lang): Said {
  const lang = HAN.test(words) && !OTHER_THAN_CHINESE.test(words) ? 'zh-CN' : reader;
  return { text: shownText(words), lang, mark: MARKS[lang][reader] };
}

/** The same for where there is room for plain text only, with the mark in it. */
export function inLine(words: string | Said): string {
  return typeof words === 'string' ? words : `${words.text}${words.mark}`;
}

/** A text of the catalogue as a part of a line: as {@link said}, with its mark. */
export function textIn(text: Text, reader: Lang): string {
  return inLine(said(text, reader));
}

/** What a service is called: a name is one in any language, and needs no mark. */
export function nameIn(names: Text, reader: Lang): string {
  return said(names, reader).text;
}
