import type { SnapshotFolder } from '#core/snapshots/shelf';

/** What is done at a place that may never answer: a share whose server is gone, a synced folder without its network. */
type Patiently = <Value>(act: () => Promise<Value>, patienceMs: number) => Promise<Value>;

/** A file may be large and a stick slow: so much longer than for anything else is waited for what is written. */
const TIMES_WRITING = 15;

/** Rejects as the system does where it gives up by itself. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code = 'ETIMEDOUT';
}

/**
 * Does things at one place, each for so long at most; rejects then. As long as something has had no answer, all else
 * there is refused at once: whatever waits for a disk holds one of the few threads that all files are read by.
 */
export function patiently(): Patiently {
  let hanging = 0;
  return (act, patienceMs) => {
    if (hanging > 0) return Promise.reject(new NoAnswer());
    return new Promise((resolve, reject) => {
      let isHanging = false;
      const timer = setTimeout(() => {
        isHanging = true;
        hanging += 1;
        reject(new NoAnswer());
      }, patienceMs);
      timer.unref();
      const over = () => {
        clearTimeout(timer);
        if (isHanging) hanging -= 1;
      };
      void act().then(resolve, reject).finally(over);
    });
  };
}

/** The same folder, but whoever asks gets an answer in time. */
export function patientFolder(folder: SnapshotFolder, inTime: Patiently, patienceMs: number): SnapshotFolder {
  return {
    names: () => inTime(folder.names, patienceMs),
    read: (name) => inTime(() => folder.read(name), patienceMs),
    write: (name, bytes) => inTime(() => folder.write(name, bytes), patienceMs * TIMES_WRITING),
    remove: (name) => inTime(() => folder.remove(name), patienceMs),
    removeParts: () => inTime(async () => folder.removeParts?.(), patienceMs),
  };
}
