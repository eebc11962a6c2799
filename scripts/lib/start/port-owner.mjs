import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** @typedef {{ name: string, pid: number }} Owner */

/**
 * The program that listens on this port of this machine, where the system tells us; undefined: it does not.
 * @param {number} port
 * @returns {Owner | undefined}
 */
export function portOwner(port) {
  try {
    return process.platform === 'linux' ? ownerByProc(port) : ownerByLsof(port);
  } catch {
    return undefined;
  }
}

/** In /proc/net/tcp: a socket that waits for somebody to come. */
const LISTENING = '0A';

/** @param {number} port */
function ownerByProc(port) {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => {
    // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode …
    const rows = whatIsThere(() => readFileSync(file, 'utf8'), '')
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    return rows
      .filter(([, local, , state]) => local?.endsWith(ending) && state === LISTENING)
      .map((row) => row[9]);
  });
  const wanted = new Set(sockets.map((inode) => `socket:[${inode}]`));
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsAny(name, wanted));
  return pid === undefined ? undefined : owner(readFileSync(`/proc/${pid}/comm`, 'utf8'), Number(pid));
}

/**
 * @param {string} pid
 * @param {ReadonlySet<string>} wanted
 */
function holdsAny(pid, wanted) {
  return whatIsThere(() => readdirSync(`/proc/${pid}/fd`), []).some((fd) =>
    wanted.has(whatIsThere(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')),
  );
}

/**
 * Processes end and close files while we look, and those of others may not be looked at.
 * @template T
 * @param {() => T} look
 * @param {T} nothing
 */
function whatIsThere(look, nothing) {
  try {
    return look();
  } catch {
    return nothing;
  }
}

/** @param {number} port */
function ownerByLsof(port) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  });
  const [, pid, name] = /^p(\d+)\n(?:f.*\n)?c(.+)$/m.exec(stdout) ?? [];
  return pid === undefined || name === undefined ? undefined : owner(name, Number(pid));
}

/**
 * A program may be called anything: nothing of its name may move the cursor.
 * @param {string} name
 * @param {number} pid
 * @returns {Owner}
 */
function owner(name, pid) {
  return { name: name.replace(/\p{C}/gu, '').trim(), pid };
}
