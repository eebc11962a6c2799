import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '../../support/free-port';
import { Launcher } from '../support/launcher';
import { isRunning } from '../support/processes';
import { projectFolder } from '../support/project-folder';
import { test } from '../support/unbind-test';

const urlOf = (port: number) => `http://127.0.0.1:${port}/`;

/** A program of the system with our own in its place. */
function stub(folder: string, name: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (yes: boolean) => {
      socket.destroy();
      done(yes);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

test('it says where the app is, answers only this machine, and Ctrl+C ends it', async () => {
  const port = await freePort();
  const launcher = new Launcher(['--no-open', '--port', String(port)]);
  expect(await launcher.firstLine()).toBe(`Unbind: ${urlOf(port)} (Ctrl+C stops it)`);
  expect(await answers('127.0.0.1', port)).toBe(true);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => address !== '127.0.0.1')
    .map(({ address, family, scopeid }) =>
      family === 'IPv6' && scopeid ? `${address}%${scopeid}` : address,
    );
  for (const address of others) expect([address, await answers(address, port)]).toEqual([address, false]);
  expect(await launcher.stop('SIGINT')).toBe(0);
  expect(await answers('127.0.0.1', port)).toBe(false);
  expect(launcher.stderr).toBe('');
});

test('what ends npm ends it too', async () => {
  const port = await freePort();
  const npm = spawn('npm', ['start', '--silent', '--', '--no-open', '--port', String(port)], {
    cwd: projectFolder,
    stdio: 'ignore',
  });
  await expect.poll(() => answers('127.0.0.1', port), { timeout: 30_000 }).toBe(true);
  npm.kill('SIGTERM');
  await expect.poll(() => answers('127.0.0.1', port)).toBe(false);
});

test('a port that is taken is told: by Unbind itself, or by whom', async () => {
  const port = await freePort();
  const first = new Launcher(['--no-open', `--port=${port}`]);
  await first.firstLine();
  const second = new Launcher(['--no-open', `--port=${port}`]);
  expect(await second.ended).toBe(0);
  expect(second.stdout).toMatch(
    new RegExp(
      `^Unbind is already running: ${urlOf(port)} \\(version .+, process ${first.process.pid}\\)\n$`,
    ),
  );
  expect(await first.stop()).toBe(0);

  const stranger = createServer((_request, response) => response.end('hello'));
  await new Promise<void>((done) => stranger.listen(port, '127.0.0.1', done));
  const third = new Launcher(['--no-open', `--port=${port}`]);
  expect(await third.ended).toBe(1);
  expect(third.stderr).toMatch(
    new RegExp(`^Port ${port} is taken by .+ \\(process ${process.pid}\\)\\..+--port N`),
  );
  expect(third.stdout).toBe('');
  stranger.close();

  // Somebody who answers as Unbind would, for a process that does not have the port.
  const impostor = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ program: 'unbind', version: '0.1.0', pid: process.ppid }));
  });
  await new Promise<void>((done) => impostor.listen(port, '127.0.0.1', done));
  const fourth = new Launcher(['--no-open', `--port=${port}`]);
  expect(await fourth.ended).toBe(1);
  expect(fourth.stderr).toMatch(new RegExp(`^Port ${port} is taken by .+ \\(process ${process.pid}\\)`));
  impostor.close();
});

test('it opens a browser where there is a display, unless it is told not to', async ({ folder }) => {
  const opened = join(folder, 'opened');
  const path = `${stub(join(folder, 'bin'), 'xdg-open', `echo "$1" >> '${opened}'`)}${delimiter}${process.env['PATH']}`;
  const port = await freePort();
  for (const [args, env, expected] of [
    [['--browser'], { DISPLAY: ':77' }, `${urlOf(port)}\n`],
    [['--no-open'], { DISPLAY: ':77' }, ''],
    [['--browser'], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }, ''],
  ] as const) {
    writeFileSync(opened, '');
    const launcher = new Launcher([...args, '--port', String(port)], { PATH: path, ...env });
    await launcher.firstLine();
    if (expected !== '') await expect.poll(() => readFileSync(opened, 'utf8')).toBe(expected);
    expect(await launcher.stop()).toBe(0);
    expect(readFileSync(opened, 'utf8')).toBe(expected);
  }
});

test('what makes no sense is refused, with the help', async () => {
  for (const args of [
    ['--port', '0'],
    ['--port', '65536'],
    ['--port=8e3'],
    ['--port'],
    ['--verbose'],
    ['file'],
  ]) {
    const launcher = new Launcher(args);
    expect(await launcher.ended).toBe(2);
    expect(launcher.stderr).toContain(`These arguments make no sense: ${args.join(' ')}\n`);
    expect(launcher.stderr).toContain('--no-open');
  }
  const help = new Launcher(['--help'], { LC_ALL: 'zh_CN.UTF-8' });
  expect(await help.ended).toBe(0);
  expect(help.stdout).toContain('用 Ctrl+C 停止。');
});

test('with an Electron binary it opens the window, and Ctrl+C ends that too', async ({ folder }) => {
  const userData = join(folder, 'user-data');
  const launcher = new Launcher([], {
    ELECTRON_OVERRIDE_DIST_PATH: join(projectFolder, 'tests/support/electron-host'),
    UNBIND_USER_DATA: userData,
  });
  await expect.poll(() => isRunning(userData), { timeout: 30_000 }).toBe(true);
  expect(await launcher.stop('SIGINT')).toBe(0);
  expect(launcher.stdout).toBe('');
  await expect.poll(() => isRunning(userData)).toBe(false);
});

test('without one, or where it does not start, it says why in a line and is the browser edition', async ({
  folder,
}) => {
  const broken = stub(folder, 'electron', 'echo "[1:1] Running as root without --no-sandbox" >&2; exit 1');
  const absent = join(folder, 'nowhere');
  for (const [place, said] of [
    [absent, /^The Electron program is not installed \(npx install-electron .+browser edition/],
    [broken, /^The window cannot be opened \(Electron does not run as root\).+browser edition/],
  ] as const) {
    expect(existsSync(join(place, 'electron'))).toBe(place === broken);
    const launcher = new Launcher([], {
      ELECTRON_OVERRIDE_DIST_PATH: place,
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
    });
    expect(await launcher.firstLine()).toMatch(said);
    // The usual port may be in use by somebody who tries the app while this runs.
    await expect.poll(() => launcher.stdout + launcher.stderr).toContain('47615');
    await launcher.stop();
  }
});
