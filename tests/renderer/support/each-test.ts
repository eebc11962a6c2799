// One process runs many files, and loads their modules once: what a test leaves behind would meet the next one.
// Hence this is done here, for every file, and not in the modules that open something.
import { configure } from '@testing-library/dom';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { opened } from './opened';

// Only against tests that hang: the usual second is too short on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

beforeEach(() => {
  // Tests of what needs no page have none.
  if (typeof document === 'undefined') return;
  for (const name of document.documentElement.getAttributeNames()) {
    document.documentElement.removeAttribute(name);
  }
  localStorage.clear();
  window.location.hash = '';
});

afterEach(() => {
  cleanup();
  for (const one of opened.splice(0)) one.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
