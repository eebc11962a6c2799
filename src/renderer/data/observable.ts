/** A value that changes, and whoever wants to know. Its functions can be handed to React as they are. */
export class Observable<Value> {
  readonly #listeners = new Set<() => void>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  readonly get = (): Value => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    const own = () => listener();
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  };

  /** Sets the value and tells everybody; what a listener throws reaches neither the others nor the caller. */
  set(value: Value): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const listener of Array.from(this.#listeners)) {
      try {
        listener();
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
