// How often the wedge errs without a prefix, going by time alone: the table in docs/wedge.md.
import { createWedge, type WedgeOptions } from '#renderer/core/scanning/wedge.ts';
import type { Keyboard } from './key-layouts.ts';
import { type KeyEvent, type Press, pressed, typedByScanner } from './key-streams.ts';
import { createRandom, type Random } from './random.ts';
import { typingPage } from './typing-page.ts';

const KEYBOARD: Keyboard = { layout: 'us', capsLock: false, numLock: true };
const ENTER = { code: 'Enter', ctrl: false };
const UNTOLD = { frames: [], ends: [ENTER, { code: 'Tab', ctrl: false }], separator: undefined };

/** A wedge for scanners that were not set up. */
export const untoldWedge = (hooks: Pick<WedgeOptions, 'keep' | 'onScan'>) => createWedge({ ...UNTOLD, ...hooks });

/** People let go of a key after some 85 ms, however fast they type. */
const hold = (random: Random) => random.normal(85, 20, 40);
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `Key${letter.toUpperCase()}`);
const PAD = [...'0123456789'].map((digit) => `Numpad${digit}`);
const NEIGHBOURS = ['KeyD', 'KeyF', 'KeyG', 'KeyH', 'KeyJ', 'KeyK'];

const word = (random: Random, keys: readonly string[], from: number, to: number, gap: () => number): Press[] => [
  ...Array.from({ length: random.whole(from, to) }, () => ({
    code: random.of(keys),
    gapMs: gap(),
    holdMs: hold(random),
  })),
  { code: 'Enter', gapMs: gap(), holdMs: hold(random) },
];

/** What people do: by words a minute of five characters each, with pauses that vary by a share of themselves. */
const HANDS: readonly (readonly [name: string, keys: (random: Random) => readonly Press[]])[] = [
  ...[40, 80, 120, 160, 200].flatMap((words) =>
    [0.15, 0.4].map((jitter) => {
      const mean = 60_000 / (words * 5);
      const keys = (random: Random) => word(random, LETTERS, 3, 12, () => random.normal(mean, mean * jitter, 8));
      return [`typing, ${words} words/min, ± ${jitter * 100} %`, keys] as const;
    }),
  ),
  ...[8, 15, 22].map((rate) => {
    const keys = (random: Random) => word(random, PAD, 4, 8, () => random.normal(1_000 / rate, 400 / rate, 8));
    return [`number pad, ${rate} keys/s, ± 40 %`, keys] as const;
  }),
  ['mashing, 18 ms, ± 55 %', (random) => word(random, NEIGHBOURS, 4, 12, () => random.normal(18, 10, 1))],
  [
    'a key held down, then Enter',
    (random) => [
      { code: random.of(LETTERS), gapMs: 100, holdMs: 20, repeats: random.whole(3, 20) },
      { code: 'Enter', gapMs: 900 + random.whole(20, 60), holdMs: 80 },
    ],
  ],
];

const scannerText = (random: Random): string =>
  Array.from({ length: random.whole(6, 20) }, () => random.of([...'0123456789ABCXYZ-'])).join('');
const scanner = (gap: (random: Random, at: number) => number) => (random: Random) => {
  const text = scannerText(random);
  return { text, events: typedByScanner(text, { keyboard: KEYBOARD, gapMs: (at) => gap(random, at) }) };
};
const SCANNERS: readonly (readonly [name: string, ReturnType<typeof scanner>])[] = [
  ...[1, 8, 16, 24, 32, 40].flatMap((mean) =>
    [0.1, 0.4].map(
      (jitter) =>
        [
          `scanner, ${mean} ms, ± ${jitter * 100} %`,
          scanner((random) => random.normal(mean, mean * jitter, 0.2)),
        ] as const,
    ),
  ),
  [
    'Bluetooth, 8 ms, each 7th key 45 ± 10 ms',
    scanner((random, at) => (at % 7 === 6 ? random.normal(45, 10, 1) : random.normal(8, 3, 1))),
  ],
];

const share = (count: number, of: number) => `${((100 * count) / of).toFixed(count === 0 || count === of ? 0 : 2)} %`;

/** The table, as Markdown: runs of each kind in a field and elsewhere, and how often each was taken for the other. */
export function wedgeErrors(runs: number, seed: number): string {
  const count = (wrong: (random: Random, focus: 'field' | 'button') => boolean, at: number): string =>
    (['field', 'button'] as const)
      .map((focus) => {
        const random = createRandom(seed + at);
        let wrongs = 0;
        for (let run = 0; run < runs; run++) if (wrong(random, focus)) wrongs++;
        return share(wrongs, runs);
      })
      .join(' | ');
  const play = (events: readonly KeyEvent[], focus: 'field' | 'button') => {
    const page = typingPage(untoldWedge, focus);
    page.play(events);
    return page;
  };
  const rows = [
    '| keys | in a field | elsewhere |',
    '| --- | ---: | ---: |',
    '| **taken for a scan, wrongly** | | |',
    ...HANDS.map(
      ([name, keys], at) =>
        `| ${name} | ${count((random, focus) => play(pressed(keys(random), KEYBOARD), focus).scans.length > 0, at)} |`,
    ),
    '| **not taken for a scan, or for another one** | | |',
    ...SCANNERS.map(
      ([name, make], at) =>
        `| ${name} | ${count((random, focus) => {
          const { text, events } = make(random);
          return play(events, focus).scans.join() !== text;
        }, 100 + at)} |`,
    ),
  ];
  return rows.join('\n');
}
