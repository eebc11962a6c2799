import { Anchor, Button, Group, Kbd, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RememberGroup, RememberItem, RememberList } from '#core/check-up/remember-list';
import type { Account } from '#core/inventory/inventory';
import { CATEGORY_WORDS } from '#words/service-words';
import type { Screen } from '../../data/screen';
import { QuestionCard } from '../../ui/question-card';
import { useAnswerKeys } from '../../ui/use-answer-keys';
import { Answers } from './answers';
import { itemName } from './new-link';
import { type Remembering, useVisit, type Visit } from './use-visit';

interface RememberProps extends Remembering {
  /** Id of the account that may open others. */
  readonly provider: string;
}

/** Goes through what an account may open, one after the other; can be left and taken up again at any time. */
export function Remember({ provider, ...remembering }: RememberProps) {
  const { t } = useTranslation('account');
  const account = remembering.screen.directory.account(provider);
  if (account !== undefined) return <Going {...remembering} account={account} />;
  return (
    <Stack align="flex-start">
      <Title order={1} size="h2">
        {t('missing')}
      </Title>
      <Anchor href="#/accounts">{t('back')}</Anchor>
    </Stack>
  );
}

function Going({ account, ...remembering }: Remembering & { readonly account: Account }) {
  const { t } = useTranslation('remember');
  const { screen } = remembering;
  const visit = useVisit(remembering, account);
  const { list } = visit;
  const name = screen.directory.name(account.id);
  const group = list.groups.find(({ open }) => open.length > 0);
  const [item] = group?.open ?? [];
  return (
    <Stack maw={760}>
      <Anchor href={`#/accounts/${account.id}`} size="sm" className="break-anywhere">
        {t('back', { name })}
      </Anchor>
      <Title order={1} size="h2" className="break-anywhere">
        {t('title', { name })}
      </Title>
      <Text size="sm">{t('intro')}</Text>
      <Progress value={shareAnswered(list)} aria-label={t('progress')} size="sm" />
      {group === undefined || item === undefined ? (
        <Done key="done" account={account} visit={visit} />
      ) : (
        <Asked key={item.key} screen={screen} name={name} group={group} item={item} visit={visit} />
      )}
      <Before screen={screen} visit={visit} isDone={item === undefined} />
    </Stack>
  );
}

interface AskedProps {
  readonly screen: Screen;
  /** Of the account that may open others. */
  readonly name: string;
  readonly group: RememberGroup;
  readonly item: RememberItem;
  readonly visit: Visit;
}

function Asked({ screen, name, group: { group, open, answered }, item, visit }: AskedProps) {
  const { t } = useTranslation('remember');
  const [, ...others] = open;
  const isOwn = group === 'accounts';
  const place = { at: answered + 1, count: answered + open.length };
  const called = itemName(screen, item);
  const question = t(isOwn ? 'askAccount' : 'askService', { name });
  // The label is what a screen reader says when the focus comes here.
  return (
    <QuestionCard label={t('asked', { item: called, question })} isNext={visit.isUnderWay}>
      <Group justify="space-between">
        <Anchor
          href={`#/${item.kind === 'account' ? 'accounts' : 'catalogue'}/${item.id}`}
          className="break-anywhere"
          fw={600}
        >
          {called}
        </Anchor>
        <Text size="sm" c="dimmed">
          {isOwn
            ? t('placeOfAccounts', place)
            : t('place', { ...place, group: CATEGORY_WORDS[group][screen.lang] })}
        </Text>
      </Group>
      <Text size="lg" my="sm" className="break-anywhere">
        {question}
      </Text>
      <Answers
        left={isOwn || others.length === 0 ? null : open.length}
        onAnswer={(said) => visit.answer([item], said)}
        onNone={() => visit.answer(open, 'no')}
      />
      {!isOwn && others.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs" className="break-anywhere">
          {t('others', { names: others.map((one) => itemName(screen, one)).join(t('comma')) })}
        </Text>
      )}
    </QuestionCard>
  );
}

function Done({ account, visit }: { readonly account: Account; readonly visit: Visit }) {
  const { t } = useTranslation('remember');
  const { isUnderWay, list, askAgain } = visit;
  const count = list.putOff.length;
  const said = count > 0 ? t('putOff', { count }) : t(account.state === 'deleted' ? 'deleted' : 'done');
  return (
    <QuestionCard label={said} isNext={isUnderWay}>
      <Text>{said}</Text>
      {count > 0 && (
        <Button mt="sm" w="fit-content" variant="default" onClick={askAgain}>
          {t('again', { count })}
        </Button>
      )}
    </QuestionCard>
  );
}

interface BeforeProps {
  readonly screen: Screen;
  readonly visit: Visit;
  readonly isDone: boolean;
}

/** What was answered last, and the way back to it; the way to what was not known, while other things are asked. */
function Before({ screen, visit: { last, back, list, askAgain }, isDone }: BeforeProps) {
  const { t } = useTranslation('remember');
  useAnswerKeys((pressed) => (pressed === 'Backspace' && back !== null ? back : undefined));
  const [item] = last?.items ?? [];
  const count = list.putOff.length;
  return (
    <Group justify="space-between">
      <Group gap="xs">
        {last !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={back === null}
            rightSection={<Kbd size="xs">{t('backspace')}</Kbd>}
            aria-keyshortcuts="Backspace"
            onClick={back ?? undefined}
          >
            {t('takeBack')}
          </Button>
        )}
        <Text size="sm" role="status" className="break-anywhere">
          {last === undefined || item === undefined
            ? ''
            : t('last', {
                name:
                  last.items.length > 1 ? t('several', { count: last.items.length }) : itemName(screen, item),
                answer: t(last.said),
              })}
        </Text>
      </Group>
      {!isDone && count > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={askAgain}>
          {t('again', { count })}
        </Button>
      )}
    </Group>
  );
}

function shareAnswered({ groups }: RememberList): number {
  const answered = groups.reduce((sum, group) => sum + group.answered, 0);
  const open = groups.reduce((sum, group) => sum + group.open.length, 0);
  return (100 * answered) / Math.max(1, answered + open);
}
