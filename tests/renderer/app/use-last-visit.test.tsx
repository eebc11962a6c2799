// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLastVisit } from '../../../src/renderer/app/use-last-visit';
import { Machine } from '../../data/machine';
import { day } from '../../support/core/build';
import { opened } from '../support/opened';

/** The app is opened on a day, and was open before on another. */
async function visited(last: string | null, today: string) {
  const store = await new Machine().settings();
  opened.push(store);
  if (last !== null) await store.change({ lastVisitOn: day(last) });
  const { result, rerender } = renderHook(
    (on: string) => useLastVisit(store, store.getState().settings.lastVisitOn, day(on)),
    { initialProps: today },
  );
  const stored = () => store.getState().settings.lastVisitOn;
  return { visit: () => result.current, stored, on: rerender };
}

describe('the last visit', () => {
  it('is compared with on a later day, which is noted', async () => {
    const { visit, stored, on } = await visited('2026-11-19', '2026-11-23');
    expect(visit().since).toBe('2026-11-19');
    await waitFor(() => expect(stored()).toBe('2026-11-23'));
    on('2026-11-23');
    expect(visit().since).toBe('2026-11-19');
    act(() => visit().onSeen());
    expect(visit().since).toBeNull();
  });

  it('was never, or today: there is nothing to compare with', async () => {
    const first = await visited(null, '2026-11-23');
    await waitFor(() => expect(first.stored()).toBe('2026-11-23'));
    expect(first.visit()).toMatchObject({ since: null, ahead: null });
    const again = await visited('2026-11-23', '2026-11-23');
    expect(again.visit()).toMatchObject({ since: null, ahead: null });
  });

  it('is another one when a day goes by; what was not seen stays to be seen', async () => {
    const { visit, stored, on } = await visited('2026-11-19', '2026-11-23');
    await waitFor(() => expect(stored()).toBe('2026-11-23'));
    on('2026-11-24');
    await waitFor(() => expect(stored()).toBe('2026-11-24'));
    expect(visit().since).toBe('2026-11-19');
    act(() => visit().onSeen());
    on('2026-11-25');
    await waitFor(() => expect(visit().since).toBe('2026-11-24'));
  });

  it('is later than today: the clock looks wrong, and nothing is noted until the person says it is right', async () => {
    const { visit, stored, on } = await visited('2027-11-23', '2026-11-23');
    expect(visit()).toMatchObject({ since: null, ahead: '2027-11-23' });
    on('2026-11-24');
    expect(stored()).toBe('2027-11-23');
    act(() => visit().onTodayIsRight());
    await waitFor(() => expect(stored()).toBe('2026-11-24'));
    on('2026-11-24');
    expect(visit()).toMatchObject({ since: null, ahead: null });
  });

  it.each([
    ['2026-11-24', null],
    ['2026-11-25', '2026-11-25'],
  ])('was on %s by the clock of another time zone: only more than a day is wrong', async (last, ahead) => {
    const { visit, stored } = await visited(last, '2026-11-23');
    expect(visit()).toMatchObject({ since: null, ahead });
    expect(stored()).toBe(last);
  });
});
