import { JobQueue } from './job-queue';

const queues = new Map<string, JobQueue>();

/**
 * Does what must not be done twice at a time: in this window one after the other, and once no other window of this
 * address does it. A browser that knows no such turns (`navigator.locks`) lets windows do it side by side.
 * @param what is alike for the same thing alone
 */
export function inTurn<Made>(what: string, act: () => Promise<Made>): Promise<Made> {
  const queue = queues.get(what) ?? new JobQueue();
  queues.set(what, queue);
  return queue.run(async () => {
    const { locks } = navigator as { readonly locks?: LockManager | null };
    return locks ? locks.request(`unbind-${what}`, act) : act();
  });
}
