import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import type { Decisions, OfferDecision } from '#importing/review/decisions';
import type { ReviewEntry } from '#importing/review/entry';
import { accepted, leftOutOf, whereIs } from '#importing/review/offered';
import type { Offer } from '#importing/review/review';
import { LINK_WORDS } from '#words/account-words';
import type { Lang } from '#words/lang';
import { shownText } from '#words/safe-text';
import { LimitedList } from '../../ui/limited-list';
import { calledIn } from './entry-cells';
import { KeptNotice } from './kept-notice';
import type { ReviewNames } from './review-names';
import type { ImportSession } from './session';
import type { ReviewStage } from './stages';

interface OffersProps {
  readonly session: ImportSession;
  readonly stage: ReviewStage;
  readonly names: ReviewNames;
  readonly lang: Lang;
}

type Answers = readonly (readonly [id: string, decision: OfferDecision | null])[];

const KINDS = ['login', 'binding', 'recovery'] as const satisfies readonly OfferDecision['link'][];

/** Links that the rows suggest: none is made unless it is ticked here. */
export function Offers({ session, stage, names, lang }: OffersProps) {
  const { t } = useTranslation('importing');
  const { review, decided } = stage;
  const { decisions, singly } = decided;
  const [kept, setKept] = useState<Answers>([]);
  const { offers } = review;
  const entries = useMemo(() => new Map(review.entries.map((entry) => [entry.id, entry])), [review]);
  if (offers.length === 0) return <Text c="dimmed">{t('none-links')}</Text>;
  const sure = offers.filter(({ isGuess }) => !isGuess);
  // Which accounts it is of, and how, stays as it was chosen.
  const accept = (offer: Offer) => decisions.offers[offer.id] ?? accepted(offer);
  const many = (which: readonly Offer[], answer: (offer: Offer) => OfferDecision | null) => () => {
    const answers = which.map((offer) => [offer.id, answer(offer)] as const);
    const isKept = (id: string, now: OfferDecision | null) =>
      singly.has(id) && (decisions.offers[id] === undefined) === (now !== null);
    setKept(answers.filter(([id, now]) => isKept(id, now)));
    session.answer(answers.filter(([id]) => !singly.has(id)));
  };
  return (
    <>
      <Group>
        <Text size="sm" className="grow">
          {t('offersBody')}
        </Text>
        <Button variant="default" onClick={many(offers, accept)}>
          {t('acceptAll', { count: offers.length })}
        </Button>
        {sure.length > 0 && sure.length < offers.length && (
          <Button variant="default" onClick={many(sure, accept)}>
            {t('acceptSure', { count: sure.length })}
          </Button>
        )}
        <Button variant="default" onClick={many(offers, () => null)}>
          {t('acceptNone')}
        </Button>
      </Group>
      {kept.length > 0 && (
        <KeptNotice
          count={kept.length}
          what="offers"
          onChange={() => {
            session.answer(kept);
            setKept([]);
          }}
        />
      )}
      <div className="scrolls import-offers">
        <LimitedList items={offers} keyOf={({ id }) => id} more={(count) => t('more', { count })}>
          {(offer) => (
            <OfferLine
              offer={offer}
              decisions={decisions}
              entries={entries}
              inventory={stage.inventory}
              names={names}
              lang={lang}
              onAnswer={(decision) => session.answerOne(offer.id, decision)}
            />
          )}
        </LimitedList>
      </div>
    </>
  );
}

interface OfferLineProps {
  readonly offer: Offer;
  readonly decisions: Decisions;
  readonly entries: ReadonlyMap<string, ReviewEntry>;
  readonly inventory: Inventory;
  readonly names: ReviewNames;
  readonly lang: Lang;
  readonly onAnswer: (decision: OfferDecision | null) => void;
}

function OfferLine({ offer, decisions, entries, inventory, names, lang, onAnswer }: OfferLineProps) {
  const { t } = useTranslation('importing');
  const decision = decisions.offers[offer.id] ?? null;
  const { kind, isGuess, providers, link } = offer;
  const now = decision ?? accepted(offer);
  const provider = now.provider ?? providers[0];
  const name = shownText(offer.name);
  const left = new Set(now.without);
  const notTaken = leftOutOf(offer, now, entries, decisions);
  const provided = t(whereIs(provider, inventory), {
    account: provider === undefined ? '' : names.account(provider),
  });
  const descriptions = [
    ...(isGuess ? [t('isGuess')] : []),
    provided,
    ...(notTaken > 0 ? [t('offerLeftOut', { count: notTaken })] : []),
  ];
  return (
    <li className="import-offer">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Checkbox
          label={t(`offer-${kind}`, { name, count: offer.entries.length - left.size - notTaken })}
          description={descriptions.join(t('offerBetween'))}
          checked={decision !== null}
          onChange={({ currentTarget: { checked } }) => onAnswer(checked ? now : null)}
          className="break-anywhere"
        />
        <Group gap="xs" wrap="nowrap" className="no-shrink">
          {providers.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t('offerProvider', { name })}
              data={providers.map((id) => ({ value: id, label: names.account(id) }))}
              value={provider ?? ''}
              onChange={({ currentTarget: { value } }) => onAnswer({ ...now, provider: value })}
            />
          )}
          <NativeSelect
            size="xs"
            aria-label={t('offerKind', { name })}
            data={KINDS.map((value) => ({ value, label: LINK_WORDS[value][lang] }))}
            value={now.link}
            onChange={({ currentTarget: { value } }) =>
              onAnswer({ ...now, link: KINDS.find((known) => known === value) ?? link })
            }
          />
        </Group>
      </Group>
      <details>
        <summary>{t('offerAccounts', { count: offer.entries.length })}</summary>
        <Stack component="div" gap="xs" mt="xs">
          <LimitedList
            items={offer.entries}
            keyOf={(id) => id}
            gap="xs"
            more={(count) => t('more', { count })}
          >
            {(id) => (
              <li>
                <Checkbox
                  size="xs"
                  label={labelOf(entries.get(id), names)}
                  checked={!left.has(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onAnswer({
                      ...now,
                      without: checked ? now.without.filter((one) => one !== id) : [...now.without, id],
                    })
                  }
                />
              </li>
            )}
          </LimitedList>
        </Stack>
      </details>
    </li>
  );
}

function labelOf(entry: ReviewEntry | undefined, names: ReviewNames): string {
  if (entry === undefined || entry.status === 'skipped') return '';
  return [calledIn(entry, names), shownText(entry.username)].filter((part) => part !== '').join(' · ');
}
