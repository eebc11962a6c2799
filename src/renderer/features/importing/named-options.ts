import type { Service } from '#core/catalogue/service';
import { namesOf } from '#core/catalogue/service-named';
import { type Lang, nameIn } from '#words/lang';
import { firstOf } from '../../ui/first-of';
import type { Option } from '../../ui/found-options';
import { finderOf } from '../../ui/searchable';

/** Something to choose that is called by several names. */
export interface NamedOption extends Option {
  readonly called: readonly string[];
}

/** So many are drawn at once. */
const SHOWN = 50;

/** A service to choose, found in any language. */
export function serviceOption(service: Service, lang: Lang): NamedOption {
  return { value: service.id, label: nameIn(service.names, lang), called: namesOf(service) };
}

/** The first of those that a search finds by label or by any of their names, also by pinyin and its initials. */
export function foundByName(options: readonly NamedOption[], search: string): Option[] {
  const finds = finderOf(search);
  return firstOf(options, SHOWN, ({ label, called }) => finds([label, ...called])).map(
    ({ value, label }) => ({
      value,
      label,
    }),
  );
}
