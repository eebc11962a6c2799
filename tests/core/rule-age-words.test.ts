import { describe, expect, it } from 'vitest';
import { ruleAgeOf } from '#words/rule-age-words';
import { day } from '../support/core/build';

const today = day('2026-11-28');

describe('the age of the rules that a day comes from', () => {
  it('says nothing where there are none', () => {
    expect(ruleAgeOf([], today, 'en')).toBeNull();
  });

  it('names each rule set once, and every doubt once', () => {
    const old = { asOf: '2018-03', confidence: 'low' } as const;
    expect(ruleAgeOf([old, old, { asOf: '2017-01' }], today, 'zh-CN')).toEqual({
      rules: '规则 2018-03、2017-01',
      doubts: ['已超过三年', '几乎未经核实'],
      mark: '旧规则',
    });
  });

  it('has no mark where nothing is doubtful', () => {
    expect(ruleAgeOf([{ asOf: '2026-08', confidence: 'high' }], today, 'en')).toEqual({
      rules: 'Rules of 2026-08',
      doubts: [],
      mark: null,
    });
  });

  it('says so of rules that have no date', () => {
    expect(ruleAgeOf([{ asOf: null }], today, 'en')).toMatchObject({
      rules: 'Rules without a date',
      mark: 'undated rule',
    });
  });
});
