/** Odd numbers with many bits, one for each part of the value: any others would do, but they can never change. */
const LANES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/**
 * 128 bits of a text as 32 hexadecimal digits: the same for the same text everywhere and for ever, and different for
 * different ones as far as chance allows. It hides nothing from whoever guesses the text.
 */
export function stableHash(text: string): string {
  return LANES.map((_, at) => (hashLane(text, at) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** 32 of these bits; `lane` is 0 to 3. */
export function hashLane(text: string, lane: number): number {
  const odd = LANES[lane] ?? LANES[0];
  let hash = odd ^ text.length;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), odd);
    hash = (hash << (13 + lane)) | (hash >>> (19 - lane));
  }
  return mixed(hash);
}

/** Spreads what has come last over all bits. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
