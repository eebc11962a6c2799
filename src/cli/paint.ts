/** Ways in which a piece of text can stand out on a terminal. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}
export type Style = keyof Paint;

const ansi = (on: number, off: number) => (text: string) =>
  text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const asItIs = (text: string) => text;

/** Colours of a terminal. */
export const COLOURS: Paint = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  red: ansi(31, 39),
  yellow: ansi(33, 39),
  green: ansi(32, 39),
};

/** For files, pipes, and whoever wants no colours. */
export const PLAIN: Paint = { bold: asItIs, dim: asItIs, red: asItIs, yellow: asItIs, green: asItIs };
