import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Watches what a library is handed, so it must be the first to load it. */
const LOADED_ALONE = 'shared/contract-bounds.test.ts';

// Unit tests live beside the file they test. They run in plain Node: what needs a window is an end-to-end test (e2e/).
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'programs',
          include: ['main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}', LOADED_ALONE],
          // What tests run as processes of their own is built once for all of them.
          globalSetup: ['testing/running/run-folder.ts'],
        },
      },
      // Nothing there keeps anything between two calls, so what is loaded for one file serves the next.
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'], exclude: [LOADED_ALONE], isolate: false } },
    ],
    environment: 'node',
    // Much of the time goes into waiting for processes and disks; by itself Vitest would use one worker on two cores.
    maxWorkers: 2,
    // Finds what hangs; a busy computer alone must not fail a test, and no test names a time of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Nobody's own clock or language may decide a test; a zone with an odd offset and daylight saving shows local time used by mistake.
    env: { TZ: 'America/St_Johns', LC_ALL: 'C.UTF-8' },
  },
});
