import type { Command } from './command';
import { explainCommand } from './explain-command';
import { graphCommand } from './graph-command';
import { reportCommand } from './report-command';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [reportCommand, explainCommand, graphCommand];
