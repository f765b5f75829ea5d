import { defineConfig } from '@playwright/test';
import { THOROUGH } from './e2e/thorough';

// End-to-end tests drive the real program in real windows (npm run e2e sets the machine up for that). One at a time on each display, of
// which there are several where they are virtual, and without second chances: a test that passes only sometimes has found something.
const others: readonly NodeJS.ProcessEnv[] = JSON.parse(process.env.ANNALS_OTHER_DISPLAYS ?? '[]');
Object.assign(process.env, others[Number(process.env.TEST_PARALLEL_INDEX ?? 0) - 1]);

const jsonFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: 'e2e',
  // Runs on newer runtimes instead of on Electron (npm run ahead).
  testIgnore: 'ahead/**',
  // Tests that differ from one another only in what they are tried with (e2e/thorough.ts).
  ...(process.env.ANNALS_THOROUGH ? {} : { grepInvert: new RegExp(THOROUGH) }),
  outputDir: 'test-results',
  workers: 1 + others.length,
  // Each test starts what it needs, so that none need wait for another of its file.
  fullyParallel: true,
  retries: 0,
  // Both find what hangs; a busy computer alone must not fail a test, and only what works by the hundred thousand names a time of its own.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ...(jsonFile ? [['json', { outputFile: jsonFile }] as const] : [])],
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
