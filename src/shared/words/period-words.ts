import type { Boundary } from '#core/dates/period';
import type { Lang } from './lang';

const PERIOD = /^P(?:(\d+)([YMWD])|T(\d+)(H))$/;

const UNITS: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: readonly [string, string] }>> =
  {
    Y: { 'zh-CN': '年', en: ['year', 'years'] },
    M: { 'zh-CN': '个月', en: ['month', 'months'] },
    W: { 'zh-CN': '周', en: ['week', 'weeks'] },
    D: { 'zh-CN': '天', en: ['day', 'days'] },
    H: { 'zh-CN': '小时', en: ['hour', 'hours'] },
  };

/** A period such as `P3M` as "3 个月" or "3 months", of an exclusive boundary "超过 3 个月". What is no period stays as it is. */
export function periodInWords(period: string, lang: Lang, boundary: Boundary = 'inclusive'): string {
  const [, some, letter, hours, hour] = PERIOD.exec(period) ?? [];
  const unit = UNITS[letter ?? hour ?? ''];
  const count = some ?? hours;
  if (unit === undefined || count === undefined) return period;
  if (lang === 'zh-CN') return `${boundary === 'exclusive' ? '超过 ' : ''}${count} ${unit['zh-CN']}`;
  const [one, many] = unit.en;
  return `${boundary === 'exclusive' ? 'more than ' : ''}${count} ${count === '1' ? one : many}`;
}
