import { defineConfig } from 'vitest/config';

/** The long ones: full counts, no hurry. One file at a time, so that what they measure is theirs. */
export default defineConfig({
  test: {
    pool: 'forks',
    include: ['tests/{doors,soak}/**/*.soak.ts'],
    fileParallelism: false,
    testTimeout: 0,
    hookTimeout: 0,
  },
});
