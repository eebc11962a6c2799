import { Button, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '#core/plan/step';
import type { Face } from '#drawing/faces';
import { LINK_WORDS } from '#words/account-words';
import { LINE_WORDS } from '#words/graph-words';
import type { Screen } from '../../data/screen';
import { ToneBadge } from '../../ui/tone-badge';
import type { TreeRow } from './tree-rows';

/** What can be done with a row. */
interface RowActs {
  readonly onChoose: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onLink: (id: string) => void;
}

interface TreeRowLineProps {
  readonly row: TreeRow;
  readonly face: Face;
  readonly screen: Screen;
  /** Stands it on a circle? */
  readonly isInCycle: boolean;
  /** When it is done, before the chosen account can go; null: nothing is chosen. */
  readonly order: string | null;
  /** Is this the row that the Tab key reaches? */
  readonly isCurrent: boolean;
  readonly acts: RowActs;
}

/** The cells of a row. */
export function TreeRowLine({ row, face, screen, isInCycle, order, isCurrent, acts }: TreeRowLineProps) {
  const { t } = useTranslation('graph');
  const { lang, directory } = screen;
  const kind = row.level === 1 ? undefined : directory.link(row.link)?.kind;
  const line =
    row.level === 1
      ? t('links', { count: row.links })
      : `${LINK_WORDS[kind ?? 'binding'][lang]} · ${LINE_WORDS[row.look][lang]}`;
  return (
    <>
      <td className="tree-name">
        <Mark row={row} name={face.name} onToggle={acts.onToggle} />
        <UnstyledButton tabIndex={-1} title={face.name} onClick={() => acts.onChoose(row.account)}>
          {face.name}
        </UnstyledButton>
        {isInCycle && (
          <span title={t('inCycle')}>
            <span aria-hidden="true"> ⇄</span>
            <VisuallyHidden>{t('inCycle')}</VisuallyHidden>
          </span>
        )}
      </td>
      <Text component="td" size="xs" truncate title={face.service}>
        {face.service}
      </Text>
      <Text component="td" size="xs" truncate title={line}>
        {line}
      </Text>
      <td>
        <ToneBadge text={face.verdict} tone={face.tone} size="sm" />
      </td>
      <Text component="td" size="xs" truncate title={face.next}>
        {face.next}
      </Text>
      {order !== null && (
        <Text component="td" size="xs" truncate title={order}>
          {order}
        </Text>
      )}
      <Acts row={row} face={face} screen={screen} isCurrent={isCurrent} onLink={acts.onLink} />
    </>
  );
}

interface MarkProps {
  readonly row: TreeRow;
  readonly name: string;
  readonly onToggle: (id: string) => void;
}

/** What stands before the name: opens and folds an account, or shows what line leads to it. */
function Mark({ row, name, onToggle }: MarkProps) {
  const { t } = useTranslation('graph');
  if (row.level === 2) return <span className={`tree-line ${row.look}`} aria-hidden="true" />;
  if (row.links === 0) return <span className="tree-toggle" aria-hidden="true" />;
  return (
    <UnstyledButton
      className="tree-toggle"
      tabIndex={-1}
      aria-label={t('hangsOn', { name, count: row.links })}
      onClick={() => onToggle(row.account)}
    >
      {row.isOpen ? '▾' : '▸'}
    </UnstyledButton>
  );
}

interface ActsProps {
  readonly row: TreeRow;
  readonly face: Face;
  readonly screen: Screen;
  readonly isCurrent: boolean;
  readonly onLink: (id: string) => void;
}

/** What can be done about it right there. */
function Acts({ row, face, screen, isCurrent, onLink }: ActsProps) {
  const { t } = useTranslation('graph');
  const { directory, report } = screen;
  const act = (step: Step) => () => void screen.record([step], report.today);
  const ways =
    row.level === 1
      ? ([
          ['addLink', () => onLink(row.account)],
          ['markGone', act({ kind: 'seen-gone', account: row.account })],
        ] as const)
      : directory.link(row.link)?.kind === 'sub-account'
        ? []
        : ([['do-link-released', act({ kind: 'link-released', link: row.link })]] as const);
  return (
    <Group component="td" gap={4} wrap="nowrap" className="tree-acts">
      {ways.map(([code, onClick]) => (
        <Button
          key={code}
          size="compact-xs"
          variant="default"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`${t(code)}: ${face.name}`}
          onClick={onClick}
        >
          {t(code)}
        </Button>
      ))}
    </Group>
  );
}
