import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { newAccount } from '#core/inventory/edit-inventory';
import { INVENTORY_FORMAT, INVENTORY_VERSION, LINK_KINDS, type LinkKind } from '#core/inventory/inventory';
import type { Unbind } from '../support/unbind';
import { test } from '../support/unbind-test';

type Arc = readonly [provider: number, dependent: number, kind?: LinkKind];

interface Odd {
  readonly names: readonly string[];
  readonly arcs: readonly Arc[];
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Account ${at}`);
const HOSTILE = ['<img src=x onerror=alert(1)>', '\u202egnp.exe', '"];digraph', '</script>{{count}}'];

/** By what is odd about them. */
const ODD: Readonly<Record<string, Odd>> = {
  'no account': { names: [], arcs: [] },
  'one account': { names: ['Only one'], arcs: [] },
  '5,000 links on one hub': {
    names: numbered(5001),
    arcs: Array.from({ length: 5000 }, (_, at) => [0, at + 1]),
  },
  'a chain of 3,000': { names: numbered(3000), arcs: Array.from({ length: 2999 }, (_, at) => [at, at + 1]) },
  'a complete graph of 60': {
    names: numbered(60),
    arcs: numbered(60).flatMap((_, one) =>
      numbered(60).flatMap((__, other): Arc[] => (one < other ? [[one, other]] : [])),
    ),
  },
  'circles through each other': {
    names: numbered(5),
    arcs: [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
      [4, 0],
    ],
  },
  'five kinds of links between two': { names: numbered(2), arcs: LINK_KINDS.map((kind) => [0, 1, kind]) },
  'long, equal and hostile names': {
    names: ['名'.repeat(200), 'W'.repeat(200), 'Twin', 'Twin', ...HOSTILE],
    arcs: [
      [0, 1],
      [2, 3],
      [4, 5],
      [5, 6],
      [6, 7],
    ],
  },
};

async function bring(unbind: Unbind, file: string, { names, arcs }: Odd): Promise<void> {
  const { page } = unbind;
  writeFileSync(
    file,
    JSON.stringify({
      format: INVENTORY_FORMAT,
      version: INVENTORY_VERSION,
      services: [],
      accounts: names.map((name, at) => newAccount(`a${at}`, name)),
      links: arcs.map(([provider, dependent, kind = 'login'], at) => ({
        id: `l${at}`,
        provider: `a${provider}`,
        dependent: `a${dependent}`,
        kind,
      })),
    }),
  );
  await page.evaluate(() => window.location.assign('#/settings'));
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported: odd.json')).toBeVisible();
  await page.evaluate(() => window.location.assign('#/graph'));
}

/** How much of the canvases and the cards over it there is to be seen. */
async function drawn(page: Page): Promise<number> {
  const picture = page.getByRole('application');
  // One of the two is seen while the other is painted.
  const dots = await picture.locator('canvas').evaluateAll((canvases) =>
    canvases.reduce((sum, canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return sum;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return sum + data.filter((value, at) => at % 4 === 3 && value > 0).length;
    }, 0),
  );
  return dots + (await picture.locator('[data-card]').count());
}

for (const [what, odd] of Object.entries(ODD)) {
  test(`a graph is drawn and listed without a fault: ${what}`, async ({ unbind, folder }) => {
    const { page } = unbind;
    page.on('dialog', () => expect(what, 'a name became a script').toBe(''));
    await bring(unbind, join(folder, 'odd.json'), odd);
    await expect(page.getByRole('heading', { level: 1, name: 'Dependency graph' })).toBeVisible();
    if (odd.names.length === 0) {
      await expect(page.getByText(/^There are no accounts yet/)).toBeVisible();
      return;
    }
    await expect.poll(() => drawn(page)).toBeGreaterThan(0);
    await page.evaluate(() => window.location.assign('#/graph/a0'));
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('heading', { level: 2 }).first()).toHaveText(odd.names[0] ?? '');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => drawn(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Go into the picture' }).focus();
    await page.keyboard.press('Enter');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    await expect(page.locator('[data-card]:focus')).toBeVisible();

    await page.getByText('List', { exact: true }).click();
    const list = page.getByRole('treegrid', { name: 'Dependency list' });
    await expect(list).toHaveAttribute('aria-rowcount', `${1 + odd.names.length + odd.arcs.length}`);
    await list.getByRole('row', { selected: true }).focus();
    await page.keyboard.press('End');
    await expect(page.locator('tr:focus')).toHaveAttribute(
      'aria-rowindex',
      `${1 + odd.names.length + odd.arcs.length}`,
    );
    await expect(page.locator('tr:focus')).toBeInViewport({ ratio: 0.9 });
  });
}
