import type { Service } from '#core/catalogue/service';
import { namesOf } from '#core/catalogue/service-named';
import { type Lang, nameIn } from '#words/lang';
import { finderOf } from '../../ui/searchable';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The services to choose from, by name, and which of them a search finds. */
interface ServiceChoices {
  readonly options: readonly Option[];
  /** By everything that they are called, also in pinyin and by its initials. */
  readonly found: (search: string) => Option[];
}

/** All services in the order of their names, as readers of the language expect it. */
export function serviceChoices(services: Iterable<Service>, lang: Lang): ServiceChoices {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const all = [...services].map((service) => ({
    value: service.id,
    label: nameIn(service.names, lang),
    called: namesOf(service),
  }));
  all.sort((one, other) => compare(one.label, other.label));
  const options = all.map(({ value, label }) => ({ value, label }));
  return {
    options,
    found: (search) => {
      const finds = finderOf(search);
      return options.filter(({ label }, at) => finds([label, ...(all[at]?.called ?? [])]));
    },
  };
}
