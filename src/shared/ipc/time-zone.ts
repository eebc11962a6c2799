/** Is this `system`, or the name of a time zone that is known here? Mere offsets such as `+08:00` are none. */
export function isTimeZone(value: unknown): value is string {
  if (value === 'system') return true;
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
