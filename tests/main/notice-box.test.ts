import { expect, it } from 'vitest';
import type { Notice } from '#ipc/desktop-api';
import { NoticeBox } from '#ipc/notice-box';

const open = (account: string): Notice => ({ kind: 'open', account });
const state: Notice = { kind: 'reminders', state: { canShow: true, clockLooksWrong: true, trouble: null } };

it('a notice is for whoever waits for one', async () => {
  const box = new NoticeBox();
  const asked = box.next();
  box.put(open('a'));
  expect(await asked).toEqual(open('a'));
});

it('a notice waits for whoever asks next, of each kind the last one', async () => {
  const box = new NoticeBox();
  box.put(open('a'));
  box.put(state);
  box.put(open('b'));
  expect([await box.next(), await box.next()]).toEqual([state, open('b')]);
});

it('there is one who asks: who asked before is told, unless it is gone', async () => {
  const box = new NoticeBox();
  const before = box.next();
  const now = box.next();
  expect(await before).toBeNull();
  box.put(state);
  expect(await now).toEqual(state);

  void box.next();
  box.forget();
  box.put(open('a'));
  expect(await box.next()).toEqual(open('a'));
});
