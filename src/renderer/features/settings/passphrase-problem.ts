/** Why what was encrypted does not open, or `failed`: something else came between, and nothing was changed. */
export type PassphraseProblem = 'wrong-passphrase' | 'no-passphrase' | 'damaged' | 'failed';
