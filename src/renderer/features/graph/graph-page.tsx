import { Button, Group, NativeSelect, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openedBy, pictureOf } from '#core/drawing/picture';
import { neighbourhood } from '#core/graph/neighbourhood';
import { wayOutOf } from '#core/what-if/way-out';
import { facesOf } from '#drawing/faces';
import { svgOf } from '#drawing/svg';
import type { Screen } from '../../data/screen';
import { found } from '../../ui/found-options';
import { Bird } from './bird';
import { useColours } from './colours';
import { Legend } from './legend';
import { litBy } from './lit';
import { Panel } from './panel';
import { PathTo } from './path-to';
import { PictureView } from './picture-view';
import { pngOf } from './png';
import { type Save, SavePicture } from './save-picture';
import { TreeList } from './tree-list';
import { useKeptFocus } from './use-kept-focus';

interface GraphPageProps {
  readonly screen: Screen;
  /** The account that is chosen, as it stands in the address; null: none. */
  readonly id: string | null;
  readonly onAdd: () => void;
  readonly onLink: (id: string) => void;
  readonly save: Save;
}

/** How far around the chosen account the picture goes; 0: everything is drawn. */
const DEPTHS = [0, 1, 2, 3] as const;

/** The dependency graph: which unbinding blocks which deletion, as a picture and as text, and what to do about it. */
export function GraphPage({ screen, id, onAdd, onLink, save }: GraphPageProps) {
  const { t } = useTranslation('graph');
  const [isList, setList] = useState(false);
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
            value={isList ? 'list' : 'picture'}
            onChange={(value) => setList(value === 'list')}
            data={[
              { value: 'picture', label: t('asPicture') },
              { value: 'list', label: t('asList') },
            ]}
          />
        </Group>
      </Group>
      <Legend lang={screen.lang} />
      <div className="beside">
        {isList ? (
          <TreeList screen={screen} chosen={chosen} onChoose={choose} />
        ) : (
          <Drawn screen={screen} chosen={chosen} way={way} onChoose={choose} save={save} />
        )}
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

interface DrawnProps {
  readonly screen: Screen;
  readonly chosen: string | null;
  readonly way: ReturnType<typeof wayOutOf>;
  readonly onChoose: (id: string | null) => void;
  readonly save: Save;
}

/** The picture, of everything or of what is near the chosen account. */
function Drawn({ screen, chosen, way, onChoose, save }: DrawnProps) {
  const { t } = useTranslation('graph');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [depth, setDepth] = useState(0);
  const colours = useColours();
  const { findings } = screen;
  const { situation } = findings;
  const only = useMemo(
    () => (chosen === null || depth === 0 ? null : new Set(neighbourhood(situation, chosen, depth).accounts)),
    [situation, chosen, depth],
  );
  const picture = useMemo(() => pictureOf(findings, { opened, only }), [findings, opened, only]);
  const faces = useMemo(() => facesOf(screen), [screen]);
  const faceOf = useMemo(() => remembered(picture, faces), [picture, faces]);
  const lit = useMemo(
    () => (way === undefined ? null : litBy(picture, situation, way)),
    [picture, situation, way],
  );
  const place = chosen === null ? -1 : situation.accountIds.indexOf(chosen);
  const chosenCard = place < 0 ? -1 : (picture.cards.cardOf[place] ?? -1);
  const choose = (card: number | null) => {
    const one = card === null ? undefined : picture.cards.cards[card];
    const hub = one === undefined ? null : openedBy(findings, one);
    if (hub !== null) setOpened(new Set([...opened, hub]));
    else onChoose(one?.account == null ? null : (situation.accountIds[one.account] ?? null));
  };
  return (
    <div className="graph-drawn">
      <Group gap="xs" className="graph-tools">
        {chosen !== null && (
          <NativeSelect
            size="xs"
            aria-label={t('depth')}
            value={String(depth)}
            onChange={({ currentTarget }) => setDepth(Number(currentTarget.value))}
            data={DEPTHS.map((value) => ({ value: String(value), label: t(`depth-${value}`) }))}
          />
        )}
        {opened.size > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => setOpened(new Set())}>
            {t('foldAll')}
          </Button>
        )}
        <SavePicture
          save={save}
          name={`unbind-${screen.report.today}`}
          content={{
            svg: () => Promise.resolve(svgOf(picture, screen)),
            png: () => pngOf(picture, faceOf, colours),
          }}
        />
      </Group>
      <PictureView
        // What is near is another picture, seen from elsewhere.
        key={only === null ? 'all' : `${chosen} ${depth}`}
        picture={picture}
        faceOf={faceOf}
        lit={lit}
        chosen={chosen === null || chosenCard < 0 ? null : { id: chosen, card: chosenCard }}
        onChoose={choose}
      />
    </div>
  );
}

function remembered({ cards }: ReturnType<typeof pictureOf>, faces: ReturnType<typeof facesOf>) {
  const known = new Map<number, ReturnType<typeof faces>>();
  return (card: number) => {
    const face = known.get(card) ?? faces(cards.cards[card] ?? { account: null, hub: null, members: [] });
    known.set(card, face);
    return face;
  };
}
