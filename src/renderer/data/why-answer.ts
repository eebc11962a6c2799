import { explain } from '#core/explain/explain';
import { explanationInWords } from '#words/explain-in-words';
import type { Explained } from '#words/explain-lines';
import { EXPLAIN_WORDS } from '#words/explain-words';
import type { Screen } from './screen';

/** Why is it so? For any id of the report; the id alone if there is nothing of that id any more. */
export function whyAnswer({ findings, directory, lang }: Screen, id: string): Explained {
  const explanation = explain(findings, id);
  if (explanation === undefined) return { title: id, lines: [] };
  return explanationInWords(explanation, { lang, words: EXPLAIN_WORDS[lang], directory, showsIds: false });
}
