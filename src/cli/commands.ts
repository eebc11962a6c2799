import { accountsCommand } from './accounts-command';
import { calendarCommand } from './calendar-command';
import type { Command } from './command';
import { dueCommand } from './due-command';
import { explainCommand } from './explain-command';
import { graphCommand } from './graph-command';
import { importCommand } from './import-command';
import { letterCommand } from './letter-command';
import { planCommand } from './plan-command';
import { reportCommand } from './report-command';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  reportCommand,
  explainCommand,
  dueCommand,
  planCommand,
  accountsCommand,
  calendarCommand,
  graphCommand,
  letterCommand,
  importCommand,
];
