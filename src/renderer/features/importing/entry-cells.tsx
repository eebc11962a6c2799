import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#importing/review/decisions';
import { isTwin, type ReviewEntry } from '#importing/review/entry';
import { placeInWords } from '#words/import-place-words';
import type { Lang } from '#words/lang';
import { shownText } from '#words/safe-text';
import {
  asValue,
  type ChoiceKind,
  choicesOf,
  decided,
  decisionOf,
  isOpen,
  type OpenEntry,
} from './entry-choice';
import type { ReviewNames } from './review-names';
import { useBecomes } from './use-becomes';

interface EntryCellsProps {
  readonly entry: ReviewEntry;
  /** Name of its file; null: there is only one. */
  readonly file: string | null;
  readonly decision: Decision | undefined;
  readonly names: ReviewNames;
  readonly lang: Lang;
  readonly onDecide: (decision: Decision) => void;
  /** Something else is to become of it: that has to be asked. */
  readonly onOther: () => void;
}

/** Of a row that could not be read nothing is shown. */
const NO_NAME = '—';

/** What stands in a row: whose account, where it was read, what would become of it, and what is decided. */
export function EntryCells(props: EntryCellsProps) {
  const { entry, file, names, lang, decision } = props;
  const becomes = useBecomes(entry, decision, names, lang);
  const place = placeInWords(entry.place, lang);
  return (
    <>
      <div>
        <div className="line">{calledIn(entry, names) || NO_NAME}</div>
        <div className="line dimmed">{entry.status === 'skipped' ? '' : shownText(entry.username)}</div>
      </div>
      <div>
        <div className="line">{place}</div>
        {file !== null && (
          <div className="line dimmed" title={file}>
            {file}
          </div>
        )}
      </div>
      <div title={becomes.join('\n')}>
        {becomes.slice(0, 2).map((line, at) => (
          <div key={line} className={at > 0 ? 'line dimmed' : 'import-reason'}>
            {line}
          </div>
        ))}
      </div>
      {isOpen(entry) && (
        <div>
          <Choose {...props} entry={entry} />
        </div>
      )}
    </>
  );
}

/** By what somebody knows the row: its service, or else its title or site. */
export function calledIn(entry: ReviewEntry, names: ReviewNames): string {
  const title = shownText(entry.title);
  if (entry.status === 'skipped') return title;
  const { id, site } = entry.service;
  return id === null ? title || shownText(site) : names.service(id);
}

function Choose({
  entry,
  decision,
  names,
  onDecide,
  onOther,
}: EntryCellsProps & { readonly entry: OpenEntry }) {
  const { t } = useTranslation('importing');
  return (
    <NativeSelect
      size="xs"
      aria-label={t('decisionOf', { name: calledIn(entry, names), user: shownText(entry.username) })}
      data={choicesOf(entry, decision, names).map(({ value, kind, name, isLikeliest }) => {
        const label = t(wordsOf(kind, entry, name), { name });
        return { value, label: isLikeliest ? t('as-likeliest', { what: label }) : label };
      })}
      value={asValue(decided(entry, decision))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = decisionOf(value);
        if (chosen === null) onOther();
        else onDecide(chosen);
      }}
    />
  );
}

/** Of two rows that were put together is said that they are one, or two. */
function wordsOf(kind: ChoiceKind, entry: OpenEntry, name: string) {
  if (kind === 'service' && name === '') return 'as-no-service';
  if (kind === 'new' && entry.status === 'same') return 'as-apart';
  if (kind !== 'take' || entry.status === 'new') return `as-${kind}` as const;
  if (entry.status !== 'same') return 'as-update';
  return isTwin(entry) ? 'as-twin' : 'as-same';
}
