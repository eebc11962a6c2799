import { type FormEvent, useState } from 'react';

/** A form that hands over something that may be refused. */
interface Sending<Problem> {
  /** Why the last try was refused; null: it was not. */
  readonly problem: Problem | 'failed' | null;
  readonly isWorking: boolean;
  readonly submit: (event: FormEvent) => void;
}

interface SendingOptions<Problem> {
  /** Is there anything to hand over yet? */
  readonly isReady: boolean;
  /** Null: it was taken; else why not. That it throws is the problem `failed`. */
  readonly send: () => Promise<Problem | null>;
  /** After it was taken. */
  readonly onTaken?: () => void;
}

/** Hands over what a form asks for: once at a time, and again as often as it is refused. */
export function useSending<Problem extends string>(options: SendingOptions<Problem>): Sending<Problem> {
  const { isReady, send, onTaken } = options;
  const [problem, setProblem] = useState<Problem | 'failed' | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isWorking) return;
    setIsWorking(true);
    setProblem(null);
    const found = await send().catch(() => 'failed' as const);
    setProblem(found);
    setIsWorking(false);
    if (found === null) onTaken?.();
  };
  return { problem, isWorking, submit: (event) => void submit(event) };
}
