// The command line as shells, systems, packagers, updaters and test tools really write it.
import { describe, expect, test } from 'vitest';
import { stationWords } from '#electron/shell/foreign-words.ts';
import { parseOptions } from '#electron/shell/options.ts';

const parse = (...argv: readonly string[]) => parseOptions(argv, '/home/ana');
const OURS = ['--data', '/srv/bench', '--demo', '--devices', 'virtual'];

/** Who adds them, and in what words. */
const FOREIGN: readonly (readonly string[])[] = [
  // AppImage on Ubuntu, electron-builder's launcher, containers
  ['--no-sandbox'],
  ['--no-sandbox', '--disable-setuid-sandbox', '--disable-dev-shm-usage'],
  // Wayland, high resolution, graphics
  ['--ozone-platform=wayland', '--enable-features=UseOzonePlatform,WaylandWindowDecorations'],
  ['--ozone-platform-hint=auto', '--gtk-version=4'],
  ['--force-device-scale-factor=1.5', '--high-dpi-support=1'],
  ['--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu', '--ignore-gpu-blocklist'],
  ['--lang=de', '--password-store=basic', '--touch-events=enabled', '--kiosk', '--js-flags=--max-old-space-size=512'],
  ['--proxy-server=proxy:3128', '--host-resolver-rules=MAP * 127.0.0.1', '--host-rules=MAP * 127.0.0.1'],
  ['--v=1', '--vmodule=*/wayland/*=2', '--enable-logging=stderr', '--log-level=0', '--log-file=/tmp/x.log'],
  ['--user-data-dir=/tmp/x', '--disk-cache-dir=/tmp/y', '--crash-dumps-dir=/tmp/z'],
  // Playwright, debuggers, Node
  ['--inspect=0', '--remote-debugging-port=0'],
  ['--inspect-brk=127.0.0.1:9229', '--remote-allow-origins=*', '--enable-automation'],
  ['-r', '/opt/playwright/loader.js', '--trace-warnings', '--expose-gc', '--expose_gc'],
  ['--require', './hook.cjs', '--import', './hook.mjs', '--no-deprecation'],
  // macOS
  ['-psn_0_8046508'],
  ['-NSDocumentRevisionsDebugMode', 'YES', '-ApplePersistenceIgnoreState', 'YES'],
  // Windows: jump lists, Squirrel, NSIS' updater; deep links of a desktop file's %U
  ['/prefetch:5', '--original-process-start-time=13375'],
  ['--squirrel-firstrun'],
  ['--squirrel-install', '1.2.3'],
  ['--updated', '--force-run'],
  ['--allow-file-access-from-files', 'file:///home/ana/orders.csv'],
];

describe.each(FOREIGN)('switches of others: %s', (...words) => {
  test('are passed over before and after our own, and change nothing', () => {
    const plain = parse(...OURS);
    expect(plain).toMatchObject({ ok: true, value: { dataFolder: '/srv/bench', demo: true, devices: 'virtual' } });
    expect(parse(...words)).toMatchObject({ ok: true, value: { dataFolder: '/home/ana/.packbench', demo: false } });
    expect(parse(...words, ...OURS)).toEqual(plain);
    expect(parse(...OURS, ...words)).toEqual(plain);
  });
});

test.each([
  [['--nope'], "Unknown option '--nope'"],
  [['--prot', '80'], "Unknown option '--prot'"],
  [['--prot=80'], "Unknown option '--prot"],
  [['--dmeo'], "Unknown option '--dmeo'"],
  [['--no-opne'], "Unknown option '--no-opne'"],
  [['--data-dir', '/srv'], "Unknown option '--data-dir'"],
  [['--dataFolder=/srv'], "Unknown option '--dataFolder"],
  [['--config-file', 'x'], "Unknown option '--config-file'"],
  [['--device', 'virtual'], "Unknown option '--device'"],
  [['--device-mode=virtual'], "Unknown option '--device-mode"],
  [['-p', '80'], "Unknown option '-p'"],
  [['-demo'], 'Unknown option'],
  [['demo'], "Unexpected argument 'demo'"],
  [['/srv/packbench'], "Unexpected argument '/srv/packbench'"],
  [['--port', 'abc'], '--port takes a number'],
  [['--devices', 'toys'], '--devices takes real or virtual'],
  [['--host', 'tv'], '--host takes electron or browser'],
  [['--data'], "Option '--data"],
  [['--data='], '--data and --config take a path'],
  [['--demo=yes'], "Option '--demo' does not take an argument"],
])('a wrong option of ours is refused, also among switches of others: %j', (argv, sentence) => {
  for (const all of [argv, ['--no-sandbox', ...argv], [...argv, '--disable-gpu']]) {
    const parsed = parse(...all);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.failure).toContain(sentence);
    if (!parsed.ok) expect(parsed.failure).toMatch(/Options: --host/);
  }
});
test('the value of an option may look like a switch of somebody else, or like a link', () => {
  expect(parse('--data', 'file://x')).toMatchObject({ ok: true });
  expect(parse('--data=/srv/--no-sandbox')).toMatchObject({ value: { dataFolder: '/srv/--no-sandbox' } });
});
test('--help asks for the text', () => {
  expect(parse('--help')).toMatchObject({ ok: true, value: { help: true } });
  expect(parse('-h')).toMatchObject({ ok: true, value: { help: true } });
  expect(parse()).toMatchObject({ ok: true, value: { help: false } });
});

test.each([
  [['/opt/electron', '/app'], []],
  [['/opt/electron', '/app', '--demo'], ['--demo']],
  [['/opt/electron', '--inspect=0', '--remote-debugging-port=0', '/app', '--demo'], ['--demo']],
  [
    ['/opt/electron', '-r', '/loader.js', '--no-sandbox', '.', '--data', '/srv'],
    ['--data', '/srv'],
  ],
  [['/opt/electron', '--require', './x.cjs', 'out/electron/main.js'], []],
])('in development, ours are the words after the app’s path: %j', (argv, own) =>
  expect(stationWords(argv, false)).toEqual(own),
);
test('a packed program has no path before its words', () =>
  expect(stationWords(['/opt/Packbench/packbench', '--no-sandbox', '--demo'], true)).toEqual([
    '--no-sandbox',
    '--demo',
  ]));
