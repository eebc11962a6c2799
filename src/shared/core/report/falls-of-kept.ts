import type { Inventory } from '../inventory/inventory';
import { isToldToKeep } from './keep-by';
import type { ForecastRow, Report } from './report-data';

/**
 * What the forecast says of accounts that nobody wants gone and that fall because another does: no timer of theirs tells
 * of that. In the report's order; linear.
 */
export function fallsOfKept(
  { accounts }: Pick<Inventory, 'accounts'>,
  { forecast }: Pick<Report, 'forecast'>,
): readonly ForecastRow[] {
  const kept = new Set(accounts.flatMap(({ id, intent }) => (isToldToKeep(intent) ? [id] : [])));
  return forecast.filter(({ account, cause }) => cause === 'provider' && kept.has(account));
}
