import { describe, expect, it } from 'vitest';
import type { Service } from '#core/catalogue/service';
import { answered, type KeptAnswers, keptOf } from '#core/check-up/kept-answers';
import { rememberable, rememberList } from '#core/check-up/remember-list';
import { findingsOf } from '#core/report/report';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  inventory,
  link,
  service,
  TODAY,
} from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { randomWorld } from '../support/random-world/random-world';

const NONE = keptOf([], 'weibo');

const listOf = (example: Example, kept: KeptAnswers = NONE) => {
  const { builtIn = new Map<string, Service>() } = example;
  const findings = findingsOf(
    inventory(example),
    { services: builtIn, generalFallback: [] },
    { today: day(example.today ?? TODAY), rulesAsOf: null, strategy: 'by-hand' },
  );
  const services = new Map([...builtIn, ...(example.services ?? []).map((one) => [one.id, one] as const)]);
  return rememberList(rememberable(findings, services, kept.provider), kept);
};

/** Each group as `group answered: what is open`. */
const shown = (example: Example, kept?: KeptAnswers) =>
  listOf(example, kept).groups.map(
    ({ group, answered: count, open }) => `${group} ${count}: ${open.map(({ id }) => id).join(' ')}`,
  );

const weibo = account({ id: 'weibo', service: 'weibo' });
const weiboService = service({
  id: 'weibo',
  names: { 'zh-CN': '微博' },
  category: 'social',
  operator: '新浪',
});

describe('the accounts that are asked about', () => {
  it.each<readonly [string, Partial<Example>, readonly string[]]>([
    ['are those that nothing is known to open', { accounts: [account({ id: 'a' })] }, ['accounts 0: a']],
    [
      'are not those with an entrance, or that live in another',
      {
        accounts: ['mail', 'a', 'b'].map((id) => account({ id })),
        links: [link('mail', 'a'), link('mail', 'b', 'sub-account')],
      },
      ['accounts 0: mail'],
    ],
    [
      'are those whose entrance is over, or rests on what is lost',
      {
        accounts: [account({ id: 'mail', state: 'lost' }), account({ id: 'a' }), account({ id: 'b' })],
        links: [link('mail', 'a'), link('b', 'a', { id: 'x', releasedOn: '2026-11-01' })],
      },
      ['accounts 0: mail a b'],
    ],
    [
      'count as answered once they depend on it in any way, and are not asked where it depends on them',
      {
        accounts: ['a', 'b', 'c', 'phone'].map((id) => account({ id })),
        links: [link('weibo', 'a'), link('weibo', 'b', 'binding'), link('phone', 'weibo', 'recovery')],
      },
      ['accounts 2: c'],
    ],
    [
      'are asked again about a link that was released',
      { accounts: [account({ id: 'a' })], links: [link('weibo', 'a', { releasedOn: TODAY })] },
      ['accounts 0: a'],
    ],
    [
      'are those that exist: not deleted, but on their way out or lost',
      {
        accounts: (['deleted', 'deletion-requested', 'lost'] as const).map((state) =>
          account({ id: state, state }),
        ),
      },
      ['accounts 0: deletion-requested lost'],
    ],
    [
      'begin with what cannot be entered by itself, and end with mailboxes; a number is no question',
      {
        accounts: [
          account({ id: 'mail', service: 'mail', ownLogin: false }),
          account({ id: 'sim', service: 'sim' }),
          account({ id: 'own', ownLogin: true }),
          account({ id: 'maybe', ownLogin: null }),
          account({ id: 'shut', ownLogin: false }),
        ],
        services: [service({ id: 'mail', category: 'email' }), service({ id: 'sim', category: 'telecom' })],
      },
      ['accounts 0: shut maybe own mail'],
    ],
    [
      'are not those that live in the provider by what they are, nor others of the same service',
      {
        accounts: [
          account({ id: 'second', service: 'weibo' }),
          account({ id: 'wallet', service: 'weibo-pay' }),
          account({ id: 'other', service: 'pay' }),
        ],
        services: [
          weiboService,
          service({ id: 'weibo-pay', parent: 'weibo' }),
          service({ id: 'pay', parent: 'elsewhere' }),
        ],
      },
      ['accounts 0: other'],
    ],
  ])('%s', (_, { accounts = [], ...example }, expected) => {
    expect(shown({ accounts: [weibo, ...accounts], ...example })).toEqual(expected);
  });
});

