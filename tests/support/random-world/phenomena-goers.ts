import type { Link } from '#core/inventory/inventory';
import { forEach, type Phenomena } from './phenomena';
import type { View } from './view';

function goer(test: (id: string, view: View) => boolean) {
  return (view: View) => [...view.targets].some((id) => test(id, view));
}

function alsoLost(test: (id: string, view: View) => boolean) {
  return (view: View) => view.report.plan.alsoLost.some((id) => test(id, view));
}

function isClosed(id: string, view: View): boolean {
  const { service } = view.account(id);
  return view.parents(id).some((parent) => view.rules(parent).deletion?.closes?.includes(service ?? ''));
}

function isPulledIn(id: string, view: View): boolean {
  return view.task(`delete:${id}`)?.pulledIn ?? false;
}

/** Active links, and the takers of their providers. */
function taken(test: (link: Link, takers: ReadonlySet<string>, view: View) => boolean) {
  return (view: View) => view.active().some((link) => test(link, view.takers(link.provider), view));
}

function loginsInto(view: View, id: string): Link[] {
  return view.active(['login']).filter(({ dependent }) => dependent === id);
}

/** Is `dependent` reached from `target` down sub-account links without passing another target? */
function isDirectlyUnder(view: View, dependent: string, target: string): boolean {
  return view.parents(dependent).some((parent) => view.takers(parent).has(target));
}

function isEnteredThrough(view: View, dependent: string, target: string): boolean {
  return loginsInto(view, dependent).some(
    ({ id, provider }) => view.takers(provider).has(target) && !view.task(`unbind:${id}`),
  );
}

export const GOERS: Phenomena = {
  'plan:none': ({ tasks }) => tasks.length === 0,
  'plan:eight-deletions': ({ targets }) => targets.size >= 8,
  'pulled-in': goer(isPulledIn),
  'pulled-in:through-passed': goer((id, view) => {
    return isPulledIn(id, view) && !view.parents(id).some((parent) => view.targets.has(parent));
  }),
  'pulled-in:below-pulled-in': goer((id, view) => {
    return isPulledIn(id, view) && view.parents(id).some((parent) => isPulledIn(parent, view));
  }),
  'three-level-sub': goer((id, view) => view.depth(id) >= 3),
  'wanted-though-closed': goer((id, view) => !isPulledIn(id, view) && isClosed(id, view)),
  'also-lost': alsoLost(() => true),
  'also-lost:closed': alsoLost((id, view) => isClosed(id, view) && view.row(id).deletableOn !== null),
  'also-lost:closed-by-passed': alsoLost((id, view) => {
    const parents = view.parents(id).filter((parent) => view.takers(parent).size > 0);
    const closing = parents.filter((parent) =>
      view.rules(parent).deletion?.closes?.includes(view.account(id).service ?? ''),
    );
    const plannable = view.row(id).deletableOn !== null;
    return plannable && closing.length > 0 && !closing.some((parent) => view.targets.has(parent));
  }),
  'also-lost:closed-by-gone': alsoLost((id, view) => {
    const parents = view.parents(id).filter((parent) => view.takers(parent).size > 0);
    const closing = parents.filter((parent) =>
      view.rules(parent).deletion?.closes?.includes(view.account(id).service ?? ''),
    );
    const plannable = view.row(id).deletableOn !== null;
    return (
      plannable && closing.length > 0 && closing.every((parent) => view.account(parent).state !== 'active')
    );
  }),
  'also-lost:below': alsoLost((id, view) => !view.parents(id).some((parent) => view.targets.has(parent))),
  'also-lost:wanted': alsoLost((id, view) => view.account(id).intent === 'delete'),
  ...forEach('unplannable', ['unknown', 'passive', 'never'], ({ report }, reason) =>
    report.plan.unplannable.some((row) => row.reason === reason),
  ),
};

function group(test: (members: readonly string[], view: View) => boolean) {
  return (view: View) => view.report.plan.cycles.some((members) => test(members, view));
}

/** Links at a target that its unbind condition holds, that of the other end not, and both are targets. */
function oneSided(test: (link: Link, view: View) => boolean) {
  return (view: View) =>
    view.active(['login', 'binding']).some((link) => {
      const { id, provider, dependent } = link;
      const both = view.targets.has(provider) && view.targets.has(dependent);
      const one = both && view.holding(provider, id).length > 0 && view.holding(dependent, id).length === 0;
      return one && test(link, view);
    });
}

function isException({ id, provider, dependent }: Link, view: View): boolean {
  const after = view.task(`delete:${provider}`)?.after;
  return !view.task(`unbind:${id}`) && (after?.includes(`delete:${dependent}`) ?? false);
}

function isDeletedAtOnce(id: string, view: View): boolean {
  const { reviewTime, regretWindow } = view.rules(id).deletion ?? {};
  return view.row(id).deletableOn === view.today && !reviewTime && !regretWindow;
}

function inOneGroup(view: View, ...ids: string[]): boolean {
  return view.report.plan.cycles.some((members) => ids.every((id) => members.includes(id)));
}

