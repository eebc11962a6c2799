import type { Lang, Words } from '../shared/words/lang';
import type { Given, Operand, Option } from './arguments';
import { ReaderGone, type Surroundings } from './surroundings';

/** A thing that the command line can do: `unbind NAME …`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: Words;
  /** What there is to know before the options are listed. */
  readonly about: Words;
  readonly operands: readonly Operand[];
  readonly options: readonly Option[];
  /** What there is to know after them. */
  readonly notes: Words;
  /** Does it; the value is the exit code. */
  readonly run: (given: Given, lang: Lang, surroundings: Surroundings) => Promise<number>;
}

/** The exit code where an argument or a file is not what it should be. */
export const REFUSED = 2;

/** Ends a command that cannot be done: one line on standard error, and the exit code even where nobody reads that. */
export async function refuse({ stderr }: Surroundings, line: string): Promise<number> {
  try {
    await stderr.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  }
  return REFUSED;
}
