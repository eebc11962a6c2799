import type { Random } from '../support/random-world/random';

/** Stands in everything that is given to a door and is nobody's business: no message may repeat it. */
export const CANARY = 'geheim! 金丝雀 7f3a9c';

/** What became of one input. */
export interface Tried {
  readonly isAccepted: boolean;
  /** What the law forbids: no sentence, an effect after a refusal, something that was let in as it never was. */
  readonly flaws: readonly string[];
}

/** A way in, through which something comes that others may have made. */
export interface Door {
  readonly name: string;
  /** So many of a hundred inputs are for it. */
  readonly share: number;
  /** Makes an input by chance, gives it, and looks at what came of it. Whatever it throws is a crash. */
  readonly giveOne: (random: Random) => Tried | Promise<Tried>;
}

/** A sentence for a person: one line, no stack, nothing that was not there, and none of what is nobody's business. */
export function flawsOfSentence(line: string): readonly string[] {
  const flaws: string[] = [];
  if (line.trim() === '' || line.includes('\n')) flaws.push(`no sentence: ${JSON.stringify(line)}`);
  if (/undefined|\[object |\bat .+:\d+:\d+/u.test(line)) flaws.push(`not for a person: ${line}`);
  if (line.includes(CANARY)) flaws.push(`tells a secret: ${line}`);
  return flaws;
}

/** The same where it also says what was expected, in either language. */
export function flawsOfRefusal(line: string): readonly string[] {
  const says = /: .*(expected |应为).+$/u.test(line);
  return [...flawsOfSentence(line), ...(says ? [] : [`does not say what was expected: ${line}`])];
}
