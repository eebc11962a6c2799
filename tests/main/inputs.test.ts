import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '#core/reminders/choices';
import { LARGEST_DOCUMENT } from '#ipc/desktop-api';
import { inputs } from '#ipc/inputs';
import { MOST_REMINDERS } from '#ipc/reminder-plan';

const content = '{}';
const name = 'suggestedName: expected a name without folders, of 1 to 200 characters';

describe('what comes through the door', () => {
  it('is taken as it is where it fits', () => {
    expect(inputs.openDocument(undefined)).toEqual({ ok: true, value: undefined });
    for (const suggestedName of ['a', '解绑 2026-11-23.json', '.json', 'a..b', '名'.repeat(200)]) {
      const file = { suggestedName, content };
      expect(inputs.saveDocument(file)).toEqual({ ok: true, value: file });
    }
  });

  it.each([
    [null, 'expected an object with suggestedName and content'],
    [undefined, 'expected an object with suggestedName and content'],
    ['a.json', 'expected an object with suggestedName and content'],
    [[], name],
    [{ content }, name],
    [{ suggestedName: '', content }, name],
    [{ suggestedName: '.', content }, name],
    [{ suggestedName: '..', content }, name],
    [{ suggestedName: '../a', content }, name],
    [{ suggestedName: '/etc/passwd', content }, name],
    [{ suggestedName: 'C:\\a', content }, name],
    [{ suggestedName: 'a\nb', content }, name],
    [{ suggestedName: 'a\0b', content }, name],
    [{ suggestedName: '\ud800', content }, name],
    [{ suggestedName: 'a'.repeat(201), content }, name],
    [{ suggestedName: ['a'], content }, name],
    [{ suggestedName: 'a' }, 'content: expected text or bytes'],
    [{ suggestedName: 'a', content: 7 }, 'content: expected text or bytes'],
    [{ suggestedName: 'a', content, path: '/' }, 'expected no field besides suggestedName and content'],
  ])('is refused where it does not: %j', (received, failure) => {
    expect(inputs.saveDocument(received)).toEqual({ ok: false, failure });
  });

  it('is a theme that is known, or refused', () => {
    for (const theme of ['system', 'light', 'dark'] as const) {
      expect(inputs.setTheme(theme)).toEqual({ ok: true, value: theme });
    }
    for (const received of ['Dark', '', undefined, null, 0, ['dark'], { toString: () => 'dark' }]) {
      expect(inputs.setTheme(received)).toEqual({
        ok: false,
        failure: 'expected one of system, light, dark',
      });
    }
  });

  it('is an address of https, or refused; what was there is not said', () => {
    const address = 'https://example.com/a';
    expect(inputs.openAddress(address)).toEqual({ ok: true, value: address });
    for (const received of [
      undefined,
      null,
      7,
      [address],
      'http://example.com/',
      'https://a@b/',
      'file:///a',
    ]) {
      expect(inputs.openAddress(received)).toEqual({ ok: false, failure: 'expected an https address' });
    }
  });

  it('is no file larger than one that could be read again', () => {
    const bytes = new Uint8Array(0);
    Object.defineProperty(bytes, 'length', { value: LARGEST_DOCUMENT + 1 });
    expect(inputs.saveDocument({ suggestedName: 'a', content: bytes })).toEqual({
      ok: false,
      failure: 'content: expected at most 512 MB',
    });
  });

  const reminder = { kind: 'keep-by', account: 'a', rule: 'idle', day: '2026-11-30', certainty: 'may' };
  const plan = { lang: 'en', timeZone: 'Asia/Shanghai', choices: DEFAULT_CHOICES, reminders: [reminder] };
  const named = {
    ...plan,
    choices: { ...DEFAULT_CHOICES, quiet: null, names: true },
    reminders: [{ ...reminder, name: '企鹅', rule: null, certainty: null }],
  };
  const one = (fields: object) => ({ ...plan, reminders: [reminder, { ...reminder, ...fields }] });
  const choices = (fields: object) => ({ ...plan, choices: { ...DEFAULT_CHOICES, ...fields } });

  it('is a plan of reminders, with names only where they are allowed', () => {
    for (const value of [plan, named, { ...plan, timeZone: 'system', reminders: [] }]) {
      expect(inputs.setReminders(value)).toEqual({ ok: true, value });
    }
  });

  it.each([
    [undefined, 'lang: expected zh-CN or en'],
    [{ ...plan, lang: 'fr' }, 'lang: expected zh-CN or en'],
    [{ ...plan, timeZone: '+08:00' }, 'timeZone: expected system or a time zone'],
    [{ ...plan, path: '/' }, 'expected no field besides lang, timeZone, choices and reminders'],
    [{ ...plan, choices: undefined }, 'choices: expected on, leads, quiet and names'],
    [choices({ leads: [] }), 'choices: expected on, leads, quiet and names'],
    [choices({ leads: [0, 7] }), 'choices: expected on, leads, quiet and names'],
    [choices({ quiet: { from: 0, to: 0 } }), 'choices: expected on, leads, quiet and names'],
    [choices({ quiet: { from: 0, to: 60, days: [] } }), 'choices: expected on, leads, quiet and names'],
    [choices({ sound: 'loud' }), 'choices: expected on, leads, quiet and names'],
    [{ ...plan, reminders: {} }, `reminders: expected a list of at most ${MOST_REMINDERS}`],
    [one({ kind: 'soon' }), 'reminders[1]: expected a reminder'],
    [one({ account: '../a' }), 'reminders[1]: expected a reminder'],
    [one({ rule: 7 }), 'reminders[1]: expected a reminder'],
    [one({ day: '2026-02-30' }), 'reminders[1]: expected a reminder'],
    [one({ certainty: 'sure' }), 'reminders[1]: expected a reminder'],
    [one({ name: 'QQ' }), 'reminders[1]: expected a reminder'],
    [one({ url: 'https://example.com' }), 'reminders[1]: expected a reminder'],
    [{ ...named, reminders: [{ ...reminder, name: 'a'.repeat(401) }] }, 'reminders[0]: expected a reminder'],
  ])('is no plan of reminders, and is refused with its place: %j', (received, failure) => {
    expect(inputs.setReminders(received)).toEqual({ ok: false, failure });
  });

  it('is no plan where it holds itself, or is deeper than a call can go', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    let deep: unknown = [];
    for (let left = 10_000; left > 0; left -= 1) deep = [deep];
    const failure = 'choices: expected on, leads, quiet and names';
    for (const value of [circle, deep, [circle], [deep]]) {
      for (const field of ['leads', 'quiet', 'on', 'names']) {
        expect(inputs.setReminders(choices({ [field]: value }))).toEqual({ ok: false, failure });
      }
    }
  });

  it('is no plan of more reminders than anybody has', () => {
    const reminders = Array.from({ length: MOST_REMINDERS + 1 }, () => reminder);
    expect(inputs.setReminders({ ...plan, reminders }).ok).toBe(false);
    expect(inputs.setReminders({ ...plan, reminders: reminders.slice(1) }).ok).toBe(true);
  });

  it('is what goes on without a window, or refused', () => {
    const value = { closeToTray: true, startAtLogin: false };
    expect(inputs.setBackground(value)).toEqual({ ok: true, value });
    for (const received of [
      undefined,
      null,
      7,
      [],
      {},
      { ...value, closeToTray: 1 },
      { ...value, path: '/' },
    ]) {
      expect(inputs.setBackground(received)).toEqual({
        ok: false,
        failure: 'expected closeToTray and startAtLogin, true or false',
      });
    }
  });

  it('is a key file, bytes and an answer about where the data is, or refused', () => {
    const key = new TextEncoder().encode('age-encryption.org/v1\n-> scrypt');
    const box = Uint8Array.of(1);
    expect(inputs.changeKey(key)).toEqual({ ok: true, value: key });
    expect(inputs.moveStorage({ key, box })).toEqual({ ok: true, value: { key, box } });
    expect(inputs.moveStorage({ key: null, box })).toEqual({ ok: true, value: { key: null, box } });
    expect(inputs.endMove(true)).toEqual({ ok: true, value: true });
    const long = new Uint8Array(10_001);
    long.set(key);
    for (const other of [undefined, null, 'age-encryption.org/v1\n', box, long, [...key]]) {
      expect(inputs.changeKey(other)).toEqual({ ok: false, failure: 'expected the bytes of a key file' });
      expect(inputs.moveStorage({ key: other === null ? 0 : other, box }).ok).toBe(false);
      expect(inputs.moveStorage({ key, box: 'text' }).ok).toBe(false);
      expect(inputs.endMove(other)).toEqual({ ok: false, failure: 'expected true or false' });
    }
    expect(inputs.moveStorage({ key, box, partition: 'other' }).ok).toBe(false);
  });

  const snapshot = { why: 'change', content: '{}', accounts: 1, links: 0, services: 2 };

  it('is a snapshot, whatever it holds, or refused without a word of that', () => {
    expect(inputs.takeSnapshot(snapshot)).toEqual({ ok: true, value: snapshot });
    for (const [received, failure] of [
      [undefined, 'why: expected one of change, quit, upgrade, import, deletion, restore'],
      [{ ...snapshot, why: '../a' }, 'why: expected one of change, quit, upgrade, import, deletion, restore'],
      [{ ...snapshot, content: 7 }, 'content: expected text of at most 536870912 characters'],
      [{ ...snapshot, accounts: -1 }, 'accounts, links, services: expected how many there are'],
      [{ ...snapshot, links: 0.5 }, 'accounts, links, services: expected how many there are'],
      [{ ...snapshot, services: '2' }, 'accounts, links, services: expected how many there are'],
      [{ ...snapshot, path: '/a' }, 'expected no field besides why, content, accounts, links and services'],
    ]) {
      expect(inputs.takeSnapshot(received)).toEqual({ ok: false, failure });
    }
  });

  it('is a token as they are given out, and never a path', () => {
    const token = '0b5b2c7e-0c2f-4f3a-9f9e-1d2c3b4a5f60';
    expect(inputs.openSnapshot(token)).toEqual({ ok: true, value: token });
    for (const received of [undefined, '', '../a', '/etc/passwd', `${token}\n`, `${token}/..`, [token], 7]) {
      expect(inputs.openSnapshot(received)).toEqual({ ok: false, failure: 'expected a token' });
    }
  });

  it.each(['tellWhenClosing', 'noteStored'] as const)('is true or false, or refused: %s', (method) => {
    expect(inputs[method](true)).toEqual({ ok: true, value: true });
    for (const received of [undefined, null, 0, 'true', {}]) {
      expect(inputs[method](received)).toEqual({ ok: false, failure: 'expected true or false' });
    }
  });

  it('is a copy of what is damaged, or refused', () => {
    expect(inputs.keepDamaged('{}')).toEqual({ ok: true, value: '{}' });
    for (const received of [undefined, new Uint8Array(1), { copy: '' }]) {
      const failure = 'expected text of at most 536870912 characters';
      expect(inputs.keepDamaged(received)).toEqual({ ok: false, failure });
    }
  });

  it('is refused where nothing is expected', () => {
    expect(inputs.storage('other').ok).toBe(false);
    expect(inputs.setStorageAside('other')).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.trustClock(0)).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.nextNotice({})).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.wasStored(true)).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.listSnapshots('/')).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.chooseSnapshotFolder('/')).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.forgetSnapshotFolder('/')).toEqual({ ok: false, failure: 'expected nothing' });
    expect(inputs.openDocument('/etc/passwd')).toEqual({ ok: false, failure: 'expected nothing' });
  });
});
