import { Text, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { Verdict } from '#core/rules/assessment';
import { VERDICT_WORDS } from '#words/account-words';
import type { Screen } from '../../data/screen';
import { finderOf } from '../../ui/searchable';
import { stepBeside } from './step-beside';

const ROW_HEIGHT = 34;

interface ChooseListProps {
  readonly screen: Screen;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

interface Choice {
  readonly account: Account;
  readonly name: string;
  readonly verdict: Verdict;
}

/** All active accounts to be ticked, those that were wanted gone first; only those in view are drawn. */
export function ChooseList({ screen, chosen, onChange }: ChooseListProps) {
  const { t } = useTranslation('plan');
  const [query, setQuery] = useState('');
  const [first] = useState(chosen);
  const all = useMemo(() => choicesOf(screen, first), [screen, first]);
  const found = useMemo(() => {
    const finds = finderOf(query);
    return all.filter(({ account, name }) => finds([name, ...account.identifiers.map(({ value }) => value)]));
  }, [all, query]);
  const toggle = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const ticked = found.filter(({ account }) => chosen.has(account.id)).length;
  return (
    <div className="plan-choices">
      <TextInput
        type="search"
        data-autofocus
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <label className="plan-choice">
        <input
          type="checkbox"
          className="tick"
          disabled={found.length === 0}
          checked={found.length > 0 && ticked === found.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = ticked > 0 && ticked < found.length;
          }}
          onChange={({ currentTarget }) =>
            toggle(
              found.map(({ account }) => account.id),
              currentTarget.checked,
            )
          }
        />
        <span>{t('allShown', { count: found.length })}</span>
      </label>
      <Choices screen={screen} found={found} chosen={chosen} onToggle={toggle} />
      <Text size="sm" c="dimmed" role="status">
        {found.length === 0 ? t('noneFound') : ''}
      </Text>
    </div>
  );
}

interface ChoicesProps {
  readonly screen: Screen;
  readonly found: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (ids: readonly string[], isOn: boolean) => void;
}

function Choices({ screen, found, chosen, onToggle }: ChoicesProps) {
  const { t } = useTranslation('plan');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <div className="rows" ref={scroller}>
      <ul
        className="row-space plain-list"
        aria-label={t('accounts')}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={(event) => {
          const next = stepBeside(event);
          if (next === null) return;
          event.preventDefault();
          next.focus();
        }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const choice = found[index];
          if (choice === undefined) return null;
          const { account, name, verdict } = choice;
          return (
            <li
              key={account.id}
              className="plan-choice-row"
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={found.length}
            >
              <label className="plan-choice">
                <input
                  type="checkbox"
                  className="tick"
                  checked={chosen.has(account.id)}
                  onChange={({ currentTarget }) => onToggle([account.id], currentTarget.checked)}
                />
                <span className="line no-wrap" title={name}>
                  {name}
                </span>
                <span className="line dimmed">{VERDICT_WORDS[verdict][screen.lang]}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function choicesOf({ inventory, directory, report }: Screen, first: ReadonlySet<string>): readonly Choice[] {
  const all = inventory.accounts.flatMap((account, at): Choice[] => {
    const verdict = report.accounts[at]?.verdict;
    if (account.state !== 'active' || verdict === undefined) return [];
    return [{ account, name: directory.name(account.id), verdict }];
  });
  const isFirst = ({ account }: Choice) => first.has(account.id);
  return [...all.filter(isFirst), ...all.filter((choice) => !isFirst(choice))];
}
