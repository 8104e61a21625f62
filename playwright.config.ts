import path from 'node:path';
import { defineConfig } from '@playwright/test';

// Whatever is plugged into the computer is no part of the tests.
process.env.PATH = `${path.resolve('tests/kit/no-devices')}${path.delimiter}${process.env.PATH ?? ''}`;

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
