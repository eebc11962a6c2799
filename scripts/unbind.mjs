#!/usr/bin/env node
// The command line, from a checkout or from an installed package: `unbind COMMAND …`.
// Nothing but the command's own answer goes to stdout.
import './lib/require-node.mjs';

// Only now: an old Node must hear that it is old before it reads what it does not understand.
void import('./lib/unbind.mjs').then(({ main }) => main(process.argv.slice(2)));
