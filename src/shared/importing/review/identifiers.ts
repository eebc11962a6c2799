import { plainName } from '#core/catalogue/service-named';
import type { Account, IdentifierKind } from '#core/inventory/inventory';
import { isSurelyPhone, plainNumber } from '#core/inventory/phone-number';

type Identifier = Account['identifiers'][number];

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** Services at which people are known by a number that may look like one of a phone. */
const NUMBERED = new Set(['qq', 'qq-pay', 'tencent-video', 'weiyun', '12306']);

/** A user name as an identifier of the kind that it looks like. */
export function identifierOf(username: string, service: string | null): Identifier {
  return { kind: kindOf(username, service), value: username };
}

function kindOf(username: string, service: string | null): IdentifierKind {
  if (ADDRESS.test(username)) return 'email';
  const isNumbered = service !== null && NUMBERED.has(service);
  return !isNumbered && isSurelyPhone(username) ? 'phone' : 'username';
}

/** For comparing: case, width and spaces around say nothing, nor how a number is grouped or that it is of China. */
export function plainLogin(value: string): string {
  return isSurelyPhone(value) ? plainNumber(value) : plainName(value);
}
