import { plainName } from '../catalogue/service-named';

const GROUPING = /[\s().-]/gu;
const NUMBER = /^[+\d\s().-]{5,24}$/u;
const CHINA = /^(?:\+|00)86|^86(?=1[3-9]\d{9}$)/u;
/** A mobile number of mainland China, or one written with its country: other numbers may be anything. */
const SURELY_PHONE = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$|^\+[1-9]\d{6,14}$/u;

/**
 * A phone number for comparing: how its digits are grouped says nothing, nor does the prefix of mainland China, which
 * is the usual one, in any way of writing it (`+86`, `0086`, `(+86)`; before a mobile number `86` as well).
 */
export function plainNumber(value: string): string {
  return plainName(value).replaceAll(GROUPING, '').replace(CHINA, '');
}

/** Can a text that may be anything, such as a user name, only be a phone number? */
export function isSurelyPhone(value: string): boolean {
  const plain = plainName(value);
  return NUMBER.test(plain) && SURELY_PHONE.test(plain.replaceAll(GROUPING, ''));
}
