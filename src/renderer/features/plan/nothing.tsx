import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';

interface NothingProps {
  readonly screen: Screen;
  readonly onChoose: () => void;
}

/** Why the plan has no steps. */
export function Nothing({ screen, onChoose }: NothingProps) {
  const { t } = useTranslation('plan');
  const why = whyNothing(screen);
  return (
    <Text component="div" className="plan-part">
      <span>
        {why === 'nothingWanted' ? (
          <Trans t={t} i18nKey="nothingWanted" components={{ choose: <Choose onChoose={onChoose} /> }} />
        ) : (
          <>
            {t(why)} <Choose onChoose={onChoose}>{t('chooseMore')}</Choose>
          </>
        )}
      </span>
    </Text>
  );
}

interface ChooseProps extends Pick<NothingProps, 'onChoose'> {
  readonly children?: ReactNode;
}

function Choose({ onChoose, children }: ChooseProps) {
  return (
    <Anchor component="button" inherit underline="always" onClick={onChoose}>
      {children}
    </Anchor>
  );
}

function whyNothing({ inventory, report }: Screen) {
  if (report.plan.unplannable.length > 0) return 'nothingPossible';
  // None of them is active: what is, is planned, or cannot be.
  const wanted = inventory.accounts.filter(({ intent }) => intent === 'delete');
  if (wanted.length === 0) return 'nothingWanted';
  return wanted.some(({ state }) => state === 'deletion-requested') ? 'nothingButAsked' : 'nothingLeft';
}
