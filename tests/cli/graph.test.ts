import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account, link } from '../support/core/build';
import { readDot } from '../support/drawing/strict-dot';
import { allOf, readXml, textOf } from '../support/drawing/strict-xml';

const SAMPLE = 'resources/samples/lin-xiao.json';
const files = scratchFiles();

function graph(...args: string[]) {
  return unbindHere(['graph', ...args]);
}

describe('graph', () => {
  it('writes the graph of the sample for Graphviz', async () => {
    const { code, stdout, stderr } = await graph(SAMPLE, '--format', 'dot', '--today', '2026-11-23');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await graph(SAMPLE, '--today=2026-11-23')).toEqual({ code, stdout, stderr });
    const { accounts } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Inventory;
    const dot = readDot(stdout);
    const there = accounts.filter(({ state }) => state !== 'deleted').map(({ id }) => id);
    expect([...dot.nodes.keys()]).toEqual(there);
    expect(new Set(dot.edges.map(({ has }) => has['strength']))).toEqual(
      new Set(['hard', 'soft', 'notice', 'none']),
    );
    const meituan = dot.edges.find(({ has }) => has['id'] === 'l-meituan-wechat');
    expect(meituan).toMatchObject({
      from: 'wechat',
      to: 'app-meituan',
      has: { kind: 'login', strength: 'hard' },
    });
  });

  it('draws it as SVG in either language, as of another day', async () => {
    for (const [lang, title] of [
      ['en', 'Unbind: dependency graph of 2027-05-01'],
      ['zh-CN', '解绑：依赖图（2027-05-01）'],
    ] as const) {
      const { stdout } = await graph(SAMPLE, '--format', 'svg', '--today', '2027-05-01', '--lang', lang);
      expect(textOf(allOf(readXml(stdout), 'title')[0])).toBe(title);
    }
  });

  it('uses the rules that were known in a month', async () => {
    const asOf = (month: string) => graph(SAMPLE, '--today', '2026-11-23', '--rules-as-of', month);
    expect((await asOf('2018-03')).stdout).not.toBe((await asOf('2026-11')).stdout);
  });

  it('draws every account, or folds hubs where that is asked for', async () => {
    const leaves = Array.from({ length: 30 }, (_, at) => `leaf${at}`);
    const accounts = ['hub', ...leaves].map((id) => account({ id }));
    const file = files.write(
      'fan.json',
      documentOf({ accounts, links: leaves.map((id) => link('hub', id)) }),
    );
    const cards = async (...args: string[]) => {
      const { stdout } = await graph(file, '--format', 'svg', ...args);
      return allOf(readXml(stdout), 'svg').length - 1;
    };
    expect(await cards()).toBe(31);
    expect(await cards('--fold')).toBe(2);
  });

  it('reads standard input, and draws nothing at all as well', async () => {
    const input = documentOf({ accounts: [] });
    const dot = await unbindHere(['graph', '-'], { input });
    expect([dot.code, readDot(dot.stdout).nodes.size]).toEqual([0, 0]);
    const svg = await unbindHere(['graph', '-', '--format', 'svg'], { input });
    expect([svg.code, readXml(svg.stdout).name]).toEqual([0, 'svg']);
  });

  it.each([
    [[SAMPLE, '--format', 'png'], '--format: expected one of dot, svg, found "png"\n'],
    [[SAMPLE, '--format'], '--format: expected dot|svg, found nothing\n'],
    [[], 'FILE: expected the name of an inventory document, found nothing\n'],
    [['nowhere.json', '--format', 'png'], '--format: expected one of dot, svg, found "png"\n'],
    [[SAMPLE, '--format', 'png', '--lang', 'fr'], '--lang: expected one of zh-CN, en, found "fr"\n'],
    [['nowhere.json'], 'nowhere.json: expected a file, found nothing\n'],
    [
      [SAMPLE, '--strategy', 'by-hand'],
      '--strategy: expected one of --format, --fold, --today, --rules-as-of, --lang, --help\n',
    ],
  ])('refuses %j in one line and prints nothing', async (args, stderr) => {
    expect(await graph(...args)).toEqual({ code: 2, stdout: '', stderr });
  });
});
