import { defineConfig } from '@playwright/test';

// End-to-end tests drive the real program in real windows (npm run e2e sets the machine up for that). One at a time and without second
// chances: the windows share a display, and a test that passes only sometimes has found something.
const jsonFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: 'e2e',
  // Runs on newer runtimes instead of on Electron (npm run ahead).
  testIgnore: 'ahead/**',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ...(jsonFile ? [['json', { outputFile: jsonFile }] as const] : [])],
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
