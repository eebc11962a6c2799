import { Anchor, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';

interface NothingProps {
  readonly screen: Screen;
  readonly onChoose: () => void;
}

/** Why the plan has no steps. */
export function Nothing({ screen, onChoose }: NothingProps) {
  const { t } = useTranslation('plan');
  return (
    <Text component="div" className="plan-part">
      <span>
        <Trans
          t={t}
          i18nKey={whyNothing(screen)}
          components={{
            choose: <Anchor component="button" inherit underline="always" onClick={onChoose} />,
          }}
        />
      </span>
    </Text>
  );
}

function whyNothing({ inventory, report }: Screen) {
  if (report.plan.unplannable.length > 0) return 'nothingPossible';
  // None of them is active: what is, is planned, or cannot be.
  const wanted = inventory.accounts.filter(({ intent }) => intent === 'delete');
  if (wanted.length === 0) return 'nothingWanted';
  return wanted.some(({ state }) => state === 'deletion-requested') ? 'nothingButAsked' : 'nothingLeft';
}
