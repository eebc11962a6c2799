import { useState } from 'react';

/** Something that is typed into a field. */
export interface Typed<Value> {
  /** As it stands in the field. */
  readonly text: string;
  /** What that says; undefined: nothing that could be read. */
  readonly value: Value | undefined;
  readonly onChange: (text: string) => void;
  /** Was it wrong when somebody tried to go on with it last? Before that nothing is said to be wrong. */
  readonly isTried: boolean;
  /** Somebody tries to. */
  readonly tryIt: (isWrong: boolean) => void;
  /** It has been used: the field is as at the beginning. */
  readonly startAnew: () => void;
}

/**
 * Keeps what is typed, and whether it was tried in vain.
 * @param untilTyped what the field holds until something is typed, also when that becomes something else
 * @param read what a text says; undefined: nothing
 */
export function useTyped<Value>(untilTyped: string, read: (text: string) => Value | undefined): Typed<Value> {
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const text = typed ?? untilTyped;
  return {
    text,
    value: read(text),
    onChange: setTyped,
    isTried,
    tryIt: setTried,
    startAnew: () => {
      setTyped(null);
      setTried(false);
    },
  };
}
