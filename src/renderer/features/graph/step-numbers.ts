import type { WayOut } from '#core/what-if/way-out';

/** Which steps, from 1, concern an account or a link, by its id. */
export interface StepNumbers {
  readonly ofAccount: ReadonlyMap<string, readonly number[]>;
  readonly ofLink: ReadonlyMap<string, readonly number[]>;
}

/** The steps as they are numbered in the panel; one that is about a link is not its account's as well. Linear. */
export function stepNumbersOf({ tasks }: WayOut): StepNumbers {
  const ofAccount = new Map<string, number[]>();
  const ofLink = new Map<string, number[]>();
  for (const [at, { account, link }] of tasks.entries()) {
    const [numbers, id] = link === null ? [ofAccount, account] : [ofLink, link];
    const known = numbers.get(id);
    if (known === undefined) numbers.set(id, [at + 1]);
    else known.push(at + 1);
  }
  return { ofAccount, ofLink };
}
