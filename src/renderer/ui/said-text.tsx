/** Plain words in the language of the page, or words that say which language they are in. */
export type Words =
  | string
  | {
      readonly text: string;
      /** BCP 47, such as `zh-CN`. */
      readonly lang: string;
      /** What tells the eye that it is another language than the page's; empty: it is the same. */
      readonly mark: string;
    };

/** Words that may be in another language than the page: a screen reader is told so too, and reads them as such. */
export function SaidText({ words }: { readonly words: Words }) {
  if (typeof words === 'string') return words;
  if (words.mark === '') return words.text;
  return (
    <>
      <span lang={words.lang}>{words.text}</span>
      {words.mark}
    </>
  );
}
