/** The civil second in the zone of this machine, such as `2026-11-29T00:10:05`; years have four digits. */
export function civilSecond(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = Math.min(Math.max(now.getFullYear(), 1900), 2200);
  const day = `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
