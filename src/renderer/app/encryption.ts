import { type DatabaseHost, hostOfPage } from '../data/database';
import { type BesideBox, packBox } from '../data/moving-box';
import type { Platform } from '../platform/platform';
import type { OpenSealedFailure } from '../sealing/age';
import { keysIn, newKeyText } from '../sealing/key-file';
import { PLAIN_ROWS, type RowCodec, sealedRows } from '../sealing/row-codec';
import type { Sealing } from '../sealing/sealing';
import { rememberedLook } from './remembered-look';
import { sealedBeside, snapshotNow } from './snapshot-in-box';
import { type Stores, whenSaved } from './when-saved';

/** Why encryption was not changed: nothing was then. */
type EncryptionProblem = OpenSealedFailure['code'] | 'failed';

/** What can be done about encryption at rest; each resolves to null when it is done. */
export interface Encryption {
  readonly isOn: boolean;
  readonly turnOn: (passphrase: string) => Promise<EncryptionProblem | null>;
  readonly turnOff: (passphrase: string) => Promise<EncryptionProblem | null>;
  readonly change: (passphrase: string, next: string) => Promise<EncryptionProblem | null>;
  /** As soon as everything is saved, nothing of it is left in the page. */
  readonly lock: () => Promise<void>;
}

interface Parts extends Stores {
  readonly platform: Pick<Platform, 'moveStorage' | 'changeKey' | 'takeSnapshot'>;
  readonly sealing: Sealing;
}

/** What the place is that the data is in now. */
export interface PlaceNow {
  /** The key file; null: nothing is encrypted here. Another one takes its place when the passphrase changes. */
  keyFile: Uint8Array | null;
  readonly codec: RowCodec;
}

/** Encryption as it is now. `host` and `again`, which loads the page anew, are there for tests. */
export function encryptionOf(
  parts: Parts,
  place: PlaceNow,
  host: DatabaseHost | undefined = hostOfPage(),
  again: () => void = () => window.location.reload(),
): Encryption {
  const { sealing, platform } = parts;
  const keyFile = () => place.keyFile ?? new Uint8Array();
  const move = async (
    key: Uint8Array | null,
    to: RowCodec,
    beside: BesideBox,
  ): Promise<EncryptionProblem | null> => {
    await whenSaved(parts);
    parts.store.close();
    parts.settings.close();
    const box =
      host === undefined
        ? undefined
        : await packBox(host, { from: place.codec, to, beside: { ...rememberedLook(), ...beside } });
    const moved = box?.ok === true && (await platform.moveStorage({ key, box: box.value })).ok;
    // The program starts again by itself; where it does not, the page goes on from what is stored.
    if (!moved) again();
    return moved ? null : 'failed';
  };
  return {
    isOn: place.keyFile !== null,
    turnOn: async (passphrase) => {
      const text = await newKeyText();
      const key = await sealing.seal(text, passphrase);
      const opened = await sealing.open(key, passphrase);
      const keys = opened.ok ? await keysIn(opened.value) : undefined;
      if (keys === undefined) return 'failed';
      await whenSaved(parts);
      const snapshot = snapshotNow(parts);
      // Where none can be kept now, none can be kept there either, and those of before are going to be removed.
      if (snapshot === undefined || !(await platform.takeSnapshot(snapshot)).ok) return 'failed';
      const beside = await sealedBeside(snapshot, keys, key);
      return beside === undefined ? 'failed' : move(key, sealedRows(keys.rows), beside);
    },
    turnOff: async (passphrase) => {
      const opened = await sealing.open(keyFile(), passphrase);
      return opened.ok ? move(null, PLAIN_ROWS, {}) : opened.failure.code;
    },
    change: async (passphrase, next) => {
      const opened = await sealing.open(keyFile(), passphrase);
      if (!opened.ok) return opened.failure.code;
      const key = await sealing.seal(opened.value, next);
      if (!(await sealing.open(key, next)).ok || !(await platform.changeKey(key)).ok) return 'failed';
      place.keyFile = key;
      return null;
    },
    lock: async () => {
      await whenSaved(parts);
      parts.store.close();
      parts.settings.close();
      // Where one was is in the address, and may name a service.
      window.history.replaceState(null, '', '#/');
      again();
    },
  };
}
