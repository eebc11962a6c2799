import type { AccountWish, Draft, ServiceWish } from './draft';

/** A service whose accounts can always be planned; at times with a condition on what is bound to them. */
export function plannable(draft: Draft): string {
  const { random, rules } = draft;
  const conditions = random.weighted([
    [[], 5],
    [[rules.unbind({ direction: 'provider', auto: 0.2 })], 2],
    [[rules.unbind({ direction: 'both' })], 1],
    [[rules.confirm()], 1],
    [[rules.quiet()], 1],
  ]);
  return draft.service({ conditions });
}

/** A service from which nobody can go. */
export function unplannable(draft: Draft): string {
  const { random, rules } = draft;
  const wishes: readonly (readonly [ServiceWish, number])[] = [
    [{ route: random.pick(['passive-only', 'impossible', 'unknown', null] as const) }, 5],
    [{ conditions: [rules.never()] }, 2],
    [{ noDeletion: true }, 1],
  ];
  return draft.service(random.weighted(wishes));
}

export function target(draft: Draft, service: string, wish: AccountWish = {}): string {
  const { random } = draft;
  return draft.account({
    service,
    intent: random.chance(0.95) ? 'delete' : 'keep',
    state: random.chance(0.96) ? 'active' : 'lost',
    ownLogin: random.weighted([
      [false, 6],
      [null, 2],
      [true, 1],
    ]),
    ...wish,
  });
}

/** An account that is not wanted gone, and through which others may be entered. */
export function kept(draft: Draft, service: string | null = null, wish: AccountWish = {}): string {
  const { random } = draft;
  return draft.account({
    service,
    intent: random.among({ keep: 5, undecided: 3, 'let-expire': 2 }),
    state: 'active',
    ...wish,
  });
}

/** The account itself, or a sub-account of it that is passed on the way down and through which others are entered. */
function doorOf(draft: Draft, provider: string, passive: string, shut: string): string {
  const { random } = draft;
  if (random.chance(0.65)) return provider;
  const wish = random.weighted([
    [{ service: passive, state: 'active' } as const, 4],
    [{ service: shut, state: 'active' } as const, 2],
    [{ service: null, state: 'deletion-requested' } as const, 2],
    [{ service: null, state: 'lost' } as const, 1],
  ]);
  const door = draft.account({ ownLogin: null, ...wish });
  draft.link('sub-account', provider, door, { firm: true });
  return door;
}

/** Targets that enter each other in circles, also through sub-accounts of each other. */
export function loginRings(draft: Draft): void {
  const { random, rules } = draft;
  const shut = draft.service();
  const passive = unplannable(draft);
  const closing = draft.service({ conditions: [rules.unbind({ direction: 'provider' })], closes: [shut] });
  const services = [plannable(draft), plannable(draft), closing];
  const rings = random.count({ 1: 2, 2: 3 });
  let shared: string | undefined;
  for (let ring = 0; ring < rings; ring += 1) {
    const size = random.int(2, 5);
    const members = random.times(size, () => target(draft, random.pick(services)));
    if (shared && random.chance(0.3)) members.push(shared);
    members.forEach((member, index) => {
      const provider = members.at(index - 1) ?? member;
      draft.link('login', doorOf(draft, provider, passive, shut), member, { firm: random.chance(0.7) });
    });
    for (let chord = random.int(0, 2); chord > 0; chord -= 1)
      draft.link(random.pick(['login', 'binding']), random.pick(members), random.pick(members));
    // One ring goes before the other, if they are not the same by now.
    if (shared) for (const one of random.sample(members, 2)) draft.link('login', shared, one, { firm: true });
    if (random.chance(0.3)) draft.link('login', kept(draft), random.pick(members));
    if (random.chance(0.3)) draft.link('sub-account', random.pick(members), random.pick(members));
    shared = random.pick(members);
  }
}

