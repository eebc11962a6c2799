import { runIn } from '../../../src/cli/main';
import type { Output } from '../../../src/cli/surroundings';
import type { Ended } from './run-unbind';

export interface Setting {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly locale?: string;
  readonly today?: string;
  readonly timeZone?: string;
  /** Columns of a terminal; null: standard output is none. */
  readonly columns?: number | null;
  readonly input?: string;
  /** What happens while standard input is read. */
  readonly onInput?: () => void;
}

/** Runs the command line in this process, in surroundings that a test makes up: fast, and the same everywhere. */
export async function unbindHere(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  const { env = {}, locale = 'en-US', today = '2026-11-23', columns = null, input = '' } = setting;
  const { timeZone = 'UTC', onInput = () => {} } = setting;
  const texts = { stdout: '', stderr: '' };
  const output = (name: keyof typeof texts): Output => ({
    columns,
    write: (text) => {
      texts[name] += text;
      return Promise.resolve();
    },
  });
  async function* stdin() {
    onInput();
    yield await Promise.resolve(new TextEncoder().encode(input));
  }
  const surroundings = {
    env,
    locale,
    timeZone,
    today: () => today,
    now: () => Date.parse(`${today}T04:05:06Z`),
    stdin,
    stdout: output('stdout'),
    stderr: output('stderr'),
  };
  return { code: await runIn(args, surroundings), ...texts };
}
