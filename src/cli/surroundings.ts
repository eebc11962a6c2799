import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';

/** Somewhere that text goes to. */
export interface Output {
  /** Columns of the terminal; null where it is none. */
  readonly columns: number | null;
  /** Resolves when the text has been handed over. Rejects with {@link ReaderGone} if nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
}

/** What the command line knows of the machine it runs on; the only way to its clock, language and terminal. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language that the system names where no variable does, such as `zh-Hans-CN`. */
  readonly locale: string;
  /** Where the person lives, as an IANA zone; null: where this machine is. */
  readonly timeZone: string | null;
  /** The civil day here and now, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The moment, in milliseconds since 1970. */
  readonly now: () => number;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Whoever was reading our output has gone, as `head` does when it has seen enough. That is no failure. */
export class ReaderGone extends Error {}

const FALLBACK_COLUMNS = 80;

/** The machine as it is. */
export function machine(): Surroundings {
  return {
    env: process.env,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    timeZone: null,
    today: localToday,
    now: Date.now,
    stdin: () => createReadStream('', { fd: 0, autoClose: false }),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
  };
}

function localToday(): string {
  const now = new Date();
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
}

function outputTo(stream: Writable & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>): Output {
  // Failures are told to the callback below; told to nobody as well, they would end the process.
  stream.on('error', () => {});
  return {
    columns: stream.isTTY === true ? stream.columns || FALLBACK_COLUMNS : null,
    write: (text) =>
      new Promise((done, failed) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined) done();
          else failed('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
        });
      }),
  };
}
