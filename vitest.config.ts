import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findHeadlessChromium } from './tests/kit/chromium.ts';
import { COMPILE_CACHE } from './tests/kit/compile-cache.ts';
import { readLabel } from './tests/kit/label-reader.ts';
import { LongestFirst } from './tests/kit/longest-first.ts';
import { ownTemporaryFolder } from './tests/kit/own-temporary-folder.ts';
import { sameEverywhere } from './tests/kit/same-everywhere.ts';

sameEverywhere(process.env);
ownTemporaryFolder(process.env);

const executablePath = findHeadlessChromium();

export default defineConfig({
  test: {
    fsModuleCache: true,
    // Many tests wait for a process, a device or a clock: more of them at once than there are cores.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: [
        'shared/packing/**',
        'shared/counting/**',
        'shared/stock/**',
        'shared/receiving/**',
        'shared/picking/**',
        'shared/teaching/**',
        'shared/photos/**',
        'shared/policies/**',
        'shared/weighing/**',
        'shared/cartons/**',
        'shared/customs/**',
        'shared/handover/**',
        'shared/tracking/**',
        'shared/carriers/**',
        'shared/proof/**',
        'shared/barcode/**',
        'shared/sync/**',
      ],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'out/coverage',
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{unit,model,contract,compatibility,migration,architecture}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          // Files keep nothing of their own in the product's modules, which each file would load anew: a fifth of all the work.
          isolate: false,
          env: COMPILE_CACHE,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        optimizeDeps: {
          include: [
            'dexie',
            'zod',
            'uuid',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'zustand/vanilla',
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            '@tanstack/react-virtual',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 180_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { readLabel },
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
