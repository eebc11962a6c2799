import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, whatever it calls serious: rule, place and what it misses. */
export async function findings(page: Page): Promise<readonly string[]> {
  // The other mode opens a page of its own for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS);
  // A list of choices belongs to its field, from which one moves in it: it is no part of the page, and has no focus.
  const { violations } = await axe.exclude('.mantine-Autocomplete-dropdown').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const [first] = [...any, ...all, ...none];
      return `${id}: ${target.join(' ')}\n  ${html.slice(0, 160)}\n  ${first?.message ?? ''}`;
    }),
  );
}
