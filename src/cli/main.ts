import settings from '../../package.json';
import type { Lang } from '../shared/words/lang';
import { spelledOut } from '../shared/words/safe-text';
import { type ArgumentProblem, type Operand, type Option, tellApart } from './arguments';
import { type Command, REFUSED, refuse } from './command';
import { COMMANDS } from './commands';
import { commandHelp, programHelp } from './help';
import { languageOf } from './language';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION } from './report-options';
import { machine, ReaderGone, type Surroundings } from './surroundings';

const VERSION_OPTION: Option = {
  name: 'version',
  help: { 'zh-CN': '显示版本', en: 'the version' },
};

const PROGRAM_OPTIONS: readonly Option[] = [LANG_OPTION, HELP_OPTION, VERSION_OPTION];

const COMMAND_NAMES = COMMANDS.map(({ name }) => name);

const COMMAND_OPERAND: Operand = {
  name: 'COMMAND',
  expected: {
    'zh-CN': `命令（${COMMAND_NAMES.join('、')}），写在最前面`,
    en: `a command (${COMMAND_NAMES.join(', ')}) in the first place`,
  },
};

/** Runs the command line with these arguments; the value is the exit code. It ends nothing and throws nothing. */
export function run(args: readonly string[]): Promise<number> {
  return runIn(args, machine());
}

/** The same, anywhere. */
export async function runIn(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await dispatch(args, languageOf(args, surroundings), surroundings);
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    const message = spelledOut(error instanceof Error ? error.message : String(error));
    // If even that cannot be said, the exit code says it.
    await surroundings.stderr.write(`unbind: ${message}\n`).catch(() => {});
    return 1;
  }
}

async function dispatch(args: readonly string[], lang: Lang, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  if (args.length === 0) {
    await stderr.write(programHelp(COMMANDS, PROGRAM_OPTIONS, lang));
    return REFUSED;
  }
  const [first, ...rest] = args;
  const command = COMMANDS.find(({ name }) => name === first);
  if (asksForHelp(args)) {
    const help =
      command === undefined ? programHelp(COMMANDS, PROGRAM_OPTIONS, lang) : commandHelp(command, lang);
    await stdout.write(help);
    return 0;
  }
  if (command !== undefined) return runCommand(command, rest, lang, surroundings);
  const given = tellApart(args, PROGRAM_OPTIONS, []);
  if (given.ok && given.value.options.has('version')) {
    await stdout.write(`${settings.version}\n`);
    return 0;
  }
  return refuse(surroundings, argumentLine(given.ok ? noCommand(null) : misplaced(given.failure), lang));
}

async function runCommand(
  command: Command,
  args: readonly string[],
  lang: Lang,
  surroundings: Surroundings,
): Promise<number> {
  const given = tellApart(args, command.options, command.operands);
  if (!given.ok) return refuse(surroundings, argumentLine(given.failure, lang));
  return command.run(given.value, lang, surroundings);
}

/** Whoever asks for help gets it, whatever else is wrong. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((argument) => argument === '--help' || argument === '-h');
}

/** A word where no command has been said yet is a command that there is not, or one in the wrong place. */
function misplaced(problem: ArgumentProblem): ArgumentProblem {
  return problem.argument.startsWith('-') ? problem : noCommand(problem.argument);
}

function noCommand(argument: string | null): ArgumentProblem {
  const { name, expected } = COMMAND_OPERAND;
  return { argument: argument ?? name, expected, found: argument === null ? null : undefined };
}
