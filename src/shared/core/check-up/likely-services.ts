import { CATEGORIES, type Category, type Service } from '../catalogue/service';
import { plainName } from '../catalogue/service-named';

/** What many people enter with another account comes first; what holds money or mail, hardly anybody enters so. */
const ENTERED_WITH_OTHERS: readonly Category[] = [
  'social',
  'video',
  'shopping',
  'food',
  'transport',
  'travel',
  'music',
  'news',
  'education',
  'gaming',
  'tools',
  'messaging',
  'search',
  'cloud',
  'developer',
  'other',
  'payment',
  'finance',
  'email',
];

/** Where somebody works who enters things with an account for developers. */
const AT_WORK: readonly Category[] = ['developer', 'cloud', 'tools'];

/**
 * The categories whose services may be entered with an account of a service, the most likely first; without a service
 * as for a platform of any kind. A number is entered with nothing, so `telecom` is none of them.
 */
export function likelyCategories(provider: Service | undefined): readonly Category[] {
  const own = provider?.category;
  // Numbers and addresses are asked for everywhere, and soonest where money and messages are.
  if (own === 'telecom' || own === 'email') return CATEGORIES.filter((category) => category !== 'telecom');
  const first = own === 'developer' || own === 'cloud' ? AT_WORK : [];
  return [...first, ...ENTERED_WITH_OTHERS.filter((category) => !first.includes(category))];
}

/**
 * Can it be asked whether an account of this service is entered with one of the provider's? Not of what lives inside
 * another service, which is entered through that one, nor of the other way round, nor of what is no one's service: a
 * number, or any mailbox whatsoever.
 */
export function isAskedFor(service: Service, provider: Service | undefined): boolean {
  if (service.parent !== undefined || service.id === provider?.id || service.id === provider?.parent)
    return false;
  if (service.category === 'telecom') return false;
  return service.category !== 'email' || Boolean(service.operator);
}

/**
 * How likely an account of a service is entered with one of the provider's, the smaller the likelier: 0 the
 * catalogue speaks of the provider, or has both of one house; 1 nothing is known against it; 2 one is of a Chinese
 * house, and the other is not.
 */
export function likelihoodWith(provider: Service | undefined): (service: Service) => 0 | 1 | 2 {
  if (provider === undefined) return () => 1;
  const { names, aliases = [] } = provider;
  const called = [names['zh-CN'] ?? '', names.en ?? '', ...aliases].map(plainName).filter(isTelling);
  return (service) => {
    if (houseOf(service) !== '' && houseOf(service) === houseOf(provider)) return 0;
    const words = wordsOf(service);
    if (called.some((name) => speaksOf(words, name))) return 0;
    const homes = [homeOf(service), homeOf(provider)];
    return homes.includes('unknown') || homes[0] === homes[1] ? 1 : 2;
  };
}

/** How much the catalogue says of a service: of what many people have, many have written. */
export function knownOf({ ruleSets }: Service): number {
  return ruleSets.reduce((sum, { sources = [], deletion, inactivity = [] }) => {
    return sum + sources.length + (deletion?.conditions?.length ?? 0) + inactivity.length;
  }, 0);
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[a-z0-9]/;

/** One letter stands in many words. */
function isTelling(name: string): boolean {
  return HAN.test(name) ? name.length > 1 : name.length > 1 && LETTER.test(name);
}

function houseOf({ operator = '' }: Service): string {
  return plainName(operator);
}

function homeOf({ operator = '' }: Service): 'china' | 'elsewhere' | 'unknown' {
  if (operator === '') return 'unknown';
  return HAN.test(operator) ? 'china' : 'elsewhere';
}

/** What the rules of a service say in words; titles of sources speak of everybody. */
function wordsOf({ ruleSets }: Service): string {
  const texts = ruleSets.flatMap(({ deletion = {}, notes }) => {
    const { conditions = [], effects, notes: more } = deletion;
    const lists = [effects, more, notes].flatMap((one) => [one?.['zh-CN'] ?? [], one?.en ?? []]);
    return [...conditions.flatMap(({ text }) => [text['zh-CN'] ?? '', text.en ?? '']), ...lists.flat()];
  });
  return plainName(texts.join('\n'));
}

/** Does a text have this name in it, and not only a longer word that begins or ends like it? */
function speaksOf(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words[at - 1] ?? '', words[at + name.length] ?? ''];
    const isCut =
      (LETTER.test(name[0] ?? '') && LETTER.test(before)) ||
      (LETTER.test(name.at(-1) ?? '') && LETTER.test(after));
    if (!isCut) return true;
  }
  return false;
}
