import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fall } from '#core/what-if/falls';
import type { PlanLosses } from '#core/what-if/if-wanted';
import { VERDICT_SENTENCES } from '#words/account-words';
import { fallInWords } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { wholeDays } from '../../ui/whole-days';

interface OtherProps {
  readonly screen: Screen;
  readonly losses: PlanLosses;
}

/** What cannot be deleted and what to do instead; what waits for one another, goes along or falls. */
export function Other({ screen, losses }: OtherProps) {
  const { t } = useTranslation('plan');
  const { report, directory } = screen;
  const { cycles } = report.plan;
  return (
    <div className="plan-part">
      <Unplannable screen={screen} />
      <Part
        title={t('alsoLostTitle')}
        none={t('noAlsoLost')}
        items={losses.alsoLost}
        keyOf={({ account }) => account}
      >
        {({ account, fall }) => (
          <>
            <AccountLink screen={screen} id={account} />{' '}
            {fall !== null && <Told fall={fall} screen={screen} />}
          </>
        )}
      </Part>
      <Part title={t('fallsTitle')} none={t('noFalls')} items={losses.falls} keyOf={({ row }) => row.account}>
        {(fall) => (
          <>
            <AccountLink screen={screen} id={fall.row.account} /> <Told fall={fall} screen={screen} />
          </>
        )}
      </Part>
      <Part
        title={t('cycles')}
        hint={t('cyclesHint')}
        none={t('noCycles')}
        items={cycles}
        keyOf={(group) => group.join(' ')}
      >
        {(group) => group.map((id) => directory.name(id)).join(' ⇄ ')}
      </Part>
    </div>
  );
}

/** When and how surely an account falls, and by what. */
function Told({ fall, screen }: { readonly fall: Fall; readonly screen: Screen }) {
  const { said, because } = fallInWords(fall, screen);
  return (
    <>
      {wholeDays(said)}
      <Text size="xs" c="dimmed">
        {because.join(' → ')}
      </Text>
    </>
  );
}

/** Accounts that are wanted gone and cannot go: why, and what to do instead, the service's own measures first. */
function Unplannable({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('plan');
  const { report, directory, lang, generalFallback } = screen;
  const { unplannable } = report.plan;
  return (
    <Part
      title={t('unplannableTitle')}
      none={t('noUnplannable')}
      items={unplannable}
      keyOf={({ account }) => account}
      below={
        unplannable.length > 0 && (
          <Measures label={t('insteadAlways')} measures={directory.measures(generalFallback)} />
        )
      }
    >
      {({ account, reason }) => (
        <>
          <AccountLink screen={screen} id={account} /> {VERDICT_SENTENCES[reason][lang]}
          <Measures label={t('instead')} measures={directory.fallback(account)} />
        </>
      )}
    </Part>
  );
}

function Measures({ label, measures }: { readonly label: string; readonly measures: readonly string[] }) {
  if (measures.length === 0) return null;
  return (
    <>
      <Text size="sm" mt={4}>
        {label}
      </Text>
      <ul className="plan-measures">
        {measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
    </>
  );
}

interface PartProps<Item> {
  readonly title: string;
  readonly hint?: string;
  readonly none: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  readonly below?: ReactNode;
}

function Part<Item>({ title, hint, none, items, keyOf, children, below }: PartProps<Item>) {
  const { t } = useTranslation('plan');
  return (
    <section aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <>
          {hint !== undefined && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
          <LimitedList items={items} keyOf={keyOf} more={(count) => t('more', { count })} gap={6}>
            {(item) => <li className="break-anywhere">{children(item)}</li>}
          </LimitedList>
        </>
      )}
      {below}
    </section>
  );
}

function AccountLink({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  // It stands in a sentence, where its colour alone does not tell it apart.
  return (
    <Anchor href={`#/accounts/${id}`} underline="always">
      {screen.directory.name(id)}
    </Anchor>
  );
}
