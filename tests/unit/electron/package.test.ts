// electron-builder for real, against a stand-in Electron: what would ship, and with which fuses.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hidPermission } from '#electron/devices/permission.ts';
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
    'electron/device-process.js',
    'electron/spooler-worker.js',
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
test('the only packages beside the bundle are the three with a binary of their own, and what they need', () => {
  const packages = new Set(files.filter((file) => file.startsWith('/node_modules/')).map((file) => file.split('/')[2]));
  expect([...packages].sort()).toEqual([
    '@koromix',
    '@serialport',
    'debug',
    'koffi',
    'ms',
    'node-gyp-build',
    'node-hid',
    'pkg-prebuilds',
    'serialport',
  ]);
});
test('the binaries of node-hid, serialport and koffi ship outside the archive, where the system can load them', () => {
  const binaries = readdirSync(path.join(unpacked, 'resources/app.asar.unpacked'), {
    recursive: true,
    encoding: 'utf8',
  });
  expect(binaries).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/node-hid\/prebuilds\/HID_hidraw-linux-x64\/.*\.node$/),
      expect.stringMatching(/bindings-cpp\/prebuilds\/linux-x64\/.*\.node$/),
      'node_modules/@koromix/koffi-linux-x64/linux_x64/koffi.node',
    ]),
  );
  // This platform's and no other's.
  expect(binaries.filter((file) => /koffi\.node$/.test(file))).toHaveLength(1);
});
test('serialport loads from what ships', () => {
  const copy = path.join(folder, 'copy');
  extractAll(path.join(unpacked, 'resources/app.asar'), copy);
  const list = "require('serialport').SerialPort.list().then(() => 0, () => 0)";
  expect(spawnSync(process.execPath, ['-e', list], { cwd: copy, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
test('koffi loads from what ships', () => {
  const load = "process.exit(require('koffi').load('libc.so.6').func('int abs(int)')(-3))";
  const ran = spawnSync(process.execPath, ['-e', load], { cwd: path.join(folder, 'copy'), encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 3, stderr: '' });
});
test('the .deb puts the rule for scanners and scales where the system reads it, and the others carry it along', () => {
  // The whole way to the package but the last step, which would fetch a program to write it.
  const script = `
    const { build, Platform } = require('electron-builder');
    build({
      targets: Platform.LINUX.createTarget('deb'),
      prepackaged: ${JSON.stringify(unpacked)},
      config: { directories: { output: ${JSON.stringify(path.join(folder, 'deb'))} } },
      effectiveOptionComputed: async ([args]) => {
        require('node:fs').writeFileSync(${JSON.stringify(path.join(folder, 'args.json'))}, JSON.stringify(args));
        return true;
      },
    });`;
  execFileSync(process.execPath, ['-e', script], { cwd: root, stdio: 'pipe' });
  const args = JSON.parse(readFileSync(path.join(folder, 'args.json'), 'utf8')) as string[];
  const rule = args.find((arg) => arg.endsWith('=/usr/lib/udev/rules.d/70-packbench.rules')) ?? '';
  const text = readFileSync(path.join(root, rule.split('=')[0] ?? ''), 'utf8');
  expect(readFileSync(path.join(unpacked, 'resources/70-packbench.rules'), 'utf8')).toBe(text);
});
test('the rule has the very line that the station tells a person to write', () => {
  const lines = readFileSync(path.join(root, 'electron/shell/70-packbench.rules'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const vendor = /ATTRS\{idVendor\}=="([0-9a-f]{4})"/.exec(line)?.[1] ?? '';
    expect(hidPermission('linux', Number.parseInt(vendor, 16)).detail).toContain(`Put the line ${line} into`);
  }
  expect(new Set(lines).size).toBe(lines.length);
  // Those whose scanners are told to talk HID POS when they are opened.
  for (const vendor of ['0c2e', '23d0']) expect(lines.join()).toContain(vendor);
});
test('the fuses are set: no run-as-node, no NODE_OPTIONS, no inspector, encrypted cookies, checked asar only, no rights for files', () => {
  expect(fuseWire(path.join(unpacked, 'packbench'))).toBe('01001100');
});
