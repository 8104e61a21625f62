// `npm run verify`: what CI runs: format, every test, the packaging check, and that none of it changed the work tree.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const status = (): string => spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout;
const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

const before = status();
const formatted = run(path.join(root, 'node_modules/.bin/biome'), 'format', '.');
const tested = run(process.execPath, path.join(root, 'tests/run-all.ts'));
const clean = status() === before && (process.env.CI !== 'true' || before === '');
if (!clean) console.error(`The work tree is not clean:\n${status()}`);
if (!formatted) console.error('Run `npm run format`.');
process.exitCode = formatted && tested && clean ? 0 : 1;
