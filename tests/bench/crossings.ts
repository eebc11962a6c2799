/** Straight lines: where each begins and ends, as x and y of both ends. */
export interface Lines {
  readonly x1: ArrayLike<number>;
  readonly y1: ArrayLike<number>;
  readonly x2: ArrayLike<number>;
  readonly y2: ArrayLike<number>;
}

/** How many pairs of lines cross. Lines that only meet, as at a card that they share, do not. Quadratic. */
export function crossingsOf(lines: Lines): number {
  const count = lines.x1.length;
  let crossings = 0;
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) if (cross(lines, one, other)) crossings += 1;
  }
  return crossings;
}

function cross(lines: Lines, one: number, other: number): boolean {
  return parts(lines, one, other) && parts(lines, other, one);
}

/** Do the ends of `other` lie on either side of `one`, and neither on it? */
function parts({ x1, y1, x2, y2 }: Lines, one: number, other: number): boolean {
  const [ax, ay] = [x1[one] as number, y1[one] as number];
  const [bx, by] = [(x2[one] as number) - ax, (y2[one] as number) - ay];
  const side = (x: number, y: number) => bx * (y - ay) - by * (x - ax);
  return side(x1[other] as number, y1[other] as number) * side(x2[other] as number, y2[other] as number) < 0;
}
