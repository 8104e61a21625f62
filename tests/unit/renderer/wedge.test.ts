import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWedge, type WedgeOptions } from '#renderer/core/scanning/wedge.ts';
import { type FrameKey, frameKey } from '#renderer/core/scanning/wedge-keys.ts';
import { type Keyboard, LAYOUTS } from '#tests/kit/key-layouts.ts';
import { type KeyEvent, type Press, pressed, typedByScanner } from '#tests/kit/key-streams.ts';
import { typingPage } from '#tests/kit/typing-page.ts';
import { untoldWedge, wedgeErrors } from '#tests/kit/wedge-errors.ts';

// Each run prints its seed when it fails; SEED=… RUNS=… tries others, and more.
const CHECK = { seed: Number(process.env.SEED ?? 20_261_123), numRuns: Number(process.env.RUNS ?? 400) };

const must = (name: string): FrameKey => {
  const key = frameKey(name);
  if (!key) throw new Error(name);
  return key;
};
const framedWedge =
  (prefix: string, suffix: string, separator = '') =>
  (hooks: Pick<WedgeOptions, 'keep' | 'onScan'>) =>
    createWedge({
      frames: [{ prefix: must(prefix), suffix: must(suffix) }],
      ends: [],
      separator: frameKey(separator),
      ...hooks,
    });

const keyboards: fc.Arbitrary<Keyboard> = fc.record({
  layout: fc.constantFrom(...(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])),
  capsLock: fc.boolean(),
  numLock: fc.boolean(),
});
const focuses = fc.constantFrom('field' as const, 'button' as const);
const FRAMES = [
  ['F13', 'Enter'],
  ['F13', 'F14'],
  ['F24', 'Tab'],
  ['Ctrl+B', 'Ctrl+C'],
  ['Ctrl+B', 'Enter'],
] as const;
const frames = fc.constantFrom(...FRAMES);

// Every key there is under a hand. Nobody lets go of one in less than 40 ms; a hand that is faster has two down at once.
const CODES = [
  ...Object.keys(LAYOUTS.us),
  ...[...'0123456789'].map((digit) => `Numpad${digit}`),
  ...['Enter', 'NumpadEnter', 'Tab', 'Backspace', 'Escape', 'ArrowLeft', 'ShiftLeft', 'ControlLeft', 'AltLeft'],
  ...['CapsLock', 'F1', 'F2', 'F8', 'F12'],
];
const press: fc.Arbitrary<Press> = fc.record({
  code: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...CODES) }, fc.constantFrom('KeyB', 'KeyC', 'Enter')),
  shift: fc.boolean(),
  ctrl: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  altGr: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  gapMs: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 40, max: 700 })),
  holdMs: fc.integer({ min: 40, max: 180 }),
  repeats: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 20 })),
});
const hands = fc.array(press, { minLength: 1, maxLength: 60 });

const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
const codes = (unit: readonly string[], minLength = 1) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength: 40 });
/** The pauses of a scanner: some few, over and over. */
const pauses = (longest: number) =>
  fc
    .array(fc.double({ min: 0.2, max: longest, noNaN: true }), { minLength: 1, maxLength: 20 })
    .map((given) => (at: number) => given[at % given.length] ?? 1);
const later = (events: readonly KeyEvent[], pauseMs: number): number => (events.at(-1)?.timeStamp ?? 0) + pauseMs;

