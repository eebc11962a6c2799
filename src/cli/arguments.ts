import { fail, ok, type Result } from '#core/result';
import type { Words } from '../shared/words/lang';

/** An option of a command, such as `--today YYYY-MM-DD` or `--json`. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** One letter by which it is known as well. */
  readonly letter?: string;
  /** How its value looks; an option without one is a switch. */
  readonly value?: string;
  readonly help: Words;
}

/** Something that a command is given by its place. */
export interface Operand {
  readonly name: string;
  readonly expected: Words;
  /** Takes as many as are given, at least one; only the last operand of a command can. */
  readonly isMany?: true;
}

/** The arguments of a command, told apart but not yet understood. */
export interface Given {
  readonly operands: readonly string[];
  /** By name of the option; of a switch, an empty text. */
  readonly options: ReadonlyMap<string, string>;
}

/** What is wrong with which argument. */
export interface ArgumentProblem {
  readonly argument: string;
  readonly expected: Words;
  /** What was given instead; null: nothing; undefined: the argument says it itself. */
  readonly found: string | null | undefined;
}

const ONCE: Words = { 'zh-CN': '只出现一次的选项', en: 'it only once' };
const NO_VALUE: Words = { 'zh-CN': '不带值的选项', en: 'no value' };
const NO_MORE: Words = { 'zh-CN': '参数的结尾', en: 'no further argument' };

/**
 * Tells arguments apart: `--name value`, `--name=value`, `-x`, operands in their order; after `--` all are operands,
 * and `-` is one anywhere. The first thing that is wrong is the failure.
 */
export function tellApart(
  args: readonly string[],
  options: readonly Option[],
  operands: readonly Operand[],
): Result<Given, ArgumentProblem> {
  const end = args.indexOf('--');
  const given = { operands: [] as string[], options: new Map<string, string>() };
  const most = mostOperands(operands);
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (at === end) continue;
    if (isOption(argument) && (end < 0 || at < end)) {
      const read = readOption(argument, args[at + 1], options, given.options);
      if (!read.ok) return read;
      at += read.value;
    } else if (given.operands.length < most) {
      given.operands.push(argument);
    } else {
      return problem(argument, NO_MORE, undefined);
    }
  }
  const missing = operands[given.operands.length];
  return missing === undefined ? ok(given) : problem(missing.name, missing.expected, null);
}

function mostOperands(operands: readonly Operand[]): number {
  return operands.at(-1)?.isMany === true ? Number.POSITIVE_INFINITY : operands.length;
}

function isOption(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}

/** Reads one option into `into`; the value says how many further arguments it took. */
function readOption(
  argument: string,
  next: string | undefined,
  options: readonly Option[],
  into: Map<string, string>,
): Result<number, ArgumentProblem> {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
  const written = equals < 0 ? argument : argument.slice(0, equals);
  const inline = equals < 0 ? undefined : argument.slice(equals + 1);
  const option = options.find(
    ({ name, letter }) => written === `--${name}` || (letter !== undefined && written === `-${letter}`),
  );
  if (option === undefined) return problem(written, known(options), undefined);
  const long = `--${option.name}`;
  if (into.has(option.name)) return problem(long, ONCE, undefined);
  if (option.value === undefined) {
    if (inline !== undefined) return problem(long, NO_VALUE, inline);
    into.set(option.name, '');
    return ok(0);
  }
  const value = inline ?? (next === undefined || isOption(next) ? undefined : next);
  if (value === undefined) {
    return problem(long, { 'zh-CN': option.value, en: option.value }, null);
  }
  into.set(option.name, value);
  return ok(inline === undefined ? 1 : 0);
}

function known(options: readonly Option[]): Words {
  const names = options.map(({ name }) => `--${name}`);
  return { 'zh-CN': `${names.join('、')} 之一`, en: `one of ${names.join(', ')}` };
}

function problem(
  argument: string,
  expected: Words,
  found: string | null | undefined,
): Result<never, ArgumentProblem> {
  return fail({ argument, expected, found });
}
