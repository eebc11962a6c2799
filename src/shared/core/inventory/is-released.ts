import type { CivilDate } from '../dates/civil-date';
import type { Link } from './inventory';

/** Is the link history on this day? One that is to be released later still holds. domain.md, "Inventory document". */
export function isReleased({ releasedOn }: Pick<Link, 'releasedOn'>, today: CivilDate): boolean {
  return releasedOn !== undefined && releasedOn <= today;
}