describe('with a prefix', () => {
  test('nothing that hands do is a scan, and what they typed is what the field holds', () => {
    fc.assert(
      fc.property(hands, keyboards, focuses, frames, (presses, keyboard, focus, [prefix, suffix]) => {
        const events = pressed(presses, keyboard);
        const page = typingPage(framedWedge(prefix, suffix), focus);
        page.play(events);
        expect(page.scans).toEqual([]);
        if (prefix.startsWith('Ctrl')) return;
        const plain = typingPage(
          () => ({ down: () => undefined, up: () => undefined, isScanning: () => false, rest: () => undefined }),
          focus,
        );
        plain.play(events);
        expect([page.field(), page.pressed()]).toEqual([plain.field(), plain.pressed()]);
      }),
      CHECK,
    );
  });

  test('a code is heard as it is, on every layout, and nothing else hears it', () => {
    fc.assert(
      fc.property(
        codes([...PRINTABLE, '\u001d']),
        keyboards,
        focuses,
        frames,
        fc.record({ pad: fc.boolean(), alt: fc.boolean() }),
        fc.boolean(),
        hands,
        (text, keyboard, focus, [prefix, suffix], how, slow, typed) => {
          const longest = slow && !prefix.startsWith('Ctrl') ? 480 : 30;
          const events = typedByScanner(text, {
            keyboard,
            ...how,
            prefix,
            suffix,
            gapMs: (at) => 0.2 + ((at * 7_919) % longest),
          });
          const page = typingPage(framedWedge(prefix, suffix), focus, 'before');
          page.play(events);
          expect([page.scans, page.field(), page.pressed()]).toEqual([[text], 'before', 0]);
          // Whatever a hand does next, the next code comes through all the same.
          page.play(pressed(typed, keyboard, later(events, 700)));
          page.play(typedByScanner(text, { keyboard, prefix, suffix, gapMs: () => 5 }, 1e6));
          expect(page.scans).toEqual([text, text]);
        },
      ),
      CHECK,
    );
  });

  test('a code without the prefix is typing, however fast it comes', () => {
    fc.assert(
      fc.property(codes(PRINTABLE), keyboards, focuses, frames, (text, keyboard, focus, [prefix, suffix]) => {
        const page = typingPage(framedWedge(prefix, suffix), focus);
        page.play(typedByScanner(text, { keyboard, suffix, gapMs: () => 4 }));
        expect(page.scans).toEqual([]);
      }),
      CHECK,
    );
  });

  test('a code that breaks off is forgotten, and typing goes on', () => {
    const page = typingPage(framedWedge('F13', 'Enter'), 'field');
    const keyboard = { layout: 'us', capsLock: false, numLock: true } as const;
    const broken = typedByScanner('4006381', { keyboard, prefix: 'F13', gapMs: () => 4 }).slice(0, -2);
    page.play(broken);
    page.play(typedByScanner('abc', { keyboard, gapMs: () => 120 }, later(broken, 600)));
    expect([page.scans, page.field(), page.pressed()]).toEqual([[], 'abc', 1]);
  });
});

