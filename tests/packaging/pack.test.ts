import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { extractFile, listPackage } from '@electron/asar';
import { Ajv } from 'ajv';
import { build, Platform } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../scripts/lib/package/configuration.mjs';
import { stageApp } from '../../scripts/lib/package/stage-app.mjs';
import { wholeLicence } from '../../scripts/lib/whole-licences.mjs';
import { scratchFolder } from '../support/scratch-folder';

const scratch = scratchFolder();

/** By what the program's switches are found in it, then: of which version, how many, and all of them as they come. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const AS_IT_COMES = `${SENTINEL}\u0001\u0009${'101100100'}`;

/** What lies where Electron would: as much of it as packing looks at. */
function stubElectron(): string {
  const folder = join(scratch, 'electron');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), `program ${AS_IT_COMES} program`, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), '45.4.1');
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>');
  return folder;
}

interface Licence {
  readonly name: string;
  readonly text: string;
  readonly isStandard: boolean;
}

const folderOf = (path: string) => readdirSync(path, { recursive: true, withFileTypes: true });

describe.skipIf(process.platform !== 'linux')('what is packed, around a stub of Electron', () => {
  const app = join(scratch, 'app');
  const output = join(scratch, 'made');
  const unpacked = join(output, 'linux-unpacked');
  const archive = join(unpacked, 'resources/app.asar');

  beforeAll(async () => {
    stageApp(app);
    await build({
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      projectDir: resolve('.'),
      config: {
        ...configuration(),
        electronDist: stubElectron(),
        directories: { app, output, buildResources: 'resources/icons' },
      },
    });
  }, 120_000);

  it('holds the built app, package.json, and nothing else: no test, no source, no package', () => {
    const files = listPackage(archive, { isPack: false }).filter((path) => /[.][^/]+$/.test(path));
    const built = ['main', 'preload', 'renderer'].flatMap((part) =>
      folderOf(join('out/app', part))
        .filter((entry) => entry.isFile())
        .map((entry) => join('/', part, entry.parentPath.slice(join('out/app', part).length), entry.name)),
    );
    expect(files.toSorted()).toEqual([...built, '/package.json'].toSorted());
    expect(files).toContain('/main/index.js');
    expect(files).toContain('/preload/index.cjs');
    expect(files).toContain('/renderer/licenses.json');
    expect(files.filter((path) => /test|node_modules|[.]tsx?$|[.]map$/.test(path))).toEqual([]);
    expect(existsSync(join(unpacked, 'resources/app'))).toBe(false);
    expect(existsSync(join(unpacked, 'resources/app.asar.unpacked'))).toBe(false);
  });

  it('shows the licence of every package in it whole, with what a NOTICE says', () => {
    const listed = JSON.parse(extractFile(archive, 'renderer/licenses.json').toString()) as Licence[];
    expect(listed.filter(({ text }) => text.length < 200)).toEqual([]);
    const named = (name: string) => listed.find((one) => one.name === name);
    expect(named('dexie')?.text).toMatch(
      /Apache License[\s\S]*\nNOTICE\n\nDexie\.js\n\nCopyright \(c\) 2014/,
    );
    expect(named('react')).toMatchObject({ isStandard: false });
    expect(named('react-remove-scroll-bar')).toMatchObject({
      isStandard: true,
      text: expect.stringMatching(/Copyright \(c\) Anton Korzunov\n\nPermission is hereby granted/) as string,
    });
    expect(named('wouter')).toMatchObject({
      isStandard: true,
      text: expect.stringContaining('released into the public domain') as string,
    });
  });

  it('ships no package of whose licence it knows no text', () => {
    const react = { name: 'react', version: '1.0.0', identifier: 'Some-Own-1.0' };
    expect(() => wholeLicence(react, 'node_modules/react')).toThrow('react: no text of Some-Own-1.0');
    expect(() => wholeLicence(react, undefined)).toThrow('react 1.0.0: lies nowhere');
  });

  it('has a package.json that says what to start, under the name that the data lies under', () => {
    const settings = JSON.parse(extractFile(archive, 'package.json').toString()) as object;
    expect(settings).toEqual({
      name: 'unbind',
      version: '0.1.0',
      description: expect.any(String) as unknown,
      license: 'MIT',
      author: 'Unbind',
      type: 'module',
      main: 'main/index.js',
    });
  });

  it('is a program whose switches are set, and whose licences lie beside it', () => {
    const program = readFileSync(join(unpacked, 'unbind'), 'latin1');
    const from = program.indexOf(SENTINEL) + SENTINEL.length;
    // RunAsNode, cookies encrypted, NODE_OPTIONS, inspector, integrity, only from the archive, -, file privileges, -.
    expect(program.slice(from + 2, from + 8)).toBe('010011');
    expect(program.slice(from + 9, from + 10)).toBe('0');
    expect(existsSync(join(unpacked, 'LICENSES.chromium.html'))).toBe(true);
  });
});

describe('how it is packed', () => {
  it("fits electron-builder's own schema", () => {
    const require = createRequire(import.meta.url);
    const builder = createRequire(require.resolve('electron-builder'));
    const schema = JSON.parse(
      readFileSync(join(builder.resolve('app-builder-lib/package.json'), '../scheme.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const { beforeBuild, ...said } = configuration();
    expect(beforeBuild).toBeInstanceOf(Function);
    expect([validate(said), validate.errors]).toEqual([true, null]);
    expect(validate({ ...said, nsis: { oneclick: true } })).toBe(false);
  });

  it('makes what is promised for each system, and asks nobody for a newer version', () => {
    const { win, mac, linux, publish, fileAssociations } = configuration();
    const targets = [win, mac, linux].map((system) =>
      [system?.target].flat().map((one) => (typeof one === 'object' ? one?.target : one)),
    );
    expect(targets).toEqual([['nsis'], ['dmg'], ['AppImage', 'deb']]);
    expect(publish).toBeNull();
    expect(fileAssociations).toMatchObject([{ ext: 'unbind' }]);
  });
});
