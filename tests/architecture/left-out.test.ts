// What is left out of a table does not compile: each planted line below must be an error of the compiler, and nothing else.
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'out', 'planted');

const PLANTED: readonly (readonly [what: string, line: string])[] = [
  ['an event without a row', "export const event: StationEvent = { type: 'ShelfDusted', v: 1, countId: 'c' };"],
  ['an event about nothing that its row names', "export const about: StationEvent = { type: 'CountLeft', v: 1 };"],
  ['a saying without a tone', "export const tones: Tones = without(TONES, 'units-counted');"],
  ['a saying without words', "export const said: SayingsIn = (...by) => without(sayingsIn(...by), 'place-left');"],
  ['a first view without a feature’s part', "export const view: FeatureViews = without(VIEW, 'count');"],
  ['an activity without a room', "export const rooms: Rooms = without(ROOMS, 'counting');"],
  ['a dialog without a row', "export const dialogs: typeof DIALOGS = without(DIALOGS, 'labels');"],
  ['a word that nobody has', 'export const word = words.countSomething;'],
  ['a message without its argument', 'export const finish = words.finish({});'],
  ['a message with an argument of another kind', "export const units = words.unitsCounted({ count: 'two' });"],
  ['a right that is in no table', "export const right = may('packer', 'dance');"],
];

const HEAD = `
import type { Rooms } from '#renderer/core/activity/rooms.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { Tones } from '#renderer/core/say/answer.ts';
import type { SayingsIn } from '#renderer/core/say/sayings.tsx';
import type { FeatureViews } from '#renderer/core/station-store.ts';
import { countingWords } from '#renderer/features/counting/messages/en.ts';
import { DIALOGS } from '#renderer/station/dialogs.tsx';
import { sayingsIn, TONES } from '#renderer/station/features.ts';
import { ROOMS } from '#renderer/station/rooms.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
declare function without<Table, Key extends keyof Table>(table: Table, key: Key): Omit<Table, Key>;
declare const VIEW: FeatureViews;
declare const language: Language;
const words = language.words(countingWords);
`.trim();

/** The lines of the planted file with an error. */
async function errorLines(lines: readonly string[]): Promise<ReadonlySet<number>> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'planted.ts'), `${HEAD}\n${lines.join('\n')}\n`);
  const config = {
    extends: '../../renderer/tsconfig.json',
    compilerOptions: { noEmit: true, composite: false, incremental: false, tsBuildInfoFile: null },
    include: ['planted.ts', '../../renderer/main.tsx'],
  };
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(root, 'node_modules', '.bin', 'tsc');
  const { stdout } = await promisify(execFile)(tsc, ['-p', folder, '--pretty', 'false'], { cwd: root }).catch(
    (error: { stdout: string }) => error,
  );
  await rm(folder, { recursive: true });
  const before = HEAD.split('\n').length;
  return new Set(
    [...stdout.matchAll(/^(?:.*[\\/])?(\w[\w.-]*)\((\d+),/gm)].map(([, file, line]) =>
      file === 'planted.ts' ? Number(line) - before - 1 : -1,
    ),
  );
}

test('what is left out of a table does not compile', async () => {
  const found = await errorLines(PLANTED.map(([, line]) => line));
  expect(PLANTED.map(([what], at) => (found.has(at) ? what : `compiles: ${what}`))).toEqual(
    PLANTED.map(([what]) => what),
  );
  expect([...found].filter((line) => line < 0)).toEqual([]);
}, 300_000);
