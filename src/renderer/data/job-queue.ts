/** Does one thing after the other, in the order in which they were asked for. */
export class JobQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** What the job gives, when all before it are done; one that fails stops none after it. */
  run<Value>(job: () => Promise<Value>): Promise<Value> {
    const run = this.#last.then(job);
    this.#last = run.catch(() => undefined);
    return run;
  }
}
