import type { StartWorker } from './one-answer';

/** What reads files, and what works out what an import would do. */
export interface ImportWorkers {
  readonly reader: StartWorker;
  readonly reviewer: StartWorker;
}

/** Those of this page. */
export const WORKERS_OF_PAGE: ImportWorkers = {
  reader: () => new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
  reviewer: () => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' }),
};
