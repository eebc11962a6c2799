/** The outcome of something that is allowed to fail: a value, or why there is none. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Success with `value`. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** Failure, with what a caller needs to say why. */
export function fail<Failure>(failure: Failure): Result<never, Failure> {
  return { ok: false, failure };
}
