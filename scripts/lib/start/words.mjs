import { USUAL_PORT } from './arguments.mjs';

const zhCN = {
  help: `npm start -- [选项]

打开解绑：有 Electron 时是桌面窗口，没有时在浏览器里。

  --browser   用浏览器版，即使有 Electron
  --no-open   用浏览器版，但不打开浏览器
  --port N    浏览器版的端口，默认 ${USUAL_PORT}；数据按地址保存，换端口就看不到原来的数据
  -h, --help  显示本说明

用 Ctrl+C 停止。`,
  badArguments: '看不懂这些参数：{args}',
  noElectron: '没有安装 Electron 程序（运行 npx install-electron 可下载），改用浏览器版，功能相同。',
  noDesktop: '桌面窗口打不开（{reason}），改用浏览器版，功能相同。',
  asRoot: 'Electron 不能以 root 身份运行',
  noDisplay: '没有图形界面',
  noSandbox: '这个系统不允许使用 Chromium 沙箱',
  missingLibrary: '缺少系统库 {library}',
  notStarted: '无法启动：{error}',
  ended: '退出码 {code}',
  serving: '解绑：{url}（Ctrl+C 停止）',
  alreadyRunning: '解绑已在运行：{url}（版本 {version}，进程 {pid}）',
  portTaken:
    '端口 {port} 已被{owner}占用。数据按地址保存，所以不会自动换端口：请先停止它，或用 --port N 另选端口（那里没有原来的数据，需先导出再导入）。',
  owner: ' {name}（进程 {pid}）',
  someone: '其他程序',
  notServed: '无法使用端口 {port}：{code}。',
};

/** @typedef {typeof zhCN} Words */

/** @type {Words} */
const en = {
  help: `npm start -- [options]

Opens Unbind: in a window of its own where there is Electron, else in the browser.

  --browser   the browser edition, even where there is Electron
  --no-open   the browser edition, without opening a browser
  --port N    the port of the browser edition, ${USUAL_PORT} by default; data is stored by address: on another port
              it is not there
  -h, --help  this text

Ctrl+C stops it.`,
  badArguments: 'These arguments make no sense: {args}',
  noElectron:
    'The Electron program is not installed (npx install-electron fetches it): here is the browser edition, which can do the same.',
  noDesktop: 'The window cannot be opened ({reason}): here is the browser edition, which can do the same.',
  asRoot: 'Electron does not run as root',
  noDisplay: 'there is no display',
  noSandbox: 'this system does not let Chromium build its sandbox',
  missingLibrary: 'the system library {library} is missing',
  notStarted: 'it does not start: {error}',
  ended: 'it ended with code {code}',
  serving: 'Unbind: {url} (Ctrl+C stops it)',
  alreadyRunning: 'Unbind is already running: {url} (version {version}, process {pid})',
  portTaken:
    'Port {port} is taken by {owner}. Data is stored by address, so no other port is chosen: stop it first, or choose one with --port N (your data is not there: export it, then import it).',
  owner: '{name} (process {pid})',
  someone: 'another program',
  notServed: 'Port {port} cannot be used: {code}.',
};

/**
 * Everything that is said, in the language of the system; told apart as the command line does.
 * @returns {Words}
 */
export function wordsOfSystem() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b/i.test(named.replace('_', '-')) ? zhCN : en;
}

/**
 * A sentence with its gaps filled. What moves the cursor or turns the reading direction is taken out of the fillings:
 * some are what strangers say of themselves.
 * @param {string} sentence
 * @param {Readonly<Record<string, string | number>>} fillings by the names in the gaps
 */
export function say(sentence, fillings) {
  return sentence.replace(/\{(\w+)\}/g, (_gap, /** @type {string} */ name) =>
    String(fillings[name]).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd'),
  );
}
