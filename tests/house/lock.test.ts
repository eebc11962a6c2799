import { afterAll, describe, expect, it } from 'vitest';
import { runScript } from '../support/house/run-script';
import { ScratchHouse } from '../support/house/scratch-house';

const houses: ScratchHouse[] = [];
afterAll(() => {
  for (const house of houses) house.remove();
});

// Written in two parts, or this file itself would name a registry.
const host = ['registry', 'npmjs.org'].join('.');

const whole = { version: '1.0.0', integrity: 'sha512-whole' };

function verdictOn(packages: object, files: Record<string, string> = {}) {
  const house = new ScratchHouse();
  houses.push(house);
  house.write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
  for (const [path, text] of Object.entries(files)) house.write(path, text);
  return runScript(house, 'scripts/check-lock.mjs');
}

describe('the lock file', () => {
  it('is good when it names no registry, and has every package and checksum', () => {
    const packages = {
      'node_modules/a': { ...whole, optionalDependencies: { b: '1' } },
      'node_modules/b': whole,
    };
    expect(verdictOn(packages).exitCode).toBe(0);
  });

  it.each([
    { fault: 'has no checksum', entry: { version: '1.0.0' } },
    { fault: 'wants b-for-windows', entry: { ...whole, optionalDependencies: { 'b-for-windows': '1' } } },
    { fault: 'names where it came from', entry: { ...whole, resolved: `https://${host}/a.tgz` } },
  ])('is refused when a package $fault', ({ fault, entry }) => {
    const { exitCode, stdout } = verdictOn({ 'node_modules/a': entry });
    expect(stdout).toContain(`node_modules/a ${fault}`);
    expect(exitCode).toBe(1);
  });
});

describe('the other files', () => {
  it.each([
    { path: 'docs/install.md', text: `npm install --registry https://${host}` },
    { path: '.npmrc', text: 'fund=false\nregistry=https://mirror.example/' },
  ])('name no registry: $path', ({ path, text }) => {
    const { exitCode, stdout } = verdictOn({}, { [path]: text });
    expect(stdout).toContain('names a registry');
    expect(exitCode).toBe(1);
  });

  it('may hold one where nothing is committed', () => {
    expect(verdictOn({}, { 'node_modules/a/package.json': host, 'out/log.txt': host }).exitCode).toBe(0);
  });
});
