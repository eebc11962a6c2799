import { describe, expect, it } from 'vitest';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { SnapshotList } from '#ipc/desktop-api';
import { snapshotsCheck } from '../../../src/renderer/features/about/snapshots-check';

const entry = (problem: SnapshotEntry['problem'] = null): SnapshotEntry => ({
  token: 'token',
  order: '1',
  takenAt: '2026-11-29T00:10:05',
  why: 'quit',
  accounts: 2,
  links: 1,
  services: 0,
  problem,
  isSecond: false,
});
const list = (fields: Partial<SnapshotList>): SnapshotList => ({
  snapshots: [],
  trouble: null,
  second: null,
  ...fields,
});

describe('the self-check of the snapshots', () => {
  it.each([
    ['they are being read', null, true, 'unknown'],
    ['nothing is there yet that one could hold', list({}), false, 'good'],
    ['there are data and no snapshot', list({}), true, 'bad'],
    ['there are data and no good one', list({ snapshots: [entry('newer')] }), true, 'bad'],
    ['all is well', list({ snapshots: [entry(), entry('newer')] }), true, 'good'],
    ['one is damaged', list({ snapshots: [entry(), entry('damaged')] }), true, 'bad'],
    ['none can be kept', list({ snapshots: [entry()], trouble: 'full' }), true, 'bad'],
    [
      'the folder is gone',
      list({ snapshots: [entry()], second: { name: 'a', trouble: 'gone' } }),
      true,
      'bad',
    ],
    [
      'the folder is well',
      list({ snapshots: [entry()], second: { name: 'a', trouble: null } }),
      true,
      'good',
    ],
  ] as const)('%s', (_, given, hasData, outcome) => {
    expect(snapshotsCheck(given, hasData).outcome).toBe(outcome);
  });
});
