import { Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wayOutOf } from '#core/what-if/way-out';
import type { Save } from '../../data/saving';
import type { Screen } from '../../data/screen';
import type { GraphView } from '../../data/settings';
import { found } from '../../ui/found-options';
import { Bird } from './bird';
import { Drawn } from './drawn';
import { Legend } from './legend';
import { Listed } from './listed';
import { Panel } from './panel';
import { PathTo } from './path-to';
import { useKeptFocus } from './use-kept-focus';

interface GraphPageProps {
  readonly screen: Screen;
  /** The account that is chosen, as it stands in the address; null: none. */
  readonly id: string | null;
  readonly onAdd: () => void;
  readonly onLink: (id: string) => void;
  readonly save: Save;
  readonly view: GraphView;
  readonly onView: (view: GraphView) => void;
}

/** The dependency graph: which unbinding blocks which deletion, as a picture and as text, and what to do about it. */
export function GraphPage({ screen, id, onAdd, onLink, save, view, onView }: GraphPageProps) {
  const { t } = useTranslation('graph');
  const [depth, setDepth] = useState(0);
  const { findings, inventory, strategy, directory } = screen;
  const way = useMemo(
    () => (id === null ? undefined : wayOutOf(findings, strategy, id)),
    [findings, strategy, id],
  );
  const chosen = way === undefined ? null : id;
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel, way);
  const choose = (account: string | null) => screen.go(account === null ? '/graph' : `/graph/${account}`);
  const options = useMemo(
    () => inventory.accounts.map((account) => ({ value: account.id, label: directory.name(account.id) })),
    [inventory, directory],
  );
  const around = { screen, chosen, way, depth, onDepth: setDepth, onChoose: choose, save };
  if (inventory.accounts.length === 0) {
    return (
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text>{t('empty')}</Text>
        <Button onClick={onAdd}>{t('add')}</Button>
      </Stack>
    );
  }
  return (
    <Stack className="fill" gap="xs">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Group gap="xs">
          <Select
            aria-label={t('find')}
            placeholder={t('find')}
            searchable
            clearable
            limit={50}
            data={options}
            filter={({ search, limit }) => found(options, search, limit)}
            value={chosen}
            onChange={choose}
          />
          <SegmentedControl
            aria-label={t('view')}
            value={view}
            onChange={onView}
            data={[
              { value: 'picture', label: t('asPicture') },
              { value: 'list', label: t('asList') },
            ]}
          />
        </Group>
      </Group>
      <Legend lang={screen.lang} />
      <div className="beside">
        {view === 'list' ? <Listed {...around} onLink={onLink} /> : <Drawn {...around} />}
        <section className="panel graph-panel" aria-label={t('panel')} tabIndex={-1} ref={panel}>
          {id !== null && way === undefined && <Text role="status">{t('missing')}</Text>}
          {way === undefined || chosen === null ? (
            <Bird screen={screen} onChoose={choose} />
          ) : (
            <>
              <Panel screen={screen} id={chosen} way={way} onChoose={choose} onLink={onLink} />
              <PathTo key={chosen} screen={screen} from={chosen} options={options} onChoose={choose} />
            </>
          )}
        </section>
      </div>
    </Stack>
  );
}
