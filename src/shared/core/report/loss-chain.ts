import type { ForecastRow } from './report-data';

/**
 * Gives for a row of the forecast the rows that explain it: itself, the account it falls with, and so on to the one
 * that is lost by itself. It ends, as domain.md, "Forecast", chooses `via`.
 */
export function lossChains(forecast: readonly ForecastRow[]): (row: ForecastRow) => readonly ForecastRow[] {
  const byAccount = new Map(forecast.map((row) => [row.account, row]));
  return (first) => {
    const chain: ForecastRow[] = [];
    for (let row: ForecastRow | undefined = first; row !== undefined; ) {
      chain.push(row);
      row = row.cause === 'provider' && row.via !== null ? byAccount.get(row.via) : undefined;
    }
    return chain;
  };
}

/** The forecast in order of its days; of one day in the inventory's order. */
export function lossesByDay(forecast: readonly ForecastRow[]): readonly ForecastRow[] {
  return forecast.toSorted((one, other) =>
    one.lostOn < other.lostOn ? -1 : one.lostOn > other.lostOn ? 1 : 0,
  );
}
