import type { Service } from '#core/catalogue/service';
import { plainName } from '#core/catalogue/service-named';
import { ANYBODYS_APPS, APP_SERVICES, MAIL_PROGRAMS } from './app-services';
import type { FoundBy, FoundService } from './entry';
import { INTERNATIONAL, MORE_DOMAINS } from './known-sites';
import { namedServices } from './named-services';
import { isEntranceOf, MAKERS, PLACE_AT, placeNames } from './portals';
import { hostOf, isHostLike, isSiteText, plainSite, siteOf, systemOf } from './sites';

/** What tells whose login a row is. */
interface Traces {
  readonly title: string;
  readonly urls: readonly string[];
  readonly apps: readonly string[];
}

/** A service that was found, or the site of one that is not known. */
export interface Found extends FoundService {
  /** The same for all logins of one service, known or not; what accounts are matched by. */
  readonly key: string;
  /** Ids of further services that the addresses are of. */
  readonly others: readonly string[];
}

export interface ServiceFinder {
  /** By the addresses, then apps; by the title only where there are neither. */
  readonly ofLogin: (traces: Traces) => Found;
  /** By the name, then the address, which is sometimes only that of whoever made the app. */
  readonly ofConnection: (name: string, urls: readonly string[]) => Found;
  /** By a single host, as it stands in an account; null: nothing known. */
  readonly serviceAt: (host: string) => string | null;
  readonly serviceNamed: (name: string) => string | null;
  /** Is a title what a person would call it? Browsers write the host. */
  readonly isName: (title: string) => boolean;
  /** The key of what a host or a name tells. */
  readonly keyOf: (text: string) => string;
  /** Is a text that stands for itself a site of any kind? */
  readonly isSite: (text: string) => boolean;
}

/** Looks up services in what rows say, each host, app and name once. Linear in what it is asked. */
export function serviceFinder(services: ReadonlyMap<string, Service>): ServiceFinder {
  const serviceNamed = namedServices(services.values());
  const atHost = once(hostLookup(services));
  const ofApp = once((app: string) => foundApp(app, services, atHost));
  const isSite = once(isSiteText);
  const atAddress = once((address) => foundAddress(address, atHost, serviceNamed));
  return {
    ofLogin: ({ title, urls, apps }) => {
      const found = [
        ...urls.filter((url) => hostOf(url) !== '').map(atAddress),
        ...apps.map((app) => ofApp(app.toLowerCase())),
      ];
      const likeliest = chosen(found, () => serviceNamed(title), services);
      if (likeliest === null) return foundName(title, serviceNamed);
      // A word in the place of an address tells less than a title that is known.
      const isWord = apps.length === 0 && !urls.some(isAddress);
      const named = isWord ? serviceNamed(title) : null;
      return named === null ? likeliest : foundAs(named, 'name', '');
    },
    ofConnection: (name, urls) => {
      const named = foundName(name, serviceNamed);
      const found = urls.map(hostOf).filter(Boolean).map(atHost);
      return named.id === null ? (found.find(({ id }) => id !== null) ?? named) : named;
    },
    serviceAt: (host) => atHost(hostOf(host)).id,
    serviceNamed,
    isName: once((title) => title !== '' && !title.includes('://') && !isHostLike(title)),
    keyOf: once((text) => {
      const app = isSite(text) ? ofApp(text.toLowerCase()) : null;
      if (app !== null && app.id !== null) return app.key;
      return (isHostLike(text) ? atHost(hostOf(text)) : foundName(text, serviceNamed)).key;
    }),
    isSite,
  };
}

/** The one of several that a login most likely is: a known one, that which its title names, or which has the others. */
function chosen(
  found: readonly Found[],
  named: () => string | null,
  services: ReadonlyMap<string, Service>,
): Found | null {
  const [first, ...more] = found;
  if (first === undefined || more.length === 0) return first ?? null;
  const known = [...new Map(found.filter(({ id }) => id !== null).map((one) => [one.id, one])).values()];
  const [likeliest, ...others] = known;
  if (likeliest === undefined || others.length === 0) return likeliest ?? first;
  const house = known.find(({ id }) => known.every((one) => one.id === id || isWithin(one.id, id, services)));
  const title = named();
  const settled = known.find(({ id }) => id === title) ?? house;
  return settled ?? { ...likeliest, others: others.flatMap(({ id }) => id ?? []) };
}

