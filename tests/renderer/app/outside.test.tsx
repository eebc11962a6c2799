// @vitest-environment happy-dom
import { screen as page, render, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';
import { Outside } from '../../../src/renderer/app/outside';
import { createI18n } from '../../../src/renderer/i18n/i18n';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import type { Platform } from '../../../src/renderer/platform/platform';
import { keysIn, newKeyText } from '../../../src/renderer/sealing/key-file';
import { sealSnapshot } from '../../../src/renderer/sealing/snapshot-seal';
import { QUICK_SEALING } from '../support/show-app';

async function shown(state: Parameters<typeof Outside>[0]['state'], platform: Partial<Platform>) {
  const [zhCN, en] = await Promise.all([createI18n('zh-CN'), createI18n('en')]);
  const onKeys = vi.fn<Parameters<typeof Outside>[0]['onKeys']>();
  render(
    <Outside
      platform={{ ...browserPlatform(), ...platform }}
      sealing={QUICK_SEALING}
      languages={{ 'zh-CN': zhCN, en }}
      styleNonce={undefined}
      state={state}
      onKeys={onKeys}
    />,
  );
  return { person: userEvent.setup(), onKeys };
}

it('a move that cannot be ended says so, and can be tried again', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  const endMove = vi.fn<Platform['endMove']>(() => Promise.reject(new Error('full')));
  const { person } = await shown({ kind: 'moving', box: new Uint8Array() }, { endMove });
  expect((await page.findByRole('alert')).textContent).toMatch(/Nothing is lost/);
  expect(endMove).toHaveBeenCalledExactlyOnceWith(false);
  await person.click(page.getByRole('button', { name: 'Reload' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

describe('a key file that is damaged', () => {
  const ENTRY: SnapshotEntry = {
    token: 'first',
    order: '1',
    takenAt: '2026-11-29T00:10:05',
    why: 'change',
    accounts: 1,
    links: 0,
    services: 0,
    problem: null,
    isSecond: false,
  };

  /** Sealed snapshots begin with the key file of their time. */
  async function withSnapshots(snapshots: readonly SnapshotEntry[]) {
    const text = await newKeyText();
    const keys = await keysIn(text);
    if (keys === undefined) throw new Error('no keys');
    const keyFile = await QUICK_SEALING.seal(text, 'right');
    const content = await sealSnapshot('{}', keys.snapshots, keyFile);
    const changeKey = vi.fn<Platform['changeKey']>(() => Promise.resolve(ok(null)));
    const { person, onKeys } = await shown(
      { kind: 'sealed', key: keyFile.slice(0, -1) },
      {
        changeKey,
        listSnapshots: () => Promise.resolve({ snapshots, trouble: null, second: null }),
        openSnapshot: () => Promise.resolve(ok(content)),
      },
    );
    const unlock = async (passphrase: string) => {
      await person.clear(page.getByLabelText('Passphrase'));
      await person.type(page.getByLabelText('Passphrase'), `${passphrase}{Enter}`);
    };
    return { keyFile, changeKey, onKeys, unlock };
  }

  it('is found in a snapshot by whoever knows the passphrase, and put back', async () => {
    const { keyFile, changeKey, onKeys, unlock } = await withSnapshots([ENTRY]);
    await unlock('wrong');
    expect(await page.findByText('Wrong passphrase')).toBeDefined();
    expect(changeKey).not.toHaveBeenCalled();
    await unlock('right');
    await waitFor(() => expect(onKeys).toHaveBeenCalledOnce());
    expect(onKeys.mock.calls[0]?.[1]).toEqual(keyFile);
    expect(changeKey).toHaveBeenCalledExactlyOnceWith(keyFile);
  });

  it('is used, and not put back, where only the second folder has it', async () => {
    const { changeKey, onKeys, unlock } = await withSnapshots([{ ...ENTRY, isSecond: true }]);
    await unlock('right');
    await waitFor(() => expect(onKeys).toHaveBeenCalledOnce());
    expect(changeKey).not.toHaveBeenCalled();
  });

  it('is told where no snapshot has it', async () => {
    const { onKeys, unlock } = await withSnapshots([{ ...ENTRY, problem: 'damaged' }]);
    await unlock('right');
    expect(await page.findByText(/^The file with the key is gone or damaged/)).toBeDefined();
    expect(onKeys).not.toHaveBeenCalled();
  });
});