describe('the services that are asked about', () => {
  const all = [
    weiboService,
    service({ id: 'clips', category: 'video' }),
    service({ id: 'forum', category: 'social', operator: 'Forum Ltd' }),
    service({ id: 'books', category: 'social', operator: '豆瓣' }),
    service({ id: 'sister', category: 'social', operator: '新浪' }),
    {
      ...deletable('songs', [
        condition({ id: 'unbind', kind: 'unbind', direction: 'both' }),
        { ...condition({ id: 'said', kind: 'confirm' }), text: { 'zh-CN': '先解绑微博登录' } },
      ]),
      category: 'social' as const,
      operator: 'Songs',
    },
    service({ id: 'bank', category: 'finance' }),
    service({ id: 'odd' }),
    service({ id: 'sim', category: 'telecom' }),
    service({ id: 'any-mail', category: 'email', operator: '' }),
    service({ id: 'mail', category: 'email', operator: 'Mail' }),
    service({ id: 'wallet', category: 'payment', parent: 'weibo' }),
  ];
  const builtIn = new Map(all.map((one) => [one.id, one]));

  it('come by category, the likely ones first, and in each what is near it by what the catalogue says', () => {
    expect(shown({ accounts: [weibo], builtIn })).toEqual([
      'social 0: songs sister books forum',
      'video 0: clips',
      'other 0: odd',
      'finance 0: bank',
      'email 0: mail',
    ]);
  });

  it('are asked in another order where the provider is a number, or a place to work', () => {
    const groups = (id: string) =>
      listOf({ accounts: [account({ id: 'p', service: id })], builtIn }, keptOf([], 'p')).groups;
    expect(groups('sim').map(({ group }) => group)).toEqual(['social', 'finance', 'email', 'video', 'other']);
    builtIn.set('code', service({ id: 'code', category: 'developer' }));
    builtIn.set('host', service({ id: 'host', category: 'cloud' }));
    expect(groups('code').map(({ group }) => group)).toEqual([
      'cloud',
      'social',
      'video',
      'other',
      'finance',
      'email',
    ]);
    builtIn.delete('code');
    builtIn.delete('host');
  });

  it('are those without an account; one that was entered with it counts as answered, by its name too', () => {
    const accounts = [
      weibo,
      account({ id: 'a', service: 'clips' }),
      account({ id: 'b', service: 'books' }),
      account({ id: 'c', name: ' ODD ' }),
      account({ id: 'd', service: 'bank', state: 'deleted' }),
    ];
    expect(shown({ accounts, builtIn, links: [link('weibo', 'b')] })).toEqual([
      'accounts 1: a c',
      'social 1: songs sister forum',
      'email 0: mail',
    ]);
  });

  it('may be of the person', () => {
    const own = service({ id: 'own', category: 'video' });
    expect(shown({ accounts: [weibo], services: [own], builtIn })).toContain('video 0: clips own');
  });
});

describe('what was answered', () => {
  const accounts = [weibo, ...['a', 'b', 'c'].map((id) => account({ id, name: `app ${id}` }))];
  const clips = service({ id: 'a', category: 'video' });
  const builtIn = new Map([['a', clips]]);

  it('is not asked again; an account and a service of one id are two things', () => {
    const kept = answered(NONE, ['account:a', 'account:c'], 'no');
    expect(shown({ accounts, builtIn }, kept)).toEqual(['accounts 2: b', 'video 0: a']);
  });

  it('with "do not know" is put off until it is asked again', () => {
    const kept = answered(answered(NONE, ['service:a', 'account:b'], 'unknown'), ['account:a'], 'no');
    const { groups, putOff } = listOf({ accounts, builtIn }, kept);
    expect(groups.map(({ open }) => open.map(({ key }) => key))).toEqual([['account:c'], []]);
    expect(putOff.map(({ key }) => key)).toEqual(['account:b', 'service:a']);
    const again = answered(kept, ['service:a', 'account:b'], null);
    expect(shown({ accounts, builtIn }, again)).toEqual(['accounts 1: b c', 'video 0: a']);
  });
});

it.each([
  ['that is gone', account({ id: 'other' })],
  ['that is deleted', { ...weibo, state: 'deleted' as const }],
])('nothing is asked about an account %s', (_, one) => {
  expect(listOf({ accounts: [one, account({ id: 'a' })] })).toEqual({ groups: [], putOff: [] });
});

it('asks Weibo for nothing absurd of the whole catalogue, and what speaks of it first', () => {
  const { services } = realCatalogue();
  const { groups } = listOf({ accounts: [weibo], builtIn: services });
  const open = new Map(groups.map((one) => [one.group, one.open.map(({ id }) => id)]));
  const all = [...open.values()].flat();
  for (const id of ['weibo', 'weibo-pay', 'wechat-pay', 'phone-number', 'china-mobile', 'mailbox'])
    expect(all).not.toContain(id);
  expect(new Set(all).size).toBe(all.length);
  expect(open.get('music')?.[0]).toBe('migu');
  expect(open.get('social')).toContain('zhihu');
  // Of one house, then of which much is known, and what is nobody's neighbour last.
  const social = open.get('social') ?? [];
  const places = ['zhihu', '1point3acres', 'okcupid'].map((id) => social.indexOf(id));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

it('asks about the accounts of any inventory that no link opens and none joins with it, each once', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { inventory: world, services: builtIn, options } = randomWorld(seed);
    const services = new Map([...builtIn, ...world.services].map((one) => [one.id, one]));
    const found = findingsOf(world, { services, generalFallback: [] }, options);
    const stateOf = new Map(world.accounts.map(({ id, state }) => [id, state]));
    const active = world.links.filter(({ provider, dependent, releasedOn }) => {
      const isOver = releasedOn !== undefined && releasedOn <= options.today;
      return !isOver && stateOf.get(provider) !== 'deleted' && stateOf.get(dependent) !== 'deleted';
    });
    for (const { id, state } of world.accounts) {
      const { groups } = rememberList(rememberable(found, services, id), keptOf([], id));
      const open = groups.flatMap((one) => one.open);
      const expected = world.accounts.filter((other) => {
        const own = services.get(other.service ?? '');
        const mine = services.get(world.accounts.find((one) => one.id === id)?.service ?? '');
        const isOther = other.id !== id && other.state !== 'deleted' && own?.category !== 'telecom';
        const isInside =
          own !== undefined &&
          (own.parent === (mine?.id ?? null) || [mine?.id, mine?.parent].includes(own.id));
        const isKnown = active.some(({ provider, dependent, kind }) => {
          const ends = [provider, dependent];
          const isEntrance = (kind === 'login' || kind === 'sub-account') && stateOf.get(provider) !== 'lost';
          return ends.includes(other.id) && (ends.includes(id) || (isEntrance && dependent === other.id));
        });
        return state !== 'deleted' && isOther && !isInside && !isKnown;
      });
      const asked = open.filter(({ kind }) => kind === 'account').map((item) => item.id);
      expect([seed, id, asked.toSorted()]).toEqual([seed, id, expected.map((one) => one.id).toSorted()]);
      expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
    }
  }
});
