import { Anchor, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINK_WORDS, VERDICT_WORDS } from '#words/account-words';
import { LINE_WORDS } from '#words/graph-words';
import { VERDICT_TONES } from '#words/verdict-tones';
import type { Screen } from '../../data/screen';
import { ToneBadge } from '../../ui/tone-badge';
import { type TreeRow, treeRowsOf } from './tree-rows';

const ROW_HEIGHT = 40;

interface TreeListProps {
  readonly screen: Screen;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The same as the picture, as text: who hangs on whom, how, and what that blocks. */
export function TreeList({ screen, chosen, onChoose }: TreeListProps) {
  const { t } = useTranslation('graph');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => treeRowsOf(screen, closed), [screen, closed]);
  const verdicts = useMemo(
    () => new Map(screen.report.accounts.map(({ account, verdict }) => [account, verdict])),
    [screen.report],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const toggle = (id: string) => setClosed((before) => toggled(before, id));
  return (
    <div className="rows" ref={scroller}>
      <ul className="row-space plain-list" aria-label={t('list')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={row.level === 1 ? row.account : `link ${row.link}`}
              className={`tree-row level-${row.level}${row.account === chosen ? ' current' : ''}`}
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
            >
              <Line
                row={row}
                screen={screen}
                verdict={verdicts.get(row.account) ?? 'unknown'}
                onChoose={onChoose}
                onToggle={toggle}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly row: TreeRow;
  readonly screen: Screen;
  readonly verdict: keyof typeof VERDICT_WORDS;
  readonly onChoose: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

function Line({ row, screen, verdict, onChoose, onToggle }: LineProps) {
  const { t } = useTranslation('graph');
  const { lang, directory, report } = screen;
  const name = directory.name(row.account);
  return (
    <>
      {row.level === 1 ? (
        <UnstyledButton
          className="tree-toggle"
          disabled={row.links === 0}
          aria-expanded={row.links === 0 ? undefined : row.isOpen}
          aria-label={t('hangsOn', { name, count: row.links })}
          onClick={() => onToggle(row.account)}
        >
          <span aria-hidden="true">{row.links === 0 ? '·' : row.isOpen ? '▾' : '▸'}</span>
        </UnstyledButton>
      ) : (
        <span className={`tree-line ${row.look}`} aria-hidden="true" />
      )}
      <Anchor component="button" type="button" className="tree-name" onClick={() => onChoose(row.account)}>
        {name}
      </Anchor>
      <Text size="sm" c="dimmed" truncate>
        {row.level === 1
          ? t('links', { count: row.links })
          : `${LINK_WORDS[directory.link(row.link)?.kind ?? 'binding'][lang]} · ${LINE_WORDS[row.look][lang]}`}
      </Text>
      <ToneBadge text={VERDICT_WORDS[verdict][lang]} tone={VERDICT_TONES[verdict]} size="sm" />
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        {row.level === 2 && directory.link(row.link)?.kind !== 'sub-account' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t('do-link-released')}: ${name}`}
            onClick={() => void screen.record([{ kind: 'link-released', link: row.link }], report.today)}
          >
            {t('do-link-released')}
          </Button>
        )}
      </Group>
    </>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
