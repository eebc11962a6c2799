import { Anchor, Badge, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newestFirst } from '#core/catalogue/rules-in-force';
import { CATEGORIES, type Service } from '#core/catalogue/service';
import { namesOf } from '#core/catalogue/service-named';
import type { Inventory } from '#core/inventory/inventory';
import { nameIn } from '#words/lang';
import { CATEGORY_WORDS, DIFFICULTY_WORDS } from '#words/service-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { finderOf } from '../../ui/searchable';
import { ServiceEditor } from './service-editor';

/** Every service whose rules are known, by name, alias, domain, pinyin or initials, or by what it is for. */
export function CatalogueList({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('catalogue');
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState('');
  const [isAdding, setAdding] = useState(false);
  const { services, lang, inventory } = screen;
  const wanted = useDeferredValue(search);
  const used = useMemo(() => countsOf(inventory), [inventory]);
  // What the person has comes first; then as one looks through a list of names.
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(lang);
    const rank = ({ id }: Service) => (used.has(id) ? 0 : 1);
    return [...services.values()].sort(
      (one, other) =>
        rank(one) - rank(other) || collator.compare(nameIn(one.names, lang), nameIn(other.names, lang)),
    );
  }, [services, used, lang]);
  const found = useMemo(() => {
    const finds = finderOf(wanted);
    return sorted.filter(
      (service) =>
        (category === '' || (service.category ?? 'other') === category) &&
        finds([...namesOf(service), service.id]),
    );
  }, [sorted, category, wanted]);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {t('count', { count: found.length })}
          </Text>
          <Button size="compact-md" variant="light" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </Group>
      </Group>
      {isAdding && <ServiceEditor screen={screen} service={null} onClose={() => setAdding(false)} />}
      <Group align="flex-end">
        <TextInput
          className="grow"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('category')}
          data={[
            { value: '', label: t('everyCategory') },
            ...CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value][lang] })),
          ]}
          value={category}
          onChange={({ currentTarget }) => setCategory(currentTarget.value)}
        />
      </Group>
      {found.length === 0 && <Text>{t('nothing')}</Text>}
      <LimitedList items={found} keyOf={({ id }) => id} more={(count) => t('more', { count })}>
        {(service) => (
          <li>
            <ServiceLine
              service={service}
              accounts={used.get(service.id) ?? 0}
              isOwn={inventory.services.includes(service)}
              lang={lang}
            />
          </li>
        )}
      </LimitedList>
    </Stack>
  );
}

interface ServiceLineProps {
  readonly service: Service;
  readonly accounts: number;
  readonly isOwn: boolean;
  readonly lang: Screen['lang'];
}

function ServiceLine({ service, accounts, isOwn, lang }: ServiceLineProps) {
  const { t } = useTranslation('catalogue');
  const { id, names, category, difficulty, ruleSets } = service;
  const [newest] = newestFirst(ruleSets);
  const facts = [
    category === undefined ? [] : CATEGORY_WORDS[category][lang],
    difficulty === undefined ? [] : t('difficultyOf', { difficulty: DIFFICULTY_WORDS[difficulty][lang] }),
    newest?.asOf == null ? t('undated') : t('asOf', { month: newest.asOf }),
    accounts === 0 ? [] : t('accountsOf', { count: accounts }),
  ].flat();
  return (
    <Group gap="sm" justify="space-between">
      <Group gap="xs">
        <Anchor href={`#/catalogue/${id}`} className="break-anywhere">
          {nameIn(names, lang)}
        </Anchor>
        {isOwn && (
          <Badge variant="light" size="sm">
            {t('own')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Group>
  );
}

/** How many accounts each service has. */
function countsOf({ accounts }: Inventory): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { service } of accounts) {
    if (service !== null) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return counts;
}
