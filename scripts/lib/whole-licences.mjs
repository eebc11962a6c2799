import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** From the project's folder, in which everything is built. What builds reads this file out of another one. */
const TEXTS = 'resources/licences';

/**
 * @typedef {object} Listed what vite writes down of a package
 * @property {string} name
 * @property {string} version
 * @property {string} [identifier] of its licence
 * @property {string} [text] of its licence; vite looks for that file alone
 */

/**
 * Completes vite's list of the licences of all packages that are in the window: what stands in a NOTICE has to be shown
 * as well, and a package that brings no text along has the standard text of its licence, marked as that (`isStandard`).
 * @param {string} fileName that of the list
 * @returns {import('vite').Plugin}
 */
export function wholeLicences(fileName) {
  return {
    name: 'unbind:whole-licences',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle[fileName];
        // Workers are bundles of their own, which have none.
        if (list?.type !== 'asset') return;
        const folders = foldersOf(
          Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : [])),
        );
        const listed = /** @type {readonly Listed[]} */ (JSON.parse(String(list.source)));
        list.source = JSON.stringify(listed.map((one) => wholeLicence(one, folders.get(keyOf(one)))));
      },
    },
  };
}

/**
 * What is shown of a package. Throws where that would be nothing: then nothing may be shipped.
 * @param {Listed} listed
 * @param {string | undefined} folder where the package lies
 * @returns {Listed & { readonly isStandard: boolean }}
 */
export function wholeLicence({ name, version, identifier = '', text }, folder) {
  if (folder === undefined) throw new Error(`${name} ${version}: lies nowhere`);
  const notice = readdirSync(folder).find((file) => /^notice/i.test(file));
  const parts = [
    text ?? standardText(identifier, holderOf(folder), name),
    ...(notice === undefined ? [] : [`${notice}\n\n${readFileSync(join(folder, notice), 'utf8').trim()}`]),
  ];
  return { name, version, identifier, text: parts.join('\n\n\n'), isStandard: text === undefined };
}

/**
 * @param {string} identifier
 * @param {string} holder
 * @param {string} name of the package
 */
function standardText(identifier, holder, name) {
  const file = join(TEXTS, `${identifier}.txt`);
  if (!/^[\w.-]+$/.test(identifier) || !existsSync(file))
    throw new Error(`${name}: no text of ${identifier}`);
  return readFileSync(file, 'utf8').replace('{holder}', holder).trim();
}

/** @param {string} folder */
function holderOf(folder) {
  const { name, author } = readPackage(folder);
  const holder = typeof author === 'string' ? author : author?.name;
  return holder?.replace(/\s*<[^>]*>/, '') ?? `the authors of ${name}`;
}

/**
 * Where the packages lie that these files are of, by name and version: there may be two of one name.
 * @param {readonly string[]} files
 */
function foldersOf(files) {
  /** @type {Map<string, string>} */
  const folders = new Map();
  for (const file of files) {
    const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(dirname(file)) ?? [];
    if (folder !== undefined && !file.startsWith('\0')) folders.set(keyOf(readPackage(folder)), folder);
  }
  return folders;
}

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string | { readonly name?: string }} [author]
 */

/** @param {string} folder */
function readPackage(folder) {
  return /** @type {Package} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** @param {{ readonly name: string, readonly version: string }} listed */
function keyOf({ name, version }) {
  return `${name} ${version}`;
}
