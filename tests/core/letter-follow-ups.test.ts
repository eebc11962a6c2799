import { describe, expect, it } from 'vitest';
import { LETTER_SENT, letterFollowUps, lettersByDay } from '#core/report/letter-follow-ups';
import { findingsOf } from '#core/report/report';
import { account, day, deletable, type Example, happened, inventory, TODAY } from '../support/core/build';

function situationOf(example: Example) {
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  return findingsOf(inventory(example), catalogue, options).situation;
}

function followUps(example: Example) {
  return letterFollowUps(situationOf(example));
}

const sent = happened(LETTER_SENT, '2026-11-01');

describe('a letter that was sent', () => {
  it('is followed up after 30 days', () => {
    expect(followUps({ accounts: [account({ id: 'a', events: [sent] })] })).toEqual([
      { account: 'a', sentOn: '2026-11-01', followUpOn: '2026-12-01' },
    ]);
  });

  it('is followed up after the time that it gives, however fast or slow the service says it is', () => {
    const services = [
      deletable('slow', [], { reviewTime: 'P2M' }),
      deletable('fast', [], { reviewTime: 'P3D' }),
    ];
    const accounts = ['slow', 'fast'].map((id) => account({ id, service: id, events: [sent] }));
    expect(followUps({ accounts, services }).map(({ followUpOn }) => followUpOn)).toEqual([
      '2026-12-01',
      '2026-12-01',
    ]);
  });

  it.each([
    // The letter in Chinese gives 30 days, that in English a month: the longer of them.
    ['2026-12-02', '2027-01-02'],
    ['2027-01-31', '2027-03-02'],
    ['2027-02-10', '2027-03-12'],
  ])('is followed up after 30 days and a month, sent on %s', (on, followUpOn) => {
    const accounts = [account({ id: 'a', events: [happened(LETTER_SENT, on)] })];
    expect(followUps({ accounts })[0]?.followUpOn).toBe(followUpOn);
  });

  it('is the latest one', () => {
    const events = [happened('letter-sent', '2026-12-02'), sent];
    expect(followUps({ accounts: [account({ id: 'a', events })] })[0]?.followUpOn).toBe('2027-01-02');
  });

  it.each(['active', 'lost', 'deletion-requested'] as const)(
    'waits for an answer while it is %s',
    (state) => {
      expect(followUps({ accounts: [account({ id: 'a', state, events: [sent] })] })).toHaveLength(1);
    },
  );

  it('waits for nothing once the account is deleted', () => {
    expect(followUps({ accounts: [account({ id: 'a', state: 'deleted', events: [sent] })] })).toEqual([]);
  });

  it.each([
    ['deletion-requested', '2026-11-02', 0],
    ['deletion-refused', '2026-11-02', 0],
    ['deletion-requested', '2026-11-01', 0],
    ['deletion-refused', '2026-11-01', 0],
    ['deletion-refused', '2026-10-31', 1],
    ['login', '2026-11-05', 1],
  ])('is answered when its deletion is asked for or refused after it: %s on %s', (type, on, count) => {
    const events = [sent, happened(type, on)];
    expect(followUps({ accounts: [account({ id: 'a', events })] })).toHaveLength(count);
  });

  it('is not answered by what was recorded of the same day before it', () => {
    const events = [happened('deletion-refused', '2026-11-01'), sent];
    expect(followUps({ accounts: [account({ id: 'a', events })] })).toHaveLength(1);
  });

  it('comes in the order of its day where that is asked for', () => {
    const accounts = [
      account({ id: 'late', events: [happened('letter-sent', '2026-11-20')] }),
      account({ id: 'soon', events: [sent] }),
      account({ id: 'same', events: [sent] }),
    ];
    const days = lettersByDay(situationOf({ accounts })).map((one) => `${one.account} ${one.followUpOn}`);
    expect(days).toEqual(['soon 2026-12-01', 'same 2026-12-01', 'late 2026-12-20']);
  });
});
