import { DEFAULT_CHOICES } from '#core/reminders/choices';
import type { DesktopMethod, InputOf } from '#ipc/desktop-api';
import { CANARY } from './door';

const KEY = new TextEncoder().encode(`age-encryption.org/v1\n-> scrypt ${CANARY}\n`);
const BOX = new TextEncoder().encode(CANARY);

/** Of each method an input that is taken, with what no message may repeat wherever anything may stand. */
export const INPUTS: { readonly [Method in DesktopMethod]: readonly InputOf<Method>[] } = {
  openDocument: [undefined],
  saveDocument: [
    { suggestedName: '解绑.json', content: CANARY },
    { suggestedName: 'a.png', content: BOX },
  ],
  setTheme: ['system', 'light', 'dark'],
  setReminders: [
    {
      lang: 'en',
      timeZone: 'system',
      choices: { ...DEFAULT_CHOICES, names: true },
      reminders: [
        { kind: 'keep-by', account: 'a', rule: 'idle', day: '2026-11-30', certainty: 'may', name: CANARY },
      ] as unknown as InputOf<'setReminders'>['reminders'],
    },
  ],
  trustClock: [undefined],
  nextNotice: [undefined],
  setBackground: [{ closeToTray: true, startAtLogin: false }],
  storage: [undefined],
  moveStorage: [
    { key: KEY, box: BOX },
    { key: null, box: BOX },
  ],
  endMove: [true, false],
  setStorageAside: [undefined],
  changeKey: [KEY],
  programFacts: [undefined],
  tellWhenClosing: [true, false],
  takeSnapshot: [{ why: 'change', content: CANARY, accounts: 1, links: 0, services: 2 }],
  listSnapshots: [undefined],
  openSnapshot: ['0b5b2c7e-0c2f-4f3a-9f9e-1d2c3b4a5f60'],
  chooseSnapshotFolder: [undefined],
  forgetSnapshotFolder: [undefined],
  wasStored: [undefined],
  noteStored: [true, false],
  keepDamaged: [CANARY],
  openAddress: ['https://example.com/', 'https://kf.qq.com/'],
};