describe('without a prefix', () => {
  test('a fast code is heard as it is; the field gets back what it held, and no button is pressed', () => {
    fc.assert(
      fc.property(
        // A code that begins with a space would press the button before anybody can know.
        codes([...PRINTABLE, '\u001d'], 3).filter((text) => !text.startsWith(' ')),
        keyboards,
        focuses,
        pauses(35),
        fc.constantFrom('Enter', 'Tab'),
        fc.boolean(),
        (text, keyboard, focus, gapMs, suffix, alt) => {
          const page = typingPage(untoldWedge, focus, 'before');
          page.play(typedByScanner(text, { keyboard, gapMs, suffix, alt }));
          expect([page.scans, page.field(), page.pressed()]).toEqual([[text], 'before', 0]);
        },
      ),
      CHECK,
    );
  });

  test('what the computer’s layout makes of the keys is given as well, for a scanner that is set to that layout', () => {
    const keyboard = { layout: 'fr', capsLock: false, numLock: true } as const;
    const page = typingPage(untoldWedge, 'button');
    const digits = [...'4006'].map((digit) => ({ code: `Digit${digit}`, shift: true, gapMs: 8, holdMs: 4 }));
    page.play(pressed([...digits, { code: 'Enter', gapMs: 8, holdMs: 4 }], keyboard));
    expect(page.readings).toEqual([['$))^', '4006']]);
    const same = typingPage(untoldWedge, 'button');
    same.play(typedByScanner('ABC', { keyboard: { ...keyboard, layout: 'us' }, gapMs: () => 8 }));
    expect(same.readings).toEqual([['ABC', undefined]]);
  });

  test('a pause begins anew, and keys that write nothing are passed over', () => {
    const keyboard = { layout: 'us', capsLock: false, numLock: true } as const;
    const page = typingPage(untoldWedge, 'button');
    const slow = typedByScanner('ABC123', { keyboard, gapMs: () => 240 });
    page.play(slow);
    page.play(typedByScanner('ABC123', { keyboard, gapMs: () => 600 }, later(slow, 9_000)));
    expect(page.scans).toEqual(['ABC123']);
    const presses = ['KeyA', 'F8', 'KeyB', 'KeyC', 'Enter'].map((code) => ({ code, gapMs: 8, holdMs: 4 }));
    page.play(pressed(presses, keyboard, 1e5));
    expect(page.scans).toEqual(['ABC123', 'abc']);
  });

  test('a key set up for the separator is one, and one that is not known spoils the code', () => {
    const keyboard = { layout: 'us', capsLock: false, numLock: true } as const;
    const presses = ['Digit1', 'Digit0', 'KeyA', 'F8', 'Digit2', 'Enter'].map((code) => ({
      code,
      gapMs: 8,
      holdMs: 4,
    }));
    const page = typingPage(framedWedge('F13', 'Enter', 'F8'), 'button');
    page.play(pressed([{ code: 'F13', gapMs: 8, holdMs: 4 }, ...presses], keyboard));
    expect(page.scans).toEqual(['10a\u001d2']);
    const beyond = typingPage(framedWedge('F13', 'Enter'), 'button');
    beyond.play(typedByScanner('A\u2030B', { keyboard, prefix: 'F13', alt: true, gapMs: () => 8 }));
    expect([beyond.scans, beyond.pressed()]).toEqual([[], 1]);
  });

  test('the second end of a scanner that sends CR LF presses nothing, nor does the end of a code of two characters', () => {
    const keyboard = { layout: 'us', capsLock: false, numLock: true } as const;
    const page = typingPage(untoldWedge, 'button');
    const first = typedByScanner('ABC', { keyboard, gapMs: () => 8 });
    page.play([...first, ...typedByScanner('', { keyboard, gapMs: () => 8 }, later(first, 0))]);
    expect([page.scans, page.pressed()]).toEqual([['ABC'], 0]);
    page.play(typedByScanner('A1', { keyboard, gapMs: () => 8 }, 1e5));
    expect([page.scans, page.pressed()]).toEqual([['ABC'], 0]);
    page.play(typedByScanner('', { keyboard, gapMs: () => 8 }, 2e5));
    expect(page.pressed()).toBe(1);
  });

  test('it errs as often as docs/wedge.md says', () => {
    const said = readFileSync(path.resolve(import.meta.dirname, '../../../docs/wedge.md'), 'utf8');
    expect(said).toContain(wedgeErrors(2_000, 1));
  });
});