function isWithin(id: string | null, house: string | null, services: ReadonlyMap<string, Service>): boolean {
  return house !== null && services.get(id ?? '')?.parent === house;
}

/** Finds by the longest domain of a service, or of a product with accounts of its own, that a host is or lies in. */
function hostLookup(services: ReadonlyMap<string, Service>): (host: string) => Found {
  const domains = new Map<string, string>();
  for (const [id, more] of Object.entries(MORE_DOMAINS)) {
    if (services.has(id)) for (const domain of more) domains.set(domain, id);
  }
  // The inventory's own services come last and stand above those of the catalogue.
  for (const { id, domains: own = [] } of services.values()) {
    for (const domain of own) domains.set(domain.toLowerCase(), id);
  }
  return (hostWithPort) => {
    const { host, domain, name, suffix } = siteOf(hostWithPort);
    const within = partsOf(host).find((part) => domains.has(part) || PLACE_AT.has(part));
    if (within !== undefined) return foundWithin(host, within, domains.get(within));
    const everywhere = INTERNATIONAL.get(name);
    const isCountry = suffix.length - suffix.lastIndexOf('.') === 3;
    if (everywhere !== undefined && isCountry && services.has(everywhere)) {
      return foundAs(everywhere, 'registrable-domain', domain);
    }
    return unknown(systemOf(host, domain));
  };
}

/** What is at an address; where people wrote a name in its place, what goes by that name. */
function foundAddress(
  address: string,
  atHost: (host: string) => Found,
  serviceNamed: (name: string) => string | null,
): Found {
  const id = isAddress(address) ? null : serviceNamed(address);
  return id === null ? atHost(hostOf(address)) : foundAs(id, 'name', '');
}

function isAddress(text: string): boolean {
  return text.includes('://') || isSiteText(hostOf(text));
}

/** What is at a host within a domain that is known: of a service, or of a product with accounts of its own. */
function foundWithin(host: string, domain: string, id: string | undefined): Found {
  if (id === undefined) return unknown(PLACE_AT.get(domain) ?? domain);
  return isEntranceOf(id, domain, host) ? foundAs(id, 'domain', domain) : unknown(systemOf(host, domain));
}

/** A host and the domains that it lies in, the longest first. */
function partsOf(host: string): readonly string[] {
  const labels = host === '' ? [] : host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

/** An app by the table, or by the domain that its id turns round. */
function foundApp(
  app: string,
  services: ReadonlyMap<string, Service>,
  atHost: (host: string) => Found,
): Found {
  const own = APP_SERVICES.get(app);
  if (own !== undefined && services.has(own)) return foundAs(own, 'app', app);
  const turned = app.split('.').reverse().join('.');
  const { name, domain } = siteOf(turned);
  if (MAIL_PROGRAMS.has(app) || ANYBODYS_APPS.test(app) || name === '' || MAKERS.has(domain))
    return unknown(app);
  const found = atHost(turned);
  if (found.id !== null) return { ...found, by: 'app', site: app };
  return placeNames(found.site) === undefined ? unknown(domain) : found;
}

function foundName(name: string, serviceNamed: (name: string) => string | null): Found {
  const id = serviceNamed(name);
  if (id !== null) return foundAs(id, 'name', '');
  return { id: null, by: 'none', site: '', key: `name ${plainName(name)}`, others: NONE };
}

function foundAs(id: string, by: FoundBy, site: string): Found {
  return { id, by, site, key: serviceKey(id), others: NONE };
}

function unknown(site: string): Found {
  return { id: null, by: 'none', site, key: siteKey(site), others: NONE };
}

/** The key of all logins of a known service. */
export function serviceKey(id: string): string {
  return `service ${id}`;
}

/** The key of all logins at a site of no known service. */
export function siteKey(site: string): string {
  return `site ${plainSite(site)}`;
}

const NONE: readonly string[] = [];

function once<Value>(look: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look(key);
    known.set(key, found);
    return found;
  };
}
