import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot } from './root.mjs';

/** The holder writes its number right after it made the folder: a folder older than this without one is left over. */
const UNNAMED_FOR_MS = 5000;

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
  while (!take(turn)) {
    if (isLeftOver(turn)) rmSync(turn, { recursive: true, force: true });
    else await wait(100);
  }
  try {
    return await work();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

/**
 * Making a folder either succeeds or finds it there, for one process only.
 * @param {string} turn
 */
function take(turn) {
  try {
    mkdirSync(turn);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(turn, 'pid'), String(process.pid));
  return true;
}

/** @param {string} turn */
function isLeftOver(turn) {
  const madeAt = statSync(turn, { throwIfNoEntry: false })?.mtimeMs;
  if (madeAt === undefined) return false;
  try {
    const holder = Number(readFileSync(join(turn, 'pid'), 'utf8'));
    return holder > 0 ? !isRunning(holder) : Date.now() - madeAt > UNNAMED_FOR_MS;
  } catch {
    return Date.now() - madeAt > UNNAMED_FOR_MS;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, which we may not signal, runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
