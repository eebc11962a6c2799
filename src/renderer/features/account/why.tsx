import { useTranslation } from 'react-i18next';
import { explain } from '#core/explain/explain';
import { explanationInWords } from '#words/explain-in-words';
import { EXPLAIN_WORDS } from '#words/explain-words';
import type { Screen } from '../../data/screen';
import { WhyButton } from '../../ui/why-button';

/** Why is it so? For any id of the report. */
export function Why({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('app');
  const answer = () => {
    const { findings, directory, lang } = screen;
    const explanation = explain(findings, id);
    if (explanation === undefined) return { title: id, lines: [] };
    const words = EXPLAIN_WORDS[lang];
    return explanationInWords(explanation, { lang, words, directory, showsIds: false });
  };
  return <WhyButton label={t('why')} closeLabel={t('close')} answer={answer} />;
}
