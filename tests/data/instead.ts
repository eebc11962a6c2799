import { vi } from 'vitest';

type Methods = Record<string, (this: object, ...given: unknown[]) => unknown>;

/** Does something else whenever a method is called, until mocks are restored; `real` does what it would do. */
export function instead<Owner extends object>(
  owner: Owner,
  method: keyof Owner & string,
  act: (real: () => unknown, self: Owner) => unknown,
): void {
  const real = Reflect.get(owner, method) as (...given: unknown[]) => unknown;
  vi.spyOn(owner as unknown as Methods, method).mockImplementation(function (this: object, ...given) {
    return act(() => real.apply(this, given), this as Owner);
  });
}
