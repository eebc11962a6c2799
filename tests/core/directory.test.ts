import { describe, expect, it } from 'vitest';
import { findingsOf } from '#core/report/report';
import { Directory, type Naming } from '#words/directory';
import { account, day, inventory, TODAY } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';

const phone = (value: string) => ({ identifiers: [{ kind: 'phone', value } as const] });
const accounts = [
  account({ id: 'mine', name: '微信' }),
  account({ id: 'sample.wx', name: '微信' }),
  account({ id: 'one', name: 'QQ', ...phone('10001') }),
  account({ id: 'two', name: 'QQ', ...phone('10002') }),
  account({ id: 'three', name: 'QQ' }),
  account({ id: 'jd', name: '京东', ...phone('1') }),
  account({ id: 'jd2', name: '京东', ...phone('1') }),
  account({ id: 'alone', name: '支付宝', ...phone('1') }),
];
const namesOf = (naming?: Naming) => {
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const found = findingsOf(inventory({ accounts }), realCatalogue(), options);
  const directory = new Directory(found, 'en', naming);
  return accounts.map(({ id }) => directory.name(id));
};

describe('accounts of one name', () => {
  it('are told apart by their ids', () => {
    expect(namesOf()).toEqual([
      '微信 (mine)',
      '微信 (sample.wx)',
      'QQ (one)',
      'QQ (two)',
      'QQ (three)',
      '京东 (jd)',
      '京东 (jd2)',
      '支付宝',
    ]);
  });

  it('or by a mark that only one of them has, and keep their names beside what is there on trial', () => {
    const isAside: Naming['isAside'] = ({ id }) => id.startsWith('sample.');
    const markOf: Naming['markOf'] = (one) => (isAside(one) ? 'sample' : (one.identifiers[0]?.value ?? null));
    expect(namesOf({ isAside, markOf })).toEqual([
      '微信',
      '微信 (sample)',
      'QQ (10001)',
      'QQ (10002)',
      'QQ (three)',
      '京东 (jd)',
      '京东 (jd2)',
      '支付宝',
    ]);
  });
});
