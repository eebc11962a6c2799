import type { Result } from '#core/result';
import { type OpenSealedFailure, openByPassphrase, sealByPassphrase } from './age';

/** What the worker is asked, once. */
export interface SealingQuestion {
  readonly what: 'seal' | 'open';
  readonly content: Uint8Array;
  readonly passphrase: string;
}

/** What it answers. */
export type SealingAnswer = Result<Uint8Array, OpenSealedFailure>;

/** Answers here and now, which takes a second. */
export async function answerSealing({ what, content, passphrase }: SealingQuestion): Promise<SealingAnswer> {
  if (what === 'open') return openByPassphrase(content, passphrase);
  return { ok: true, value: await sealByPassphrase(content, passphrase) };
}
