// The product's own build for an Electron that is older than the product's: what its Node lacks is bridged here and nowhere else.
import path from 'node:path';
import type { Plugin } from 'vite';
import product from '../../vite.config.ts';
import { APP } from './folders.ts';

const URL_PARSE = 'URL.parse ??= (text, base) => { try { return new URL(text, base); } catch { return null; } };\n';

/** Node 20 has neither node:sqlite nor URL.parse; the library has node:sqlite's own interface. */
const olderNode: Plugin = {
  name: 'packbench-older-node',
  applyToEnvironment: ({ name }) => name === 'main',
  renderChunk: (code) => ({
    code: URL_PARSE + code.replaceAll(/(["'])node:sqlite\1/g, "'@photostructure/sqlite'"),
    map: null,
  }),
};

const electron = { build: { outDir: path.join(APP, 'out/electron') } };
const page = { outDir: path.join(APP, 'out/renderer'), target: 'chrome130' };

const merged = Object.fromEntries(
  Object.entries(product.environments ?? {}).map(([name, environment]) => [
    name,
    { ...environment, build: { ...environment.build, ...electron.build, sourcemap: false } },
  ]),
);

export default {
  ...product,
  plugins: [...(product.plugins ?? []), olderNode],
  build: { ...product.build, ...page, sourcemap: false },
  environments: merged,
};
