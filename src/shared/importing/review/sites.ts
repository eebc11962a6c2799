import { parse } from 'tldts';

/** Also half a scheme, as some exports have it. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/{1,3}/u;
const PORT = /:\d{1,5}$/u;
const LABELS = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u;

/** A host, and by what it is told apart from others. */
export interface Site {
  /** In small letters, without port. */
  readonly host: string;
  /**
   * The domain that somebody has registered, by the Public Suffix List with its private part (`lin.github.io` is one);
   * of a number or a name within a network, the host with its port: each is a device of its own.
   */
  readonly domain: string;
  /** The domain's name before its suffix, such as `amazon` of `amazon.co.uk`; '' of devices. */
  readonly name: string;
  /** That suffix. */
  readonly suffix: string;
}

/** The host of an address, with its port; '' if there is none. Takes what a person or a broken export wrote. */
export function hostOf(address: string): string {
  const plain = address.toLowerCase();
  const rest = plain.slice(SCHEME.exec(plain)?.[0].length ?? 0);
  const end = rest.search(/[/?#]/u);
  const host = end < 0 ? rest : rest.slice(0, end);
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

/** Takes a host apart. */
export function siteOf(hostWithPort: string): Site {
  const host = hostWithPort.replace(PORT, '');
  const { domain, domainWithoutSuffix, publicSuffix, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  const isRegistered = domain !== null && (isIcann === true || isPrivate === true);
  if (!isRegistered) return { host, domain: hostWithPort, name: '', suffix: '' };
  return { host, domain, name: domainWithoutSuffix ?? '', suffix: publicSuffix ?? '' };
}

/** Names of hosts by which one enters a site, in which language or on which device ever. */
const ENTRANCE =
  /^(?:www?\d*|log-?in|sign-?(?:in|up)|reg|register|accounts?|passport|auth|oauth|sso|id|my|i|u|users?|members?|secure|home|web|app|m|mobile|wap|h5|cn|en|zh|us|intl|global)\./u;

/**
 * What of a site that nobody knows has logins of its own: under one domain a company or university has many systems
 * (`jira.example.org`, `mail.example.org`), while `www`, `login` and the like are entrances of one and the same.
 */
export function systemOf(host: string, domain: string): string {
  if (!host.endsWith(`.${domain}`)) return domain;
  const rest = host.replace(ENTRANCE, '');
  return rest === host ? host : systemOf(rest, domain);
}

/** Does a text that somebody wrote as a name look like a host? */
export function isHostLike(text: string): boolean {
  return text.includes('.') && LABELS.test(text.replace(PORT, '')) && siteOf(text.toLowerCase()).name !== '';
}

const DEVICE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]|[a-z][\w-]*(?:\.[\w-]+)*)(?::\d{1,5})?$/iu;

/** Is a text that stands for itself a site of any kind: a host, a device in a network, an app's id? */
export function isSiteText(text: string): boolean {
  return isHostLike(text) || (/[.:]/u.test(text) && DEVICE.test(text));
}

const PLAIN = /^[ -~]*$/u;

/** A site for comparing: `例子.中国` is the same as `xn--fsqu00a.xn--fiqs8s`. */
export function plainSite(site: string): string {
  const plain = site.toLowerCase();
  if (PLAIN.test(plain) || !isHostLike(plain) || !URL.canParse(`http://${plain}`)) return plain;
  return new URL(`http://${plain}`).host;
}