/** Services for the levels of a tree, the deepest first made: each may close or ask to close what is below it. */
function levelServices(draft: Draft, levels: number): string[] {
  const { random, rules } = draft;
  const services: string[] = [];
  for (let level = 0; level < levels; level += 1) {
    const below = services.length > 0 ? random.pick(services) : 'nowhere';
    const close = random.chance(0.4) ? [rules.closeAccount(services.at(-1) ?? below)] : [];
    const unbind = random.chance(0.2) ? [rules.unbind({ direction: 'both' })] : [];
    const passive = level > 0 && level < levels - 1 && random.chance(0.35);
    const closes = random.weighted([
      [[], passive ? 2 : 4],
      [[services.at(-1) ?? below], 3],
      [[below], 1],
    ]);
    services.push(
      draft.service({
        conditions: [...close, ...unbind],
        closes,
        ...(passive ? { route: 'passive-only' as const } : {}),
      }),
    );
  }
  return services.reverse();
}

/** Accounts inside what goes or is passed, which is of a service that closes them, or not. */
export function closedInside(draft: Draft): void {
  const { random } = draft;
  const inner = draft.service({ conditions: [] });
  const closes = random.chance(0.8) ? [inner] : [];
  const passed = random.weighted([
    [{ state: 'active', service: draft.service({ route: 'passive-only', closes }) } as const, 3],
    [{ state: 'deletion-requested', service: draft.service({ closes }) } as const, 2],
    [{ state: 'lost', service: draft.service({ closes }) } as const, 2],
    [{ state: 'active', service: draft.service({ conditions: [], closes }) } as const, 2],
  ]);
  const outer = target(draft, plannable(draft));
  const between = draft.account({ intent: 'keep', ...passed });
  const inside = draft.account({ service: inner, state: 'active', intent: 'keep' });
  draft.link('sub-account', outer, between, { firm: true });
  draft.link('sub-account', between, inside, { firm: true });
  if (random.chance(0.3)) draft.link('sub-account', target(draft, plannable(draft)), inside);
  if (random.chance(0.3)) draft.link('login', inside, kept(draft));
  const releasedOn = draft.moment.past();
  if (random.chance(0.5)) draft.link('sub-account', target(draft, plannable(draft)), inside, { releasedOn });
}

/** An account of a tree: wanted gone and active more often at the top. */
function treeNode(draft: Draft, isTop: boolean, service: string): string {
  const { random } = draft;
  return draft.account({
    service,
    intent: random.chance(isTop ? 0.85 : 0.25) ? 'delete' : random.pick(['keep', 'undecided', 'let-expire']),
    state: random.weighted([
      ['active', isTop ? 40 : 11],
      ['deletion-requested', isTop ? 1 : 4],
      ['lost', isTop ? 1 : 2],
      ['deleted', 1],
    ]),
  });
}

/** Hangs an account of a tree below those of the level above it, and at times below others, or logins to them. */
function hang(draft: Draft, node: string, parents: readonly string[], above: readonly string[]): void {
  const { random } = draft;
  for (const parent of random.sample(parents, random.count({ 1: 6, 2: 3, 3: 1 })))
    draft.link('sub-account', parent, node, { firm: random.chance(0.8) });
  if (random.chance(0.2)) draft.link('sub-account', random.pick(above), node);
  if (random.chance(0.15))
    draft.link('sub-account', random.pick(above), node, { releasedOn: draft.moment.past() });
  if (random.chance(0.3)) draft.link('login', random.pick(above), node);
  if (random.chance(0.2)) draft.link('login', node, random.pick(above));
}

/** Trees of sub-accounts, some with several parents, in mixed states, wanted gone or not. */
export function subAccountTrees(draft: Draft): void {
  const { random } = draft;
  const services = levelServices(draft, random.int(2, 5));
  const levels: string[][] = [];
  for (const [level, service] of services.entries()) {
    const isTop = level === 0;
    const nodes = random.times(random.int(1, isTop ? 2 : 3), () =>
      treeNode(draft, isTop, random.chance(0.9) ? service : random.pick(services)),
    );
    if (!isTop) for (const node of nodes) hang(draft, node, levels.at(-1) ?? [], levels.flat());
    levels.push(nodes);
  }
  const all = levels.flat();
  for (let user = random.int(0, 3); user > 0; user -= 1)
    draft.link(
      'login',
      random.pick(all),
      random.chance(0.6) ? kept(draft) : target(draft, random.pick(services)),
    );
}
