import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { whyAnswer } from '../../data/why-answer';
import { WhyButton } from '../../ui/why-button';

interface WhyStepProps {
  readonly screen: Screen;
  /** Of the task. */
  readonly id: string;
  /** What is to be done. */
  readonly sentence: string;
}

/** Why is this a step, and on that day? */
export function WhyStep({ screen, id, sentence }: WhyStepProps) {
  const { t } = useTranslation(['plan', 'app']);
  return (
    <WhyButton
      label={t('plan:whyStep', { step: sentence })}
      closeLabel={t('app:close')}
      answer={() => whyAnswer(screen, id)}
    />
  );
}
