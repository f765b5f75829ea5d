import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { HungFiles } from './testing/running/hung-files';

/** Watches what a library is handed, so it must be the first to load it. */
const LOADED_ALONE = 'shared/contract-bounds.test.ts';

/** Where `npm test` wants what came out, as JSON. */
const REPORT = process.env.ANNALS_UNITS_REPORT;

/**
 * What a test is written with that puts something else in the place of a module, of the clock, of the environment or of what the page has; a
 * function made with `vi.fn` is its own.
 */
const REPLACES = /\bvi\.(?!fn\b)|\bglobalThis\b|\bdelete process\.env\b|\bprocess\.env\.\w+ = /;

/**
 * Rooms that keep nothing between two calls but what every call would find out again; so it is in shared/. Open files, their keys, and what
 * the main process and the window know of themselves are kept in other rooms: each of their tests is a process of its own, and so is each
 * test that replaces something.
 */
const KEEPING_NOTHING = [
  ...testsIn('main', /^main\/(disk|messages|intake|formats|store\/(record|query|commands|history))\//),
  ...testsIn('renderer', /^renderer\/(?!state\/)/),
];

function testsIn(folder: string, rooms: RegExp): string[] {
  return readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && rooms.test(path))
    .filter((path) => !REPLACES.test(readFileSync(join(import.meta.dirname, path), 'utf8')));
}

// Unit tests live beside the file they test. They run in plain Node: what needs a window is an end-to-end test (e2e/).
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}', 'testing/**/*.test.ts', LOADED_ALONE],
          exclude: ['**/node_modules/**', ...KEEPING_NOTHING],
        },
      },
      // What is loaded for one file serves the next: a second or two of the processor's time for each.
      {
        extends: true,
        test: { name: 'together', include: ['shared/**/*.test.ts', ...KEEPING_NOTHING], exclude: [LOADED_ALONE], isolate: false },
      },
    ],
    // What tests run as processes of their own is built once for all of them.
    globalSetup: ['testing/running/run-folder.ts'],
    outputFile: { ...(REPORT === undefined ? {} : { json: REPORT }) },
    environment: 'node',
    // Much of the time goes into waiting for processes and disks; by itself Vitest would use one worker on two cores.
    maxWorkers: 2,
    reporters: ['default', new HungFiles(), ...(REPORT === undefined ? [] : ['json'])],
    // Finds what hangs; a busy computer alone must not fail a test, and no test names a time of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Nobody's own clock or language may decide a test; a zone with an odd offset and daylight saving shows local time used by mistake.
    env: { TZ: 'America/St_Johns', LC_ALL: 'C.UTF-8' },
  },
});
