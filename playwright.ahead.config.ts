import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e/ahead',
  outputDir: 'test-results/ahead',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
