import type { Service } from './service';
import { plainName } from './service-named';

/**
 * Further domains of the addresses that services give out, by id of the service. In the catalogue a domain says where
 * a service lives, which is not always all that its addresses end in (Outlook gives out `@live.com` as well). Some
 * are services of more than mail, which keeps their addresses from being taken for those of other mailboxes.
 */
const ADDRESS_DOMAINS: Readonly<Record<string, readonly string[]>> = {
  aol: ['aim.com'],
  gmail: ['googlemail.com'],
  gmx: ['gmx.com', 'gmx.org', 'gmx.info', 'gmx.biz'],
  icloud: ['icloud.com', 'me.com', 'mac.com'],
  'mail-com': ['email.com', 'usa.com', 'post.com', 'europe.com'],
  'mail-ru': ['bk.ru', 'inbox.ru', 'list.ru', 'internet.ru'],
  netease: ['yeah.net', '188.com'],
  outlook: ['live.com', 'msn.com', 'windowslive.com'],
  proton: ['protonmail.ch', 'pm.me'],
  qq: ['qq.com', 'foxmail.com'],
  'sina-mail': ['sina.com', 'sina.cn'],
  tuta: ['tutanota.de', 'tutamail.com', 'tuta.io', 'keemail.me'],
  'xfinity-mail': ['comcast.net'],
  yahoo: ['ymail.com', 'rocketmail.com'],
  zoho: ['zohomail.com'],
};

/** Services whose addresses end in their name and that of a country, such as `hotmail.fr` and `yahoo.com.tw`. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  aol: 'aol',
  gmx: 'gmx',
  hotmail: 'outlook',
  live: 'outlook',
  outlook: 'outlook',
  yahoo: 'yahoo',
  zoho: 'zoho',
  zohomail: 'zoho',
};

/**
 * Domains of that kind which are not of that service: Yahoo in Japan is a company of its own (LY Corporation), and the
 * mailboxes of Yahoo in China were closed on 2013-08-19.
 */
const OF_OTHERS: ReadonlySet<string> = new Set(['yahoo.co.jp', 'yahoo.com.cn', 'yahoo.cn']);

/** Where a mailbox is entered by its browser: `mail.example.org` gives out addresses of `example.org`. */
const ENTRANCE = /^mail\.(?=.+\.)/u;

/** What a provider puts before its domain in addresses that it sells, such as `@vip.163.com` and `@vip.qq.com`. */
const SOLD = /^vip\.(?=.+\.)/u;

const OF_A_COUNTRY = /^([a-z]+)\.(?:com?\.)?[a-z]{2}$/u;

/**
 * Tells the id of the service that gives out an address, of no matter which category, and not always one that is there;
 * null: nobody knows. The address ends in just a domain of the service: below it are the mailboxes of those who work
 * there (`@corp.netease.com`) and of customers with a domain of their own, whose accounts are others. Looks through the
 * services once.
 */
export function addressGivers(services: Iterable<Service>): (address: string) => string | null {
  const givers = new Map<string, string>();
  for (const [id, domains] of Object.entries(ADDRESS_DOMAINS)) {
    for (const domain of domains) givers.set(domain, id);
  }
  for (const { id, category, domains = [] } of services) {
    if (category !== 'email') continue;
    for (const domain of domains.map(plainName)) {
      givers.set(domain, id);
      givers.set(domain.replace(ENTRANCE, ''), id);
    }
  }
  return (address) => {
    const plain = plainName(address);
    const host = plain.slice(plain.lastIndexOf('@') + 1);
    const giver = givers.get(host) ?? givers.get(host.replace(ENTRANCE, '').replace(SOLD, ''));
    if (giver !== undefined || OF_OTHERS.has(host)) return giver ?? null;
    return BY_COUNTRY[OF_A_COUNTRY.exec(host)?.[1] ?? ''] ?? null;
  };
}
