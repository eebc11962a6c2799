import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureOf } from '#core/drawing/picture';
import { neighbourhood } from '#core/graph/neighbourhood';
import type { WayOut } from '#core/what-if/way-out';
import type { Save } from '../../data/saving';
import type { Screen } from '../../data/screen';
import { useColours } from './colours';
import { GraphTools } from './graph-tools';
import { concernedBy, hasSteps } from './lit';
import { pictureContent } from './picture-content';
import { TreeGrid } from './tree-grid';
import { rowsOf, type Shown, treeOf } from './tree-rows';

interface ListedProps {
  readonly screen: Screen;
  /** The account that is chosen, and what has to happen before it can go. */
  readonly chosen: string | null;
  readonly way: WayOut | undefined;
  /** How many links around it one sees; 0: everything. */
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
  readonly onChoose: (id: string | null) => void;
  readonly onLink: (id: string) => void;
  readonly save: Save;
}

/** The list, of everything or of what is near the chosen account, or has to happen before it can go. */
export function Listed(props: ListedProps) {
  const { screen, chosen, way, depth, onDepth, onChoose, onLink, save } = props;
  const { t } = useTranslation('graph');
  const { findings } = screen;
  const { situation } = findings;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [isOnlyLit, setOnlyLit] = useState(false);
  const colours = useColours();
  const tree = useMemo(() => treeOf(findings), [findings]);
  const near = useMemo(
    () => (chosen === null || depth === 0 ? null : shown(neighbourhood(situation, chosen, depth))),
    [situation, chosen, depth],
  );
  const lit = useMemo(() => (way === undefined ? null : concernedBy(situation, way)), [situation, way]);
  const rows = useMemo(() => {
    const parts = [near, isOnlyLit ? lit : null].filter((part) => part !== null);
    return rowsOf(tree, closed, parts);
  }, [tree, closed, near, lit, isOnlyLit]);
  const toggle = (id: string) => setClosed((before) => toggled(before, id));
  const foldAll = () => setClosed(new Set(tree.map(({ account }) => account)));
  const draw = () => pictureOf(findings, { opened: new Set(), only: near?.accounts ?? null });
  return (
    <div className="graph-listed">
      <GraphTools
        depth={chosen === null ? null : depth}
        onDepth={onDepth}
        save={save}
        today={screen.report.today}
        content={pictureContent(screen, colours, draw)}
      >
        {way !== undefined && (
          <Checkbox
            size="xs"
            label={t(hasSteps(way) ? 'onlyFirst' : 'onlyLinked')}
            checked={isOnlyLit}
            onChange={({ currentTarget }) => setOnlyLit(currentTarget.checked)}
          />
        )}
        <Button size="compact-xs" variant="default" onClick={foldAll}>
          {t('foldAll')}
        </Button>
        {closed.size > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => setClosed(new Set())}>
            {t('openAll')}
          </Button>
        )}
      </GraphTools>
      <TreeGrid
        rows={rows}
        screen={screen}
        chosen={chosen}
        way={way ?? null}
        lit={lit}
        onChoose={onChoose}
        onToggle={toggle}
        onLink={onLink}
      />
    </div>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

function shown({ accounts, links }: ReturnType<typeof neighbourhood>): Shown {
  return { accounts: new Set(accounts), links: new Set(links) };
}
