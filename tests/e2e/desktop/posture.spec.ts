import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { refusal } from '../support/door';
import { test } from '../support/unbind-test';

const { step } = test;

test.beforeEach(async ({ desktop }) => desktop.start());

test('our window shows our page and gives it the door, and nothing else', async ({ desktop, problems }) => {
  const { page } = desktop;

  await step('it is seen, without developer tools', async () => {
    const window = await desktop.window();
    const seen = await window.evaluate((one) => [
      one.webContents.getURL(),
      one.isVisible(),
      one.webContents.isDevToolsOpened(),
    ]);
    expect(seen).toEqual(['app://bundle/index.html', true, false]);
  });

  await step('the door is frozen, and there is nothing of Node', async () => {
    const seen = await page.evaluate(() => ({
      door: Object.keys(window.desktop ?? {}),
      frozen: Object.isFrozen(window.desktop),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    }));
    const door = [
      'openDocument',
      'saveDocument',
      'setTheme',
      'setReminders',
      'trustClock',
      'nextNotice',
      'setBackground',
      'storage',
      'moveStorage',
      'endMove',
      'setStorageAside',
      'changeKey',
      'programFacts',
      'tellWhenClosing',
      'takeSnapshot',
      'listSnapshots',
      'openSnapshot',
      'chooseSnapshotFolder',
      'forgetSnapshotFolder',
      'wasStored',
      'noteStored',
      'keepDamaged',
      'openAddress',
    ];
    expect(seen).toEqual({ door, frozen: true, node: [] });
  });

  await step('what does not fit through it is refused with its place', async () => {
    const text = 'a';
    for (const [given, said] of [
      [[], 'expected an object with suggestedName and content'],
      [[{ suggestedName: 7, content: text }], 'suggestedName: expected a name without folders'],
      [[{ suggestedName: '../a.json', content: text }], 'suggestedName: expected a name without folders'],
      [[{ suggestedName: 'a.json' }], 'content: expected text or bytes'],
      [[{ suggestedName: 'a.json', content: text, path: '/etc/passwd' }], 'expected no field besides'],
    ] as const) {
      expect(await refusal(page, 'saveDocument', ...given)).toContain(`saveDocument: refused, ${said}`);
    }
  });

  await step('it says of itself what it is, and no more of where than has to be known', async () => {
    const facts = await page.evaluate(() => window.desktop?.programFacts());
    expect(facts).toMatchObject({
      version: '0.1.0',
      node: expect.any(String),
      keyring: expect.any(String),
    });
    expect(facts?.folder).toContain('user-data');
    const licences = await page.evaluate(async () => (await fetch('/licenses.json')).text());
    expect(licences).toContain('"@mantine/core"');
    expect(licences).toContain('Permission is hereby granted');
  });

  await step('no permission is given but that our data is kept and a text put on the clipboard', async () => {
    const seen = await page.evaluate(async () => ({
      notifications: Notification.permission,
      asked: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
      kept: [await navigator.storage.persist(), await navigator.storage.persisted()],
      copied: await navigator.clipboard.writeText('A letter').then(
        () => 'granted',
        () => 'refused',
      ),
      read: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'refused',
      ),
    }));
    expect(seen).toEqual({
      notifications: 'denied',
      asked: 'denied',
      geolocation: 'denied',
      camera: 'refused',
      kept: [true, true],
      copied: 'granted',
      read: 'refused',
    });
    await problems.provoked();
  });
});

test('the page can be loaded again, and that is all: it goes nowhere, opens nothing, downloads nothing', async ({
  desktop: { electron, page },
  problems,
}) => {
  const address = page.url();
  for (const away of ['https://example.com/away', 'file:///etc/passwd', './assets/none.js']) {
    await page.evaluate((url) => {
      window.location.href = url;
    }, away);
  }
  await page.evaluate(() => {
    window.open('https://example.com/popup');
    window.open(window.location.href);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'file.txt';
    link.click();
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await problems.provoked();

  await page.evaluate(() => {
    document.body.dataset['old'] = 'yes';
    window.location.reload();
  });
  await expect(page.locator('body[data-old]')).toHaveCount(0);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('a window that is not ours is refused, and so is what nobody serves', async ({ desktop, folder }) => {
  const preload = join(folder, 'preload.cjs');
  writeFileSync(
    preload,
    `const { contextBridge, ipcRenderer } = require('electron');
     contextBridge.exposeInMainWorld('ask', (channel) => ipcRenderer.invoke(channel));`,
  );
  const said = await desktop.electron.evaluate(async ({ BrowserWindow }, file) => {
    // Of the same session: in any other one nobody serves the page.
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (session === undefined) throw new Error('there is no window of ours');
    const other = new BrowserWindow({ show: false, webPreferences: { preload: file, session } });
    await other.loadURL('app://bundle/index.html');
    const ask = (channel: string) =>
      other.webContents.executeJavaScript(
        `ask('${channel}').then(() => 'answered', (error) => error.message)`,
      ) as Promise<string>;
    const answers = [await ask('openDocument'), await ask('runProgram')];
    other.destroy();
    return answers;
  }, preload);
  expect(said).toEqual([
    expect.stringContaining('openDocument: refused, only our own window may ask'),
    expect.stringContaining("No handler registered for 'runProgram'"),
  ]);
});

test('menus speak the language of the system, and closing the window ends the program', async ({
  desktop,
}) => {
  const labels = () =>
    desktop.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await labels()).toEqual(['File', 'Edit', 'View']);
  const ended = desktop.ended();
  await desktop.page.close();
  await ended;

  desktop.env = { HOST_LOCALE: 'zh-CN', LANGUAGE: 'zh_CN', LC_ALL: 'zh_CN.UTF-8' };
  await desktop.start();
  expect(await labels()).toEqual(['文件', '编辑', '显示']);
});

test('a second start brings the first window to the front and ends', async ({ desktop }) => {
  const window = await desktop.window();
  await window.evaluate((one) => one.minimize());
  expect(await desktop.startAnother()).toEqual({ code: 0 });
  await expect.poll(() => window.evaluate((one) => one.isMinimized())).toBe(false);
});
