import { describe, expect, it } from 'vitest';
import type { AccountSorting } from '../../../src/renderer/data/settings';
import {
  addressOf,
  codeOf,
  type Filter,
  filtered,
  filtersOf,
  toggled,
} from '../../../src/renderer/features/accounts/filters';
import { rowsOf } from '../../../src/renderer/features/accounts/rows-of';
import { nextSorting, sorted } from '../../../src/renderer/features/accounts/sort-rows';
import { account, happened, link } from '../../support/core/build';
import { Stage } from '../support/show';

const stage = new Stage(
  {
    accounts: [
      account({ id: 'phone', name: '手机', service: 'phone-number', intent: 'keep' }),
      account({ id: 'a', name: '阿里', intent: 'delete', tags: ['工作', 'a.b~c'] }),
      account({
        id: 'b',
        name: '微信',
        service: 'wechat',
        intent: 'keep',
        events: [happened('login', '2026-03-01'), happened('login', '2025-01-01')],
      }),
      account({ id: 'c', name: '京东', intent: 'undecided', state: 'lost', tags: ['工作'] }),
    ],
    links: [
      link('phone', 'b', { id: 'l1', kind: 'binding' }),
      link('b', 'c', { id: 'l2' }),
      link('phone', 'a', { id: 'l3', releasedOn: '2026-01-01' }),
    ],
  },
  'zh-CN',
);
const rows = rowsOf(stage.screen);
const ids = (shown: typeof rows) => shown.map((row) => row.account.id).join(' ');

describe('the address of the list', () => {
  it.each<[Filter]>([
    [{ kind: 'part', value: 'expiring' }],
    [{ kind: 'verdict', value: 'check-gone' }],
    [{ kind: 'intent', value: 'let-expire' }],
    [{ kind: 'state', value: 'deletion-requested' }],
    [{ kind: 'service', value: '' }],
    [{ kind: 'tag', value: 'a.b/c-d~e%41 #?&工作😀' }],
    [{ kind: 'provider', value: 'phone' }],
  ])('says what a filter is, whatever the router does to it: %j', (filter) => {
    const [, codes = ''] = addressOf([filter]).split('/only/');
    expect(decodeURI(codes)).toBe(codes);
    expect(filtersOf(decodeURIComponent(codes))).toEqual([filter]);
  });

  it('is that of the overview for its parts, and that of the whole list without a filter', () => {
    expect(codeOf({ kind: 'part', value: 'stranded' })).toBe('stranded');
    expect(addressOf([])).toBe('/accounts');
  });

  it('holds several filters, and what is none does no harm', () => {
    const filters: Filter[] = [
      { kind: 'tag', value: 'x.y' },
      { kind: 'intent', value: 'keep' },
    ];
    expect(filtersOf(addressOf(filters).split('/only/')[1] ?? null)).toEqual(filters);
    expect(filtersOf('stranded.unheard-of.intent-unheard.verdict-.')).toEqual([
      { kind: 'part', value: 'stranded' },
    ]);
    expect(filtersOf(null)).toEqual([]);
  });
});

describe('filters', () => {
  it.each<[string, Filter[], string]>([
    ['none leave everything', [], 'phone a b c'],
    [
      'of one kind: either will do',
      [
        { kind: 'intent', value: 'keep' },
        { kind: 'intent', value: 'delete' },
      ],
      'phone a b',
    ],
    [
      'of several kinds: each has to fit',
      [
        { kind: 'tag', value: '工作' },
        { kind: 'state', value: 'active' },
      ],
      'a',
    ],
    ['by provider: only by links that hold', [{ kind: 'provider', value: 'phone' }], 'b'],
    ['by no service', [{ kind: 'service', value: '' }], 'a c'],
    ['by service', [{ kind: 'service', value: 'wechat' }], 'b'],
    ['by verdict', [{ kind: 'verdict', value: 'lost' }], 'c'],
    ['by part', [{ kind: 'part', value: 'requested' }], ''],
  ])('%s', (_, filters, expected) => {
    expect(ids(filtered(rows, '', filters, stage.screen))).toBe(expected);
  });

  it('go with a search', () => {
    expect(ids(filtered(rows, 'wx', [{ kind: 'intent', value: 'keep' }], stage.screen))).toBe('b');
    expect(ids(filtered(rows, 'wx', [{ kind: 'intent', value: 'delete' }], stage.screen))).toBe('');
  });

  it('are taken back by choosing them again', () => {
    const one: Filter = { kind: 'tag', value: '工作' };
    expect(toggled([], one)).toEqual([one]);
    expect(toggled([one], { ...one })).toEqual([]);
  });
});

describe('sorting', () => {
  it.each<[AccountSorting | null, string]>([
    [null, 'phone a b c'],
    // 阿里 ā, 京东 jīng, 手机 shǒu, 微信 wēi
    [{ by: 'name', descending: false }, 'a c phone b'],
    [{ by: 'name', descending: true }, 'b phone c a'],
    // keep, delete, let expire, undecided; equals stay as they are
    [{ by: 'intent', descending: false }, 'phone b a c'],
    [{ by: 'intent', descending: true }, 'c a phone b'],
    [{ by: 'last-login', descending: false }, 'b phone a c'],
    [{ by: 'last-login', descending: true }, 'b phone a c'],
    [{ by: 'entered-by', descending: true }, 'c phone a b'],
    // 工作 comes before the same with more behind it
    [{ by: 'tags', descending: false }, 'c a phone b'],
  ])('%j', (sorting, expected) => {
    expect(ids(sorted(rows, sorting, 'zh-CN'))).toBe(expected);
  });

  it('goes up, then down, then back to the order of the inventory, from one column to the next', () => {
    const up = nextSorting(null, 'verdict');
    expect(up).toEqual({ by: 'verdict', descending: false });
    expect(nextSorting(up, 'name')).toEqual({ by: 'name', descending: false });
    const down = nextSorting(up, 'verdict');
    expect(down).toEqual({ by: 'verdict', descending: true });
    expect(nextSorting(down, 'verdict')).toBeNull();
  });
});

it('a row says when its account was last entered, and what it hangs on', () => {
  expect(rows.map(({ lastLogin }) => lastLogin)).toEqual([null, null, '2026-03-01', null]);
  expect(rows.map(({ hangsOn }) => hangsOn)).toEqual([[], [], ['phone'], ['b']]);
  expect(rows.map(({ enteredBy }) => enteredBy)).toEqual([[], [], [], ['微信']]);
});
