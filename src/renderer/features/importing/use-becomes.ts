import { useTranslation } from 'react-i18next';
import type { Decision } from '#importing/review/decisions';
import type { Change, FoundService, ReviewEntry } from '#importing/review/entry';
import { placeInWords } from '#words/import-place-words';
import { CHANGE_WORDS, DOUBT_WORDS, FOUND_BY_WORDS, SKIP_WORDS } from '#words/import-words';
import type { Lang } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { ReviewNames } from './review-names';

/** What would become of an entry, in lines; the first says the most. */
export function useBecomes(
  entry: ReviewEntry,
  decision: Decision | undefined,
  names: ReviewNames,
  lang: Lang,
): readonly string[] {
  const { t } = useTranslation('importing');
  switch (entry.status) {
    case 'skipped':
      return [SKIP_WORDS[entry.reason][lang]];
    case 'same':
      if (decision?.as === 'new') return [t('becomesNew', { name: shownText(entry.account.name) })];
      return entry.twin === null
        ? [t('becomesSame', { name: names.account(entry.match) })]
        : [twinIn(names.entry(entry.twin)), names.account(entry.match)];
    case 'changed':
      return [
        t('becomesOne', { name: names.account(entry.match) }),
        entry.changes.map((change) => changeIn(change, names, lang)).join(' · '),
      ];
    case 'doubtful':
      return [DOUBT_WORDS[entry.doubt.reason][lang], ...grantOf()];
    case 'new':
      return [
        t('becomesNew', { name: shownText(entry.account.name) }),
        ...grantOf(),
        foundIn(entry.service, lang),
      ];
  }

  /** In other files there is the same line, too. */
  function twinIn(twin: ReviewEntry | undefined): string {
    const place = twin === undefined ? '' : placeInWords(twin.place, lang);
    if (twin === undefined || place === '') return t('becomesTwin');
    return t(twin.file === entry.file ? 'becomesTwinOf' : 'becomesTwinElsewhere', { place });
  }

  function grantOf(): readonly string[] {
    if (entry.status === 'skipped') return [];
    const { grant, isArchived } = entry;
    return [
      ...(grant === null || grant.provider === null
        ? []
        : [t('grantFrom', { name: names.account(grant.provider) })]),
      ...(isArchived ? [t('archived')] : []),
    ];
  }
}

/** By what its service was told, so that a person can judge that. */
function foundIn({ by, site }: FoundService, lang: Lang): string {
  const words = FOUND_BY_WORDS[by][lang];
  return site === '' ? words : `${words} · ${shownText(site)}`;
}

function changeIn(change: Change, names: ReviewNames, lang: Lang): string {
  const name = CHANGE_WORDS[change.field][lang];
  const value = shownIn(change, names);
  return value === '' ? name : `${name} ${value}`;
}

/** What would be written; '' for what is too long for a line. */
function shownIn(change: Change, names: ReviewNames): string {
  switch (change.field) {
    case 'notes':
      return '';
    case 'service':
      return names.service(change.to);
    case 'link':
      return names.account(change.to);
    default:
      return shownText(change.to);
  }
}
