import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './tests/kit/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['shared/packing/**', 'shared/barcode/**', 'shared/sync/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'out/coverage',
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{unit,model,contract,migration,architecture}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        optimizeDeps: {
          include: ['dexie', 'zod', 'uuid', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'zustand/vanilla'],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_ARGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
