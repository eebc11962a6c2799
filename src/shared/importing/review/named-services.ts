import type { Service } from '#core/catalogue/service';
import { plainName } from '#core/catalogue/service-named';

/** Between the parts of a name, each of which people may write alone. */
const PARTS = /[（()）/／|｜、]|\s[-–—·]\s|\s[@]\s/u;
/** What people and services write behind a name without meaning another one. */
const TAIL =
  /\s*(?:账号|帐号|账户|帐户|登[录陆]|官网|网页版|手机版|客户端|accounts?|log-?in|sign-?in|app|\.com)$/u;

/**
 * The service that a title names: by one of its names or aliases in any language, the parts of it that stand in
 * brackets or beside a stroke, and these without words like "account". None where several services go by that name.
 */
export function namedServices(services: Iterable<Service>): (title: string) => string | null {
  const whole = new Map<string, string | null>();
  const parts = new Map<string, string | null>();
  for (const { id, names, aliases = [] } of services) {
    const called = [names['zh-CN'] ?? '', names.en ?? '', ...aliases].map(plainName);
    for (const name of new Set(called)) put(whole, name, id);
    for (const name of new Set(called.flatMap(shorter))) put(parts, name, id);
  }
  const known = new Map<string, string | null>();
  const look = (name: string) => whole.get(name) ?? (whole.has(name) ? null : (parts.get(name) ?? null));
  return (title) => {
    const plain = plainName(title);
    const before = known.get(plain);
    if (before !== undefined) return before;
    const found =
      look(plain) ??
      shorter(plain)
        .slice(0, 2)
        .map(look)
        .find((id) => id !== null) ??
      null;
    known.set(plain, found);
    return found;
  };
}

/** The first part of a name, the same without its tail, and the further parts. */
function shorter(name: string): readonly string[] {
  const pieces = [name, ...name.split(PARTS)].map((part) => part.trim());
  return pieces
    .flatMap((part) => [part, part.replace(TAIL, '')])
    .filter((part) => part !== '' && part !== name);
}

function put(map: Map<string, string | null>, name: string, id: string): void {
  if (name === '') return;
  const other = map.get(name);
  map.set(name, other === undefined || other === id ? id : null);
}