describe('keys that write nothing', () => {
  const US = { layout: 'us', capsLock: false, numLock: true } as const;
  const wedges = [untoldWedge, framedWedge('F13', 'Enter')] as const;
  /** Keys as a scanner sends them; a text is its characters. */
  const burst = (keys: readonly (string | Partial<KeyEvent>)[], from = 1e5, gapMs = 8): readonly KeyEvent[] =>
    keys
      .flatMap((key) => (typeof key === 'string' && key !== 'Enter' && key !== 'F13' ? [...key] : [key]))
      .flatMap((key, at): readonly KeyEvent[] => {
        const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, repeat: false };
        const named =
          typeof key !== 'string'
            ? { key: 'Unidentified', code: '', ...key }
            : key.length > 1
              ? { key, code: key }
              : { key, code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`, shiftKey: /[A-Z]/.test(key) };
        const event = { ...plain, ...named, timeStamp: from + at * gapMs };
        return [
          { ...event, type: 'down' },
          { ...event, type: 'up', timeStamp: event.timeStamp + gapMs / 2 },
        ] as readonly KeyEvent[];
      });
  const SILENT: readonly Partial<KeyEvent>[] = [
    { key: 'q', code: 'KeyQ', altKey: true },
    { key: 'q', code: 'KeyQ', ctrlKey: true },
    { key: 'q', code: 'KeyQ', metaKey: true },
    { key: 'Dead', code: 'KeyE', altKey: true },
    { key: 'Dead', code: 'Quote' },
    { key: 'ArrowLeft', code: 'ArrowLeft' },
    { key: 'Backspace', code: 'Backspace' },
    { key: 'Escape', code: 'Escape' },
    { key: 'Unidentified', code: '' },
    { key: 'Process', code: '' },
    { key: 'Home', code: 'Home' },
  ].filter(({ code, altKey }) => code !== 'Quote' || altKey);
  test.each(SILENT)('a burst with $key $code in it is no code, least of all its end', (silent) => {
    for (const [at, wedge] of wedges.entries())
      for (const focus of ['button', 'field'] as const)
        for (const [before, after] of [
          ['XYZ', '10402'],
          ['', '10402'],
          ['XYZ', ''],
        ] as const) {
          const page = typingPage(wedge, focus, 'before');
          page.play(burst([...(at ? ['F13'] : []), before, silent, after, 'Enter']));
          expect([silent.key, focus, before, page.scans]).toEqual([silent.key, focus, before, []]);
          if (before && after) {
            expect([page.pressed(), page.missed]).toEqual([0, ['spoiled']]);
            // The page of this test writes a key with Meta, and a Backspace is what the field hears.
            if (silent.key !== 'Backspace' && !silent.metaKey) expect(page.field()).toBe('before');
          }
        }
  });
  test('a slow scanner is held to the same', () => {
    const page = typingPage(untoldWedge, 'button');
    page.play(burst(['XY', { key: 'q', code: 'KeyQ', altKey: true }, '10402', 'Enter'], 1e5, 200));
    expect([page.scans, page.missed]).toEqual([[], ['spoiled']]);
  });
  test.each([
    ['AltGr on Windows', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }],
    ['Option on macOS, and AltGr as systems show it', { key: '@', code: 'KeyL', altKey: true }],
  ])('%s writes what it writes', (_, at) => {
    for (const [framed, wedge] of wedges.entries()) {
      const page = typingPage(wedge, 'button');
      page.play(burst([...(framed ? ['F13'] : []), 'XY', at, '10402', 'Enter']));
      expect([page.scans, page.missed]).toEqual([['XY@10402'], []]);
    }
  });
  test('an Alt code that cannot be known spoils what it stands in', () => {
    const page = typingPage(untoldWedge, 'button');
    page.play(typedByScanner('XY\u203010402', { keyboard: US, alt: true, gapMs: () => 8 }));
    expect([page.scans, page.missed]).toEqual([[], ['spoiled']]);
  });
  test('the rest of a scan whose field went away, or that stopped for a moment, is no code', () => {
    const page = typingPage(untoldWedge, 'field', 'before');
    const first = burst(['1234567'], 1e5);
    page.play([...first, ...burst(['10402', 'Enter'], later(first, 120))]);
    expect(page.scans).toEqual([]);
  });
  test.each(['KeyJ', 'KeyM'])('an end sent as Control and %s is heard, and kept from the browser', (code) => {
    for (const [framed, wedge] of wedges.entries()) {
      const page = typingPage(wedge, 'field', 'before');
      const kept: string[] = [];
      const end = { key: code.slice(-1).toLowerCase(), code, ctrlKey: true };
      page.play(burst([...(framed ? ['F13'] : []), '10402', end]));
      expect([page.scans, page.field(), kept]).toEqual([['10402'], 'before', []]);
    }
  });
  test('the record separator and the end of a label of parts come through as Control keys', () => {
    const page = typingPage(untoldWedge, 'button');
    const control = (code: string, key: string) => ({ key, code, ctrlKey: true });
    page.play(burst(['06', control('BracketRight', ']'), 'Q5', control('Digit6', '6'), control('KeyD', 'd'), 'Enter']));
    expect(page.scans).toEqual(['06\u001dQ5\u001e\u0004']);
  });
});

describe('a scanner that sends no end', () => {
  const US = { layout: 'us', capsLock: false, numLock: true } as const;
  const keys = (text: string, gapMs: number, from = 1e5) =>
    typedByScanner(text, { keyboard: US, gapMs: () => gapMs }, from).slice(0, -2);
  test.each(['button', 'field'] as const)('is heard after a pause when no hand types like that: %s', (focus) => {
    const page = typingPage(untoldWedge, focus, 'before');
    page.play(keys('4006381333931', 8));
    page.rest();
    expect([page.scans, page.missed, page.field()]).toEqual([['4006381333931'], [], 'before']);
  });
  test('is told what to set where a hand could have typed it, and typing into a field is left alone', () => {
    const page = typingPage(untoldWedge, 'button');
    page.play(keys('4006381333931', 40));
    page.rest();
    expect([page.scans, page.missed]).toEqual([[], ['no-end']]);
    const field = typingPage(untoldWedge, 'field', 'before ');
    field.play(keys('typed', 8));
    field.rest();
    field.play(keys('words', 110, 2e5));
    field.rest();
    expect([field.scans, field.missed, field.field()]).toEqual([[], [], 'before typedwords']);
  });
  test('once an end was heard, a burst without one broke off and is no code', () => {
    const page = typingPage(untoldWedge, 'button');
    page.play(typedByScanner('4006381333931', { keyboard: US, gapMs: () => 8 }));
    page.play(keys('4006381', 8, 3e5));
    page.rest();
    expect([page.scans, page.missed]).toEqual([['4006381333931'], ['broken-off']]);
    const framed = typingPage(framedWedge('F13', 'Enter'), 'button');
    framed.play(typedByScanner('4006381', { keyboard: US, prefix: 'F13', gapMs: () => 8 }).slice(0, -2));
    framed.rest();
    framed.rest();
    expect([framed.scans, framed.missed]).toEqual([[], ['broken-off']]);
  });
  test('what comes of a code that was taken already is no code', () => {
    const page = typingPage(untoldWedge, 'button');
    page.play(keys('4006381', 8));
    page.rest();
    page.play(typedByScanner('333931', { keyboard: US, gapMs: () => 8 }, 1e5 + 60));
    expect([page.scans, page.missed]).toEqual([['4006381'], ['spoiled']]);
  });
});

describe('a page that stands still', () => {
  const US = { layout: 'us', capsLock: false, numLock: true } as const;
  const wedgesOf = [
    ['without a prefix', untoldWedge, undefined],
    ['with a prefix', framedWedge('F13', 'Enter'), 'F13'],
  ] as const;
  test.each(wedgesOf)('hears keys late, and they are one code by when they were pressed: %s', (_, wedge, prefix) => {
    const events = typedByScanner('4006381333931', { keyboard: US, gapMs: () => 8, ...(prefix && { prefix }) }, 1e5);
    for (const focus of ['button', 'field'] as const)
      for (let cut = 1; cut < events.length; cut++) {
        const page = typingPage(wedge, focus, 'before');
        // An end was heard before: a burst of six keys without one is no code.
        page.play(typedByScanner('10402', { keyboard: US, gapMs: () => 8, ...(prefix && { prefix }) }));
        page.play(events.slice(0, cut));
        page.rest();
        page.play(events.slice(cut));
        expect([cut, page.scans, page.field()]).toEqual([cut, ['10402', '4006381333931'], 'before']);
      }
  });
  test.each(wedgesOf)('does not take keys for one code that were pressed apart: %s', (_, wedge, prefix) => {
    const page = typingPage(wedge, 'button');
    const half = typedByScanner('40063', { keyboard: US, gapMs: () => 8, ...(prefix && { prefix }) }, 1e5).slice(0, -2);
    page.play(half);
    page.rest();
    page.play(typedByScanner('10402', { keyboard: US, gapMs: () => 8, ...(prefix && { prefix }) }, later(half, 600)));
    expect(page.scans).toEqual(['10402']);
  });
});

test.each(['', 'A', '~', 'F', 'Ctrl+', 'Ctrl+1', 'ctrl+b', 'Escape'])('%j is no key that frames a code', (name) => {
  expect(frameKey(name)).toBeUndefined();
});
