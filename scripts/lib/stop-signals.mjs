/**
 * Ctrl+C, another program, the terminal that is closed.
 * @type {readonly NodeJS.Signals[]}
 */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const LOOK_EVERY_MS = 500;

/**
 * Calls `stop` when we are told to stop, or when npm was and we belong to it.
 * @param {(signal: NodeJS.Signals) => void} stop
 * @param {readonly NodeJS.Signals[]} [signals]
 * @returns {() => void} ends it: from then on such a signal ends the process itself
 */
export function onStopSignals(stop, signals = STOP_SIGNALS) {
  for (const signal of signals) process.on(signal, stop);
  const look = lookForParent(() => stop('SIGTERM'));
  return () => {
    for (const signal of signals) process.off(signal, stop);
    clearInterval(look);
  };
}

/**
 * npm passes a signal on to the shell that it started us with, and that shell ends without telling us.
 * @param {() => void} stop
 */
function lookForParent(stop) {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    stop();
  }, LOOK_EVERY_MS);
  return look.unref();
}
