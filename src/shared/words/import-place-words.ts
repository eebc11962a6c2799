import type { Place } from '../importing/row';
import type { Lang } from './lang';

/** Where in a file something stands; '' where that is not known. */
export function placeInWords({ file, line, path }: Place, lang: Lang): string {
  const within = line === null ? path : lang === 'en' ? `line ${line}` : `第 ${line} 行`;
  return [file, within].filter((part) => part !== null && part !== '').join(lang === 'en' ? ', ' : '，');
}
