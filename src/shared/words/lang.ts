import type { Text } from '#core/catalogue/service';

/** The languages that everything is said in. */
export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One thing, said in every language: a missing one does not compile. */
export type Words = Readonly<Record<Lang, string>>;

/** Words for each member of a union: a missing member does not compile. */
export type WordsFor<Member extends string> = Readonly<Record<Member, Words>>;

/** A text of the catalogue, in `lang` or, if it lacks that, in whatever language it has. */
export function textIn(text: Text, lang: Lang): string {
  return text[lang] ?? text['zh-CN'] ?? text.en ?? '';
}
