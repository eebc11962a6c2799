import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { whyAnswer } from '../../data/why-answer';
import { WhyButton } from '../../ui/why-button';

/** Why is it so? For any id of the report. */
export function Why({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('app');
  return <WhyButton label={t('why')} closeLabel={t('close')} answer={() => whyAnswer(screen, id)} />;
}
