/** The first few that fit, no more than `most`; no more are looked at than that takes. */
export function firstOf<Item>(items: readonly Item[], most: number, fits: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (fits(item)) found.push(item);
  }
  return found;
}
