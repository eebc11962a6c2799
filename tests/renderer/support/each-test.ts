import { configure } from '@testing-library/dom';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { putAllAway } from './after-test';

// Only against tests that hang: the usual second is too short on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

// One process runs many files: what a support module said when it was loaded would hold for the first of them alone.
afterEach(() => {
  cleanup();
  putAllAway();
});
