import { useMemo, useRef, useState } from 'react';
import { answered, type KeptAnswers, keptOf, withKept } from '#core/check-up/kept-answers';
import {
  type RememberItem,
  type RememberList,
  rememberable,
  rememberList,
} from '#core/check-up/remember-list';
import type { Account } from '#core/inventory/inventory';
import { type ChangeName, shortenedName } from '../../data/change-name';
import type { Screen } from '../../data/screen';
import { newLink } from './new-link';

/** What an account may be to another one, as somebody answers it. */
export type Said = 'login' | 'binding' | 'no' | 'unknown';

/** An answer of this visit; about several things where a whole group was answered at once. */
interface Answer {
  readonly items: readonly RememberItem[];
  readonly said: Said;
  /** What a link was recorded as; null: none was. */
  readonly change: ChangeName | null;
}

/** What somebody goes through the list with. */
export interface Remembering {
  readonly screen: Screen;
  /** What was answered before, about any account. */
  readonly kept: readonly KeptAnswers[];
  readonly onKeep: (kept: readonly KeptAnswers[]) => void;
  /** What undo would take back; null: nothing. */
  readonly undo: ChangeName | null;
  readonly onUndo: () => void;
}

/** One visit to the list of an account: what is asked, and what can be answered. */
export interface Visit {
  readonly list: RememberList;
  /** Was anything answered or taken back in this visit? */
  readonly isUnderWay: boolean;
  /** The last answer that stands. */
  readonly last: Answer | undefined;
  readonly answer: (items: readonly RememberItem[], said: Said) => void;
  /** Takes the last answer back; null: it cannot be, since something else was changed after it. */
  readonly back: (() => void) | null;
  /** Asks again what was not known. */
  readonly askAgain: () => void;
}

type Kept = 'no' | 'unknown' | null;

/** What is asked about an account, with what was answered before and in this visit. */
export function useVisit(remembering: Remembering, account: Account): Visit {
  const { screen, kept, onKeep, undo, onUndo } = remembering;
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  // What was said here counts even where it cannot be stored: nobody is asked the same forever.
  const [said, setSaid] = useState<ReadonlyMap<string, Kept>>(new Map());
  const saving = useRef(new Set<string>());
  const { findings, services } = screen;
  const mine = useMemo(() => withSaid(keptOf(kept, account.id), said), [kept, account.id, said]);
  const all = useMemo(() => rememberable(findings, services, account.id), [findings, services, account.id]);
  const list = useMemo(() => rememberList(all, mine), [all, mine]);
  const open = new Set(list.groups.flatMap((group) => group.open.map(({ key }) => key)));
  const last = answers.findLast(({ items }) => items.some(({ key }) => !open.has(key)));

  const keep = (items: readonly RememberItem[], now: Kept) => {
    const next = new Map([...said, ...items.map(({ key }) => [key, now] as const)]);
    setSaid(next);
    onKeep(withKept(kept, withSaid(keptOf(kept, account.id), next), knownTo(screen)));
  };
  const link = async (item: RememberItem, kind: 'login' | 'binding') => {
    const { change, edit } = newLink(screen, account, item, kind);
    const answer: Answer = { items: [item], said: kind, change };
    saving.current.add(item.key);
    setAnswers((before) => [...before, answer]);
    const made = await screen.change(change, edit);
    saving.current.delete(item.key);
    if (!made.ok) setAnswers((before) => before.filter((one) => one !== answer));
  };
  const answer = (items: readonly RememberItem[], now: Said) => {
    const [item] = items;
    // A second press may come before the screen knows of the first.
    if (item === undefined || saving.current.has(item.key)) return;
    if (now === 'login' || now === 'binding') void link(item, now);
    else {
      keep(items, now);
      setAnswers((before) => [...before, { items, said: now, change: null }]);
    }
  };
  const takeBack = (one: Answer) => {
    setAnswers(answers.slice(0, answers.indexOf(one)));
    if (one.change === null) keep(one.items, null);
    else onUndo();
  };
  const canGoBack = last !== undefined && (last.change === null || isSame(last.change, undo));
  return {
    list,
    isUnderWay: answers.length > 0 || said.size > 0,
    last,
    answer,
    back: canGoBack ? () => takeBack(last) : null,
    askAgain: () => keep(list.putOff, null),
  };
}

function withSaid(kept: KeptAnswers, said: ReadonlyMap<string, Kept>): KeptAnswers {
  const keys = (wanted: Kept) => [...said].flatMap(([key, one]) => (one === wanted ? [key] : []));
  const without = answered(kept, keys(null), null);
  return answered(answered(without, keys('no'), 'no'), keys('unknown'), 'unknown');
}

function knownTo({ inventory, services }: Screen) {
  const accounts = new Set(inventory.accounts.map(({ id }) => id));
  return { isAccount: (id: string) => accounts.has(id), isService: (id: string) => services.has(id) };
}

function isSame(one: ChangeName, other: ChangeName | null): boolean {
  return other !== null && JSON.stringify(shortenedName(one)) === JSON.stringify(shortenedName(other));
}
