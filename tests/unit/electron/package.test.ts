// electron-builder for real, against a stand-in Electron: what would ship, and with which fuses.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuseWire, writeFakeElectron } from '#tests/kit/fake-electron-dist.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-package-'));
const unpacked = path.join(folder, 'dist/linux-unpacked');
let files: string[] = [];

beforeAll(async () => {
  await writeFakeElectron(path.join(folder, 'electron'));
  execFileSync(
    process.execPath,
    [
      path.join(root, 'node_modules/electron-builder/cli.js'),
      '--dir',
      '--linux',
      `-c.electronDist=${path.join(folder, 'electron')}`,
      `-c.directories.output=${path.join(folder, 'dist')}`,
    ],
    { cwd: root, stdio: 'pipe' },
  );
  files = listPackage(path.join(unpacked, 'resources/app.asar'), { isPack: false });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the built bundles ship, with the workers and the page', () => {
  for (const file of [
    'electron/main.js',
    'electron/preload.cjs',
    'electron/store-worker.js',
    'electron/render-worker.js',
    'renderer/index.html',
  ])
    expect(files).toContain(`/out/${file}`);
});
test('the fonts for labels ship, and their licence with them', () => {
  for (const font of ['noto-sans-arabic', 'noto-sans-thai', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc'])
    expect(files.filter((file) => file.startsWith(`/out/renderer/assets/${font}`)).length).toBeGreaterThan(0);
  for (const font of ['noto-sans', 'noto-sans-jp'])
    expect(readFileSync(path.join(unpacked, 'licenses', font, 'LICENSE'), 'utf8')).toMatch(/SIL Open Font License/i);
});
test('no sources, maps, tests or C files ship', () => {
  expect(
    files.filter(
      (file) =>
        !file.startsWith('/node_modules/') &&
        /\.(?:ts|tsx|map)$|^\/(?:tests|renderer|electron|shared|docs)\b/.test(file),
    ),
  ).toEqual([]);
  expect(files.filter((file) => /\.(?:c|cc|h|gyp)$/.test(file))).toEqual([]);
});
test('the only packages beside the bundle are node-hid and its helper', () => {
  const packages = new Set(files.filter((file) => file.startsWith('/node_modules/')).map((file) => file.split('/')[2]));
  expect([...packages].sort()).toEqual(['node-hid', 'pkg-prebuilds']);
});
test('the fuses are set: no run-as-node, no NODE_OPTIONS, no inspector, encrypted cookies, checked asar only', () => {
  expect(fuseWire(path.join(unpacked, 'packbench'))).toBe('010011');
});
