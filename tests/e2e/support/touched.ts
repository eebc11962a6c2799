import type { Locator } from '@playwright/test';

/** What became of the cards of the picture since it was last asked for. */
interface Touched {
  /** Cards in which anything is said or looks otherwise. */
  readonly changed: number;
  /** Cards that are only elsewhere. */
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
  /** How many are there now. */
  readonly all: number;
}

declare global {
  var touched: (() => Touched) | undefined;
}

/** Watches the cards from now on: `globalThis.touched` of the page tells. */
export function watchCards(layer: Locator): Promise<void> {
  return layer.evaluate((element) => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
      attributeOldValue: true,
    });
    const isPlace = ({ attributeName }: MutationRecord) =>
      attributeName === 'style' || attributeName === 'data-card';
    const cardsOf = (some: readonly MutationRecord[]) =>
      new Set(
        some.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest('.graph-card'),
        ),
      );
    globalThis.touched = () => {
      const all = [...records.splice(0), ...observer.takeRecords()];
      const own = all.filter(({ target }) => target === element);
      const within = all.filter(({ target }) => target !== element);
      const changed = cardsOf(within.filter((record) => !isPlace(record)));
      const moved = cardsOf(within.filter(isPlace));
      return {
        changed: changed.size,
        moved: [...moved].filter((card) => !changed.has(card)).length,
        added: own.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0),
        removed: own.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0),
        all: element.children.length,
      };
    };
  });
}
