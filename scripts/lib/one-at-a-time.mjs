import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot } from './root.mjs';

/** What is left of a turn is kept for so long: until then somebody may still be about to put it aside. */
const LEFTOVERS_FOR_MS = 3_600_000;

/**
 * Does `work` while no other process does work of the same name in this project; others wait for their turn.
 * A turn whose process is gone is free.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, work) {
  const turn = inRoot('out', `.turn-${name}`);
  mkdirSync(inRoot('out'), { recursive: true });
  const mine = mkdtempSync(`${turn}-`);
  writeFileSync(join(mine, 'pid'), `${process.pid} ${basename(mine)}`);
  // A folder that has its holder's number in it already takes the place in a single step, or finds it taken.
  while (!moved(mine, turn, TAKEN)) if (!putAside(turn)) await wait(100);
  try {
    return await work();
  } finally {
    // In a single step as well: a folder that is being emptied could be taken by another and emptied with it.
    renameSync(turn, mine);
    rmSync(mine, { recursive: true, force: true });
    removeLeftovers(turn);
  }
}

/** What the systems say where the place is taken. */
const TAKEN = ['EEXIST', 'ENOTEMPTY', 'EPERM'];

/** The same, or somebody else has put it aside already. */
const TAKEN_OR_GONE = [...TAKEN, 'ENOENT'];

/**
 * Gives a folder another name in a single step; false where the system says one of these.
 * @param {string} from
 * @param {string} to
 * @param {readonly string[]} refusals
 */
function moved(from, to, refusals) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && refusals.includes(String(error.code))) return false;
    throw error;
  }
}

/**
 * Puts a turn aside whose process is gone. It goes to a place that only this very turn has: whoever comes late with
 * the same in mind finds that place taken, and cannot put aside the turn of whoever came next.
 * @param {string} turn
 */
function putAside(turn) {
  const holder = holderOf(turn);
  return (
    holder !== undefined &&
    !isRunning(holder.pid) &&
    moved(turn, `${turn}-left-${holder.mark}`, TAKEN_OR_GONE)
  );
}

/** @param {string} turn */
function removeLeftovers(turn) {
  for (const name of readdirSync(inRoot('out'))) {
    if (!name.startsWith(`${basename(turn)}-`)) continue;
    const folder = inRoot('out', name);
    const madeAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - madeAt < LEFTOVERS_FOR_MS) continue;
    const holder = holderOf(folder);
    if (holder === undefined || !isRunning(holder.pid)) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whose turn it is, and a mark that no other turn has.
 * @param {string} turn
 */
function holderOf(turn) {
  try {
    const [pid, mark = ''] = readFileSync(join(turn, 'pid'), 'utf8').split(' ');
    return { pid: Number(pid), mark };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, which we may not signal, runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
