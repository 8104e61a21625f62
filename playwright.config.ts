import { defineConfig } from '@playwright/test';
import { sameEverywhere, withoutDevices } from './tests/kit/same-everywhere.ts';

sameEverywhere(process.env);
withoutDevices(process.env);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  // A station and its browser wait for each other more than half of the time. Electron's windows share one screen and its focus.
  workers: process.env.STATION_HOST === 'electron' ? 1 : 2,
  // Generous, because a shared machine may stand still for seconds: speed is measured by the benches and not here.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['json', { outputFile: process.env.REPORT ?? 'out/reports/playwright.json' }]],
});
