import type { Page } from '@playwright/test';

interface Text {
  readonly text: string;
  /** Of a letter, in pixels. */
  readonly letter: number;
  readonly lines: number;
  /** Of its longest line, in pixels. */
  readonly width: number;
  /** On how many lines each of its days stands. */
  readonly days: readonly number[];
}

/** What a person would find squeezed on the screen, or in the dialog on it: each with how its text begins. */
export async function squeezed(page: Page): Promise<readonly string[]> {
  const [texts, rows] = await Promise.all([textsOn(page), overflowingRows(page)]);
  const found = [
    ...texts.filter(({ days }) => days.some((lines) => lines > 1)).map(said('a day on two lines')),
    ...texts.filter(isColumn).map(said('a column of single characters')),
    ...rows.map((text) => ({ text })).map(said('a row over its neighbours')),
  ];
  return [...new Set(found)];
}

function said(what: string) {
  return ({ text }: Pick<Text, 'text'>) => `${what}: ${text.slice(0, 60)}`;
}

function isColumn({ lines, width, letter }: Text): boolean {
  return lines > 2 && width < 4 * letter;
}

/** What of the screen is looked at. */
const SHOWN = '[role=dialog], body:not(:has([role=dialog])) main';

function textsOn(page: Page): Promise<readonly Text[]> {
  return page.locator(SHOWN).evaluate((shown) => {
    const rectsOf = (node: Node, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()];
    };
    const linesIn = (rects: readonly DOMRect[]) => new Set(rects.map(({ top }) => Math.round(top))).size;
    const texts: Text[] = [];
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { currentNode: node } = walker;
      const text = node.textContent ?? '';
      const rects = rectsOf(node, 0, text.length);
      const days = [...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(({ 0: day, index }) =>
        linesIn(rectsOf(node, index, index + day.length)),
      );
      const letter = Number.parseFloat(getComputedStyle(node.parentElement ?? shown).fontSize);
      const width = Math.max(0, ...rects.map((rect) => rect.width));
      texts.push({ text, letter, lines: linesIn(rects), width, days });
    }
    return texts;
  });
}

function overflowingRows(page: Page): Promise<readonly string[]> {
  const rows = page.locator(SHOWN).locator('.row-space > *');
  return rows.evaluateAll((all) =>
    all.flatMap(({ scrollHeight, clientHeight, textContent }) =>
      scrollHeight > clientHeight + 2 ? [textContent ?? ''] : [],
    ),
  );
}
