import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './tests/kit/chromium.ts';
import { readLabel } from './tests/kit/label-reader.ts';
import { sameEverywhere } from './tests/kit/same-everywhere.ts';
import { PLANTED_BUGS } from './tests/model/planted-bugs.ts';

/** Plants the bug that PLANTED_BUG names into its file, in memory: how tests/model/planted-bugs.ts shows that a model can fail. */
function plantedBug(): Plugin {
  const bug = PLANTED_BUGS.find(({ name }) => name === process.env.PLANTED_BUG);
  return {
    name: 'planted-bug',
    enforce: 'pre',
    transform(code, id) {
      const edits = [bug, bug?.also].filter((one) => one !== undefined && id.split('?')[0]?.endsWith(one.file));
      if (edits.length === 0) return undefined;
      return edits.reduce((planted, edit) => {
        if (!edit || !planted.includes(edit.code))
          throw new Error(`The code to plant "${bug?.name}" into is not there any more.`);
        return planted.replace(edit.code, () => edit.instead);
      }, code);
    },
  };
}

sameEverywhere(process.env);

const executablePath = findChromium();

export default defineConfig({
  test: {
    fsModuleCache: process.env.PLANTED_BUG === undefined,
    // Many tests wait for a process, a device or a clock: more of them at once than there are cores.
    maxWorkers: 3,
    coverage: {
      provider: 'v8',
      include: ['shared/packing/**', 'shared/counting/**', 'shared/barcode/**', 'shared/sync/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'out/coverage',
      thresholds: { branches: 100 },
    },
    projects: [
      {
        plugins: [plantedBug()],
        test: {
          name: 'node',
          include: ['tests/{unit,model,contract,compatibility,migration,architecture}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 90_000,
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
          testTimeout: 90_000,
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
