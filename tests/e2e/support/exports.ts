import { fixturesWith } from '../../support/importing/fixtures';
import type { Unbind } from './unbind';

/** Domains of services with rules, and of mailboxes. */
const SITES = [
  'zhihu.com',
  'weibo.com',
  'github.com',
  'accounts.google.com',
  'taobao.com',
  'bilibili.com',
  'douban.com',
  'mail.qq.com',
  'jd.com',
  'steamcommunity.com',
  'netflix.com',
  'x.com',
  'dropbox.com',
  'discord.com',
  'linkedin.com',
  'mail.yahoo.com',
];

const USERS = ['lin.xiao@example.org', '13800138000', 'linxiao'];

/** What Chrome exports of somebody with so many logins, at services that are known and at others. */
export function chromeExport(logins: number): string {
  const rows = Array.from({ length: logins }, (_, at) => {
    const site = SITES[at] ?? `shop${at}.example`;
    return `${site},https://${site}/login,${USERS[at % USERS.length]},Pass-${at}-word!,`;
  });
  return ['name,url,username,password,note', ...rows, ''].join('\n');
}

/** A file with its name, as a person would find it. */
export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** An export for each of these secrets, each format in turn: the secret is everywhere in it where one may be. */
export function exportsWith(secrets: readonly string[]): readonly NamedFile[] {
  return secrets.map((secret, at) => {
    const fixtures = fixturesWith(secret);
    const fixture = fixtures[at % fixtures.length];
    if (fixture === undefined) throw new Error('there is no format');
    return { name: `${at} ${fixture.name}`, content: fixture.bytes };
  });
}

/** Presses the button that asks for files, in either language, and chooses these. */
export async function chooseExports(unbind: Unbind, paths: readonly string[]): Promise<void> {
  const { page } = unbind;
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(选择文件…|Choose files…)$/ }).click();
  await (await asked).setFiles([...paths]);
}
