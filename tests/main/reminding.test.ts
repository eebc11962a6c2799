import type { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_CHOICES } from '#core/reminders/choices';
import type { ReminderPlan } from '#ipc/reminder-plan';
import { startReminders } from '../../src/main/reminding';
import { day } from '../support/core/build';
import { scratchFolder } from '../support/scratch-folder';

const electron = vi.hoisted(() => ({ folder: '', power: undefined as EventEmitter | undefined }));
const bodies: string[] = [];

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.power = new Emitter();
  class Notification {
    static isSupported = () => true;
    readonly body: string;
    constructor({ body }: { readonly body: string }) {
      this.body = body;
    }
    on() {}
    show() {
      bodies.push(this.body);
    }
  }
  return {
    app: { getPath: () => electron.folder },
    BrowserWindow: class {},
    nativeTheme: {},
    screen: {},
    Notification,
    powerMonitor: electron.power,
  };
});

beforeEach(() => {
  electron.folder = scratchFolder();
  bodies.length = 0;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') });
});
afterEach(() => vi.useRealTimers());

const PLAN: ReminderPlan = {
  lang: 'en',
  timeZone: 'UTC',
  choices: { ...DEFAULT_CHOICES, quiet: null, names: true },
  reminders: [
    { kind: 'keep-by', account: 'a', rule: 'idle', day: day('2026-12-31'), certainty: 'may', name: 'Omega' },
  ],
};

it.each(['suspend', 'lock-screen'])(
  'from %s on no name is told, also where the page has not heard of it yet',
  async (event) => {
    const reminders = startReminders({} as BrowserWindow, () => undefined, true);
    await reminders.setReminders(PLAN);
    vi.setSystemTime(new Date('2026-12-24T09:00:00Z'));
    electron.power?.emit(event);
    electron.power?.emit('resume');
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies[0]).not.toContain('Omega');
  },
);
