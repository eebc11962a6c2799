import { plainName } from '#core/catalogue/service-named';
import type { Drafting, LoginRow } from './logins';
import { hostOf } from './sites';
import { titleAsName } from './title-as-name';

/**
 * What a row's account is called if the person parts it from the rows that it was put together with: by its title or
 * host where these tell it apart from the row by which the others go, else by a number.
 *
 * @param name what the account of the others is called
 * @param number which of the rows it is, from 2
 */
export function twinName(
  { row }: LoginRow,
  lead: LoginRow,
  name: string,
  number: number,
  { isName }: Drafting,
): string {
  const isApart = (text: string) => text !== '' && plainName(text) !== plainName(name);
  const title = titleAsName(row);
  if (isName(title) && plainName(title) !== plainName(titleAsName(lead.row)) && isApart(title)) return title;
  const host = hostOf(row.urls[0] ?? '');
  return isApart(host) && host !== hostOf(lead.row.urls[0] ?? '') ? host : `${name} (${number})`;
}
