import { defineConfig } from '@playwright/test';
import { COMPILE_CACHE } from './tests/kit/compile-cache.ts';
import { ownTemporaryFolder } from './tests/kit/own-temporary-folder.ts';
import { sameEverywhere, withoutDevices } from './tests/kit/same-everywhere.ts';

sameEverywhere(process.env);
withoutDevices(process.env);
ownTemporaryFolder(process.env);
// Electron runs for another user, who may not write there.
if (process.env.STATION_HOST !== 'electron') Object.assign(process.env, COMPILE_CACHE);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  // A station and its browser wait for each other more than half of the time. Electron's windows share one screen and its focus.
  workers: process.env.STATION_HOST === 'electron' ? 1 : 2,
  // Test by test, so that both workers have something to do until the end.
  fullyParallel: true,
  // Generous, because a shared machine may stand still for seconds: speed is measured by the benches and not here.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A whole browser on a machine that may stand still: what passes only the second time is told as unsteady at the end of the run, to be looked into.
  retries: process.env.CI === 'true' ? 1 : 0,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['json', { outputFile: process.env.REPORT ?? 'out/reports/playwright.json' }]],
});
