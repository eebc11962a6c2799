import { Anchor, Button, Group, Tabs, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyReview } from '#importing/review/apply-review';
import type { ReviewOutcome } from '#importing/review/review';
import type { Screen } from '../../data/screen';
import { EntryList } from './entry-list';
import { firstPart, PARTS, partCounts, type ReviewPart } from './listed-entries';
import { Offers } from './offers';
import { reviewNames } from './review-names';
import type { ImportSession } from './session';
import { OUTCOME_PARTS, type ReviewStage } from './stages';

interface ReviewStepProps {
  readonly screen: Screen;
  readonly session: ImportSession;
  readonly stage: ReviewStage;
}

/** What would become of every row, to be decided one by one or many at once, and then written as one change. */
export function ReviewStep({ screen, session, stage }: ReviewStepProps) {
  const { t } = useTranslation('importing');
  const { review } = stage;
  const [part, setPart] = useState<ReviewPart>(() => firstPart(review));
  const names = useMemo(() => reviewNames(screen, review), [screen, review]);
  const counts = partCounts(review);
  const { in: count, new: added, ...others } = review.counts;
  const offered = review.offers.filter(({ id }) => stage.decided.decisions.offers[id] === undefined).length;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('addsUp', { count, added, ...others })}</Text>
        {offered > 0 && part !== 'links' && (
          <Anchor component="button" size="sm" onClick={() => setPart('links')}>
            {t('offersOpen', { count: offered })}
          </Anchor>
        )}
      </Group>
      <Tabs
        value={part}
        onChange={(next) => setPart(PARTS.find((one) => one === next) ?? part)}
        keepMounted={false}
        className="plan-views"
      >
        <Tabs.List aria-label={t('parts')}>
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`part-${one}`, { count: counts[one] })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PARTS.map((one) => (
          <Tabs.Panel key={one} value={one} className="plan-view import-part">
            {one === 'links' ? (
              <Offers session={session} stage={stage} names={names} lang={screen.lang} />
            ) : (
              <EntryList part={one} screen={screen} session={session} stage={stage} names={names} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      <Write screen={screen} session={session} stage={stage} />
    </>
  );
}

/** What would be written as things stand, and the button that does it. */
function Write({ screen, session, stage }: ReviewStepProps) {
  const { t } = useTranslation('importing');
  const { review, decided, inventory } = useDeferredValue(stage);
  const outcome = useMemo(() => {
    const applied = applyReview(inventory, review, decided.decisions);
    return applied.ok ? applied.value.outcome : NOTHING;
  }, [inventory, review, decided]);
  const written = OUTCOME_PARTS.filter((one) => outcome[one] > 0 && one !== 'left');
  const write = async () => {
    let last: ReviewOutcome | null = null;
    const made = await screen.change(
      { code: 'rows-imported', count: outcome.accountsAdded + outcome.accountsChanged },
      (before) => {
        const applied = applyReview(before, stage.review, stage.decided.decisions);
        if (!applied.ok) return applied;
        last = applied.value.outcome;
        return { ok: true, value: applied.value.inventory };
      },
    );
    return made.ok ? last : null;
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <Button variant="default" onClick={() => session.back()}>
        {t('back')}
      </Button>
      <Text size="sm" role="status" ta="end" className="grow">
        {written.length === 0
          ? t('nothingToWrite')
          : t('willWrite', {
              what: written.map((one) => t(`outcome-${one}`, { count: outcome[one] })).join(' · '),
            })}
      </Text>
      <Button
        loading={stage.isWriting}
        disabled={written.length === 0}
        onClick={() => void session.write(write)}
      >
        {t('write')}
      </Button>
    </Group>
  );
}

const NOTHING: ReviewOutcome = {
  accountsAdded: 0,
  accountsChanged: 0,
  linksAdded: 0,
  linksChanged: 0,
  left: 0,
};
