// `node tests/compatibility/freeze.ts`, when a version is released: its own code, bundled, for later versions to be tried against.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
const outDir = path.join(import.meta.dirname, version);
if (existsSync(outDir)) throw new Error(`${version} is frozen already.`);
for (const [name, entry] of [
  ['station', 'tests/compatibility/station-code.ts'],
  ['store', 'electron/store/server/store-main.ts'],
] as const)
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'error' },
    ssr: { noExternal: true },
    build: {
      ...{ ssr: path.join(root, entry), outDir, emptyOutDir: false, minify: true, target: 'node20' },
      rolldownOptions: {
        output: { entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  });
console.log(outDir);
