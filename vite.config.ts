// One configuration, one build: the page, and the Node and preload bundles as further environments.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const root = import.meta.dirname;
/** Packages with a binary of their own: they ship beside the bundle. */
const native = ['koffi', 'node-hid', 'serialport'];
const external = [...builtinModules, /^node:/, 'electron', ...native];

function bundle(entries: Record<string, string>, format: 'es' | 'cjs' | 'iife', forPage = false): EnvironmentOptions {
  return {
    consumer: forPage ? 'client' : 'server',
    resolve: forPage
      ? {}
      : { noExternal: true, external: ['electron', ...native], conditions: ['node', 'import', 'module', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: path.join(root, 'out/electron'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: forPage ? 'chrome150' : 'node24',
      minify: false,
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
        ...(forPage ? {} : { external, platform: 'node' as const }),
        output: {
          format,
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}`,
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  };
}

/** Puts the WebAssembly that draws PDF labels beside the worker that loads it. */
const pdfium: Plugin = {
  name: 'packbench-pdfium',
  applyToEnvironment: ({ name }) => name === 'main',
  generateBundle() {
    const source = readFileSync(path.join(root, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'));
    this.emitFile({ type: 'asset', fileName: 'pdfium.wasm', source });
  },
};

/** The fonts of pdfkit, which it asks for at run time from its own folder: in a bundle there is none, so they come with it. */
const pdfFonts: Plugin = {
  name: 'packbench-pdf-fonts',
  applyToEnvironment: ({ name }) => name === 'main',
  transform(code, id) {
    if (!/pdfkit\/js\/pdfkit\.node\.mjs$/.test(id)) return null;
    const fonts: string[] = [];
    const bundled = code.replace(/require\$1\('(#standard-fonts\/\w+)'\)/g, (_call, font: string) => {
      fonts.push(font);
      return `standardFont${fonts.length}`;
    });
    if (fonts.length === 0) this.error('pdfkit asks for its fonts in another way than it did.');
    return {
      code: fonts.map((font, at) => `import standardFont${at + 1} from '${font}';\n`).join('') + bundled,
      map: null,
    };
  },
};

/** The station behind the development server; loaded only there, because a build has no use for it. */
function development(): Promise<Plugin> | false {
  return process.argv.includes('build') || process.env.VITEST
    ? false
    : import('./electron/shell/development.ts').then(({ stationInDevelopment }) => stationInDevelopment(root));
}

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react(), pdfium, pdfFonts, development()],
  server: { host: '127.0.0.1', strictPort: true, port: 48_621, fs: { allow: [root] } },
  build: {
    outDir: path.join(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    sourcemap: true,
    assetsInlineLimit: 0,
  },
  environments: {
    main: bundle(
      {
        main: 'electron/main.ts',
        'browser-host': 'electron/browser-host.ts',
        'store-worker': 'electron/store/store-worker.ts',
        'render-worker': 'electron/printing/render-worker.ts',
        'spooler-worker': 'electron/devices/printer/spooler-worker.ts',
        'device-process': 'electron/devices/host/device-process.ts',
      },
      'es',
    ),
    preload: bundle({ preload: 'electron/preload.ts' }, 'cjs'),
    browserPreload: bundle({ 'browser-preload': 'electron/browser-preload.ts' }, 'iife', true),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
});
