import { plainName } from '#core/catalogue/service-named';
import type { Account, IdentifierKind } from '#core/inventory/inventory';

type Identifier = Account['identifiers'][number];

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const NUMBER = /^\+?[\d\s().-]{5,24}$/u;
/** A mobile number of mainland China, or one written with its country: other numbers may be anything. */
const SURELY_PHONE = /^(?:(?:\+?|00)86)?1[3-9]\d{9}$|^\+[1-9]\d{6,14}$/u;
const GROUPING = /[\s().-]/gu;
/** Services at which people are known by a number that may look like one of a phone. */
const NUMBERED = new Set(['qq', 'qq-pay', 'tencent-video', 'weiyun', '12306']);

/** A user name as an identifier of the kind that it looks like. */
export function identifierOf(username: string, service: string | null): Identifier {
  return { kind: kindOf(username, service), value: username };
}

function kindOf(username: string, service: string | null): IdentifierKind {
  if (ADDRESS.test(username)) return 'email';
  const isNumbered = service !== null && NUMBERED.has(service);
  if (!isNumbered && NUMBER.test(username) && SURELY_PHONE.test(username.replace(GROUPING, '')))
    return 'phone';
  return 'username';
}

/** For comparing: case, width and spaces around say nothing, nor how a number is grouped or that it is of China. */
export function plainLogin(value: string): string {
  const plain = plainName(value);
  if (!NUMBER.test(plain)) return plain;
  const digits = plain.replace(GROUPING, '');
  return SURELY_PHONE.test(digits) ? digits.replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$)/u, '') : plain;
}
