/**
 * Starts nothing that is under way already: who clicks twice means it once, and gets what came of the first.
 * @returns given a key, which is alike for the same thing alone, and what starts it: what comes of it
 */
export function onceAtATime<Made>(): (key: string, start: () => Promise<Made>) => Promise<Made> {
  const underWay = new Map<string, Promise<Made>>();
  return (key, start) => {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const made = start().finally(() => underWay.delete(key));
    underWay.set(key, made);
    return made;
  };
}
