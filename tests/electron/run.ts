// `npm run test:electron`: the end-to-end tests on a real Electron, and on the program as it ships. Uses the Electron that is
// installed; where there is none, one out of a package of npm, for which the product is built once more.
// `-- --chosen` runs what `npm test` runs of it, `--built` takes the build that is there; anything else is handed to Playwright.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findElectron } from '#electron/shell/electron-binary.ts';
import { CHOSEN } from './chosen.ts';
import { APP, PACKED, ROOT, WORK } from './folders.ts';
import { getElectron, PEER_VERSION } from './get-electron.ts';
import { ordinaryUser } from './ordinary-user.ts';

const module = (file: string) => path.join(ROOT, 'node_modules', file);

/** Runs a script of Node; true when it went well. */
const node = (file: string, ...args: readonly string[]): boolean =>
  spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

interface UnderTest {
  readonly dist: string;
  readonly app: string;
  readonly peer: boolean;
}

/** What is missing here to run it, as what to install; a CI that lacks it is set up wrongly. */
const missingTool = (): string | undefined =>
  process.platform === 'linux'
    ? ['xvfb', 'unzip'].find((name) => spawnSync('which', [name === 'xvfb' ? 'Xvfb' : name]).status !== 0)
    : undefined;

/** Gives a sentence when there is no Electron to be had. */
async function prepare(isBuilt: boolean): Promise<UnderTest | string> {
  const installed = findElectron();
  if (installed) {
    if (!isBuilt && !node(module('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error'))
      throw new Error('no build');
    return { dist: path.dirname(installed), app: ROOT, peer: false };
  }
  const got = await getElectron();
  if (!got.ok) return got.failure;
  const config = path.join(import.meta.dirname, 'vite.config.ts');
  if (!node(module('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error', '--config', config))
    throw new Error('no build');
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const about = { name: 'packbench', productName: 'Packbench', version, type: 'module', main: 'out/electron/main.js' };
  writeFileSync(path.join(APP, 'package.json'), JSON.stringify(about));
  const bridge = path.join(APP, 'node_modules');
  rmSync(bridge, { recursive: true, force: true });
  mkdirSync(bridge, { recursive: true });
  symlinkSync(
    path.join(ROOT, 'tests/peers/electron/node_modules/@photostructure'),
    path.join(bridge, '@photostructure'),
  );
  return { dist: got.value, app: APP, peer: true };
}

/** Packs the program as it ships, on that Electron. Gives its file; undefined where it is packed in another shape. */
function pack({ dist, peer }: UnderTest): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const of = (...parts: readonly string[]) => path.relative(ROOT, path.join(...parts));
  const older = {
    electronVersion: PEER_VERSION,
    files: [
      '!out/electron/**',
      '!out/renderer/**',
      { from: of(APP, 'out'), to: 'out' },
      {
        from: 'tests/peers/electron/node_modules',
        to: 'node_modules',
        filter: ['{@photostructure,node-gyp-build}/**', '!@photostructure/sqlite/prebuilds/{darwin,win32}*/**'],
      },
    ],
  };
  const config = {
    extends: path.join(ROOT, 'electron-builder.yml'),
    electronDist: dist,
    directories: { output: PACKED },
    ...(peer ? older : {}),
  };
  const file = path.join(WORK, 'builder.json');
  writeFileSync(file, JSON.stringify(config));
  rmSync(PACKED, { recursive: true, force: true });
  if (!node(module('electron-builder/cli.js'), '--dir', '--linux', '--config', file)) throw new Error('not packed');
  return path.join(PACKED, 'linux-unpacked/packbench');
}

/** A screen of its own, so that nothing comes up on anybody's. */
async function startScreen(prefix: readonly string[]): Promise<{ display: string; child: ChildProcess } | undefined> {
  if (process.platform !== 'linux') return undefined;
  const [command = '', ...args] = [
    ...prefix,
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1200x24',
    '-nolisten',
    'tcp',
  ];
  const child = spawn(command, [...args, '-ac'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}. Install it: apt-get install xvfb.`)));
    child.stdio[3]?.once('data', (text: Buffer) => resolve(`:${String(text).trim()}`));
  });
  return { display, child };
}

async function run(argv: readonly string[]): Promise<number> {
  mkdirSync(WORK, { recursive: true });
  const report = process.env.REPORT ?? path.join(ROOT, 'out/reports/electron.json');
  rmSync(report, { force: true });
  const tool = missingTool();
  if (tool) {
    console.error(`The tests on a real Electron are left out: install ${tool} (Debian: apt-get install ${tool}).`);
    return process.env.CI === 'true' ? 1 : 0;
  }
  const found = await prepare(argv.includes('--built'));
  if (typeof found === 'string') {
    console.error(`The tests on a real Electron are left out: ${found}.`);
    return 0;
  }
  const program = pack(found);
  const user = ordinaryUser();
  const results = user.folder('results');
  user.folder('home');
  const screen = await startScreen(user.prefix);
  const chosen = argv.includes('--chosen') ? ['--grep', CHOSEN.source] : [];
  const own = path.join(results, 'report.json');
  const words = [
    ...user.prefix,
    process.execPath,
    module('@playwright/test/cli.js'),
    'test',
    '--output',
    path.join(results, 'tests'),
    ...chosen,
    ...argv.filter((word) => word !== '--chosen' && word !== '--built'),
  ];
  try {
    const { status } = spawnSync(words[0] ?? '', words.slice(1), {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        HOME: user.home,
        STATION_HOST: 'electron',
        STATION_APP: found.app,
        ...(found.peer && { ELECTRON_OVERRIDE_DIST_PATH: found.dist }),
        REPORT: own,
        ...(program && { PACKED_PROGRAM: program }),
        ...(screen && { DISPLAY: screen.display }),
      },
    });
    if (existsSync(own)) {
      mkdirSync(path.dirname(report), { recursive: true });
      cpSync(own, report);
    }
    return status ?? 1;
  } finally {
    screen?.child.kill();
  }
}

process.exitCode = await run(process.argv.slice(2));
