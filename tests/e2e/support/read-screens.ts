import type { Page } from '@playwright/test';

/**
 * What a screen says, without spaces: the banner, the screen outside of its parts, then each part, which is a section
 * or a row of the list. A badge also says how it looks, a link what it is called and where it leads, a button, a checkbox
 * or the age of rules, and what is only a picture nothing.
 */
export type Said = readonly (readonly [part: string, text: string])[];

/** A screen, and what it has to say. */
export interface WantedScreen {
  /** The address after `#`. */
  readonly place: string;
  readonly says: Said;
}

/** A screen that says something else in the end. */
export interface OtherScreen extends WantedScreen {
  readonly instead: Said;
}

/**
 * Visits the screens one after the other, without going back and forth between here and the page for each: waits until
 * it says what it should, or for ten seconds. Gives the first that does not.
 *
 * @param leftOut names of sections that are not looked at
 */
export function firstOther(
  page: Page,
  screens: readonly WantedScreen[],
  leftOut: readonly string[],
): Promise<OtherScreen | undefined> {
  return page.evaluate(
    async ([wanted, without]) => {
      const PARTS = 'main section, main ul[aria-label] > li';
      const nameOf = (element: Element) => element.getAttribute('aria-label') ?? '';
      const textOf = (node: Node, isLeftOut: (element: Element) => boolean): string => {
        if (!(node instanceof HTMLElement)) return node.textContent ?? '';
        if (node.matches('button, style, [data-rules], .chart-axis, [aria-hidden="true"]') || isLeftOut(node))
          return '';
        const text = [...node.childNodes].map((child) => textOf(child, isLeftOut)).join('');
        const { variant } = node.dataset;
        const look = node.matches('.mantine-Badge-root') && variant !== 'light' ? `[${variant}]` : '';
        return node instanceof HTMLAnchorElement
          ? `${text}<${nameOf(node)}${decodeURIComponent(node.hash)}>`
          : text + look;
      };
      const squashed = (element: Element | null, isLeftOut: (inner: Element) => boolean) =>
        element === null ? '' : textOf(element, isLeftOut).replaceAll(/\s+/g, '');
      const read = () => {
        const parts = [...document.querySelectorAll(PARTS)].filter(
          (element) => !without.includes(nameOf(element)),
        );
        return [
          ['banner', squashed(document.querySelector('header'), () => false)],
          ['main', squashed(document.querySelector('main'), (element) => element.matches(PARTS))],
          ...parts.map((element) => [nameOf(element), squashed(element, () => false)] as const),
        ] as const;
      };
      for (const screen of wanted) {
        const should = JSON.stringify(screen.says);
        const { href } = window.location;
        const isHeard = new Promise<void>((heard) => {
          window.addEventListener('hashchange', () => setTimeout(heard), { once: true });
        });
        window.location.hash = screen.place;
        // Two screens may say the same: the app has to have heard of each.
        if (window.location.href !== href) await isHeard;
        let isLate = false;
        const patience = setTimeout(() => {
          isLate = true;
        }, 10_000);
        while (JSON.stringify(read()) !== should) {
          if (isLate) return { ...screen, instead: read() };
          await new Promise((next) => {
            setTimeout(next);
          });
        }
        clearTimeout(patience);
      }
      return undefined;
    },
    [screens, leftOut] as const,
  );
}
