import process from 'node:process';

/** The seed that an environment variable gives, else the one given here. */
export function seedFrom(variable: string, otherwise: number): number {
  const given = process.env[variable];
  if (given === undefined || given === '') return otherwise;
  if (!/^\d{1,10}$/.test(given)) throw new Error(`${variable} must be a whole number; it is "${given}".`);
  return Number(given);
}