function isUndone(link: Link, view: View): boolean {
  const { id, provider, dependent } = link;
  const least = view.world.options.strategy === 'least-effort';
  const would = least || isDeletedAtOnce(dependent, view);
  return would && view.task(`unbind:${id}`) !== undefined && inOneGroup(view, provider, dependent);
}

export const ORDERS: Phenomena = {
  exception: oneSided(isException),
  'exception:login': oneSided((link, view) => link.kind === 'login' && isException(link, view)),
  'exception:binding': oneSided((link, view) => link.kind === 'binding' && isException(link, view)),
  'exception:at-once': oneSided(
    (link, view) => isException(link, view) && isDeletedAtOnce(link.dependent, view),
  ),
  'exception:least-effort': oneSided((link, view) => {
    return isException(link, view) && !isDeletedAtOnce(link.dependent, view);
  }),
  'exception:in-cycle': oneSided((link, view) => {
    return isException(link, view) && inOneGroup(view, link.provider, link.dependent);
  }),
  'undone-exception': oneSided(isUndone),
  'undone-exception:add-login': oneSided((link, view) => {
    const after = view.task(`unbind:${link.id}`)?.after;
    return isUndone(link, view) && (after?.includes(`add-login:${link.dependent}`) ?? false);
  }),
  'undone-exception:no-add-login': oneSided((link, view) => {
    return isUndone(link, view) && view.task(`unbind:${link.id}`)?.after.length === 0;
  }),
  'undone-exception:other-kept': oneSided((link, view) => {
    const other = (one: Link) => one.dependent === link.dependent && one.provider !== link.provider;
    return (
      isUndone(link, view) &&
      oneSided((one) => other(one) && isException(one, view) && one.kind !== 'sub-account')(view)
    );
  }),
  'no-exception:by-hand': oneSided((link, view) => {
    return view.task(`unbind:${link.id}`) !== undefined && !isUndone(link, view);
  }),
  'order:a': (view) => view.someOrder((first, second) => view.parents(first).includes(second)),
  'order:a:through-passed': (view) =>
    view.someOrder(
      (first, second) => isDirectlyUnder(view, first, second) && !view.parents(first).includes(second),
    ),
  'order:c': (view) =>
    view.someOrder(
      (first, second) => isEnteredThrough(view, first, second) && !isDirectlyUnder(view, first, second),
    ),
  'order:c:through-passed': (view) =>
    view.someOrder((first, second) =>
      loginsInto(view, first).some(
        ({ provider }) => provider !== second && view.takers(provider).has(second),
      ),
    ),
  'order:several-before-one': (view) =>
    view.some('delete', ({ after }) => after.filter((id) => id.startsWith('delete:')).length > 1),
  cycle: group(() => true),
  'cycle:2': group(({ length }) => length === 2),
  'cycle:3': group(({ length }) => length === 3),
  'cycle:4-or-more': group(({ length }) => length >= 4),
  'cycle:through-passed': group((members, view) =>
    members.some((id) =>
      loginsInto(view, id).some(({ provider }) => {
        const takers = [...view.takers(provider)];
        return !view.targets.has(provider) && takers.some((taker) => taker !== id && members.includes(taker));
      }),
    ),
  ),
  'cycle:with-sub-account': group((members, view) =>
    members.some((id) => members.some((other) => isDirectlyUnder(view, id, other))),
  ),
  'cycle:with-exception': group((members, view) =>
    oneSided(({ provider, dependent }) => members.includes(provider) && members.includes(dependent))(view),
  ),
  'cycles:several': ({ report }) => report.plan.cycles.length > 1,
  'cycles:joined': (view) =>
    view.someOrder((first, second) => {
      const isIn = (id: string) => view.report.plan.cycles.some((members) => members.includes(id));
      return isIn(first) && isIn(second) && !inOneGroup(view, first, second);
    }),
  'cycle:add-login-instead': group((members, view) =>
    members.some((id) =>
      members.some(
        (other) => other !== id && view.task(`delete:${other}`)?.after.includes(`add-login:${id}`),
      ),
    ),
  ),
};

export const TAKEN: Phenomena = {
  'takers:several': taken((_, takers) => takers.size > 1),
  'takers:dependent-among': taken(({ dependent }, takers) => takers.size > 1 && takers.has(dependent)),
  'takers:dependent-only': taken(({ dependent }, takers) => takers.size === 1 && takers.has(dependent)),
  'takers:formerly-inside': (view) =>
    view.links.some((link) => {
      const inside = [...view.takers(link.dependent)];
      const gone = [...view.takers(link.provider)].some((taker) => !inside.includes(taker));
      return link.kind === 'sub-account' && !view.isActive(link) && inside.length > 0 && gone;
    }),
  'takers:released-later': taken(({ releasedOn }, takers) => releasedOn !== undefined && takers.size > 0),
  'takers:lost-provider': taken(({ provider }, takers, view) => {
    return takers.size > 0 && view.account(provider).state === 'lost';
  }),
};
