import { join, resolve } from 'node:path';

/** The project's own folder, wherever the command was given. */
export const root = resolve(import.meta.dirname, '../..');

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);
