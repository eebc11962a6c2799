import { type CivilDate, parseCivilDate } from '#core/dates/civil-date';

/** Year, month and day, the year in four digits: with one sign between them, in Chinese, or in eight digits. */
const FORMS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})()年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/**
 * The day that a person typed, as `2026-02-03`, `2026-2-3`, `2026/02/03`, `2026.2.3`, `20260203` or `2026年2月3日`, in
 * digits of full width too; undefined if there is no such day, or if it could be meant in more than one way.
 */
export function typedDay(text: string): CivilDate | undefined {
  const written = text.normalize('NFKC').replaceAll(/\s/g, '');
  for (const form of FORMS) {
    const [, year = '', , month = '', day = ''] = form.exec(written) ?? [];
    if (year !== '') return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return undefined;
}
