import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cycle, cyclesOf } from '#core/graph/cycles';
import { mostDependedOn } from '#core/graph/most-depended-on';
import { breakSentences } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';

const MOST = 10;

interface BirdProps {
  readonly screen: Screen;
  readonly onChoose: (id: string) => void;
}

/** Of more accounts it takes more than a frame to find out: the rest of the page is there before. */
const MANY = 1000;

/** What can be said of the whole while nothing is chosen: on what most depends, and the circles. */
export function Bird({ screen, onChoose }: BirdProps) {
  const { t } = useTranslation('graph');
  const isLarge = screen.inventory.accounts.length > MANY;
  const known = useDeferredValue(screen, isLarge ? null : screen);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('chooseOne')}</Text>
      {known !== null && <Whole screen={known} onChoose={onChoose} />}
    </Stack>
  );
}

function Whole({ screen, onChoose }: BirdProps) {
  const { t } = useTranslation('graph');
  const { situation } = screen.findings;
  const most = useMemo(
    () => mostDependedOn(situation, MOST).filter(({ dependents }) => dependents > 0),
    [situation],
  );
  const cycles = useMemo(() => cyclesOf(situation), [situation]);
  return (
    <>
      <section aria-label={t('most')}>
        <Title order={2} size="h5">
          {t('most')}
        </Title>
        <ol className="numbered-list">
          {most.map(({ account, direct, dependents }) => (
            <li key={account}>
              <Account id={account} screen={screen} onChoose={onChoose} />
              <Text span size="sm" c="dimmed">
                {' '}
                {t('dependents', { count: dependents, direct })}
              </Text>
            </li>
          ))}
        </ol>
      </section>
      {cycles.length > 0 && (
        <section aria-label={t('cycles', { count: cycles.length })}>
          <Title order={2} size="h5">
            {t('cycles', { count: cycles.length })}
          </Title>
          <LimitedList
            items={cycles}
            keyOf={({ accounts }) => accounts[0] ?? ''}
            more={(count) => t('more', { count })}
            gap={8}
          >
            {(cycle) => (
              <li>
                <CycleLine cycle={cycle} screen={screen} onChoose={onChoose} />
              </li>
            )}
          </LimitedList>
        </section>
      )}
    </>
  );
}

function CycleLine({ cycle, screen, onChoose }: BirdProps & { readonly cycle: Cycle }) {
  const { t } = useTranslation('graph');
  const { accounts, breaks, isFewest } = cycle;
  const shown = accounts.slice(0, MOST);
  return (
    <>
      <Text size="sm">
        {shown.map((id, at) => (
          <span key={id}>
            {at > 0 && ' ⇄ '}
            <Account id={id} screen={screen} onChoose={onChoose} />
          </span>
        ))}
        {accounts.length > MOST && ` ${t('more', { count: accounts.length - MOST })}`}
      </Text>
      <Text size="sm" c="dimmed">
        {breaks.length === 0
          ? t('unbreakable')
          : `${t(isFewest ? 'breaks' : 'breaksPerhaps')} ${breaks
              .slice(0, MOST)
              .flatMap((one) => breakSentences(one, screen))
              .join(t('andThen'))}`}
      </Text>
    </>
  );
}

interface AccountProps extends BirdProps {
  readonly id: string;
}

function Account({ id, screen, onChoose }: AccountProps) {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className="break-anywhere"
      onClick={() => onChoose(id)}
    >
      {screen.directory.name(id)}
    </Anchor>
  );
}
