import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  // Two cores: one station and one browser keep both busy.
  workers: 1,
  timeout: 60_000,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
});
