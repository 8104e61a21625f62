import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import type { Scanner, ScannerReading } from '#electron/devices/scanner/scanner.ts';

/** What a test needs of any scanner: the driver, a trigger, and the cable. */
export interface ScannerUnderTest {
  readonly scanner: Scanner;
  /** Lets the device read codes, one right after the other. */
  readonly read: (...codes: readonly ScannerReading[]) => Promise<void> | void;
  readonly unplug: () => Promise<void> | void;
  readonly plug: () => Promise<void> | void;
  /** Pulls the cable in the middle of this code. */
  readonly unplugDuring: (code: ScannerReading) => Promise<void> | void;
  readonly close: () => Promise<void>;
}

const code = (text: string, symbology: string | null = ']C1'): ScannerReading => ({ text, symbology });
const WITH_SEPARATOR = '010401234567890110LOT-7\u001d2112345';

/** The promise of the Scanner port, run for every implementation. */
export function scannerContract(name: string, open: () => Promise<ScannerUnderTest>): void {
  describe(`${name} as a scanner`, () => {
    let under: ScannerUnderTest;
    let heard: ScannerReading[];
    let health: (DeviceTrouble | null)[];
    const ready = () => expect.poll(() => under.scanner.trouble(), { timeout: 25_000 }).toBeNull();
    const gone = () => expect.poll(() => under.scanner.trouble()?.type, { timeout: 25_000 }).toBe('absent');

    beforeEach(async () => {
      under = await open();
      heard = [];
      health = [];
      under.scanner.onReading((reading) => heard.push(reading));
      under.scanner.onHealth((trouble) => health.push(trouble));
      await ready();
    });
    afterEach(() => under.close());

    test('gives the text as it is in the code, the separator too, and the symbology apart from it', async () => {
      await under.read(code(WITH_SEPARATOR));
      await expect.poll(() => heard).toEqual([code(WITH_SEPARATOR)]);
    });
    test('gives a long code whole', async () => {
      const long = code(`00${'0123456789'.repeat(30)}END`, ']d2');
      await under.read(long, code('AFTER'));
      await expect.poll(() => heard).toEqual([long, code('AFTER')]);
    });
    test('gives every code of a burst once, in order', async () => {
      const codes = Array.from({ length: 200 }, (_, n) => code(`ITEM-${n}`));
      await under.read(...codes);
      await expect.poll(() => heard).toEqual(codes);
    });
    test('gives a code twice when it was read twice: counting needs that', async () => {
      await under.read(code('SAME'), code('SAME'));
      await expect.poll(() => heard).toEqual([code('SAME'), code('SAME')]);
    });
    test('gives letters of any script', async () => {
      await under.read(code('กล่อง-Ü-7', ']Q1'));
      await expect.poll(() => heard).toEqual([code('กล่อง-Ü-7', ']Q1')]);
    });
    test('unplugged it says so in words, and works again when it is back', async () => {
      await under.read(code('BEFORE'));
      await expect.poll(() => heard.length).toBe(1);
      await under.unplug();
      await gone();
      expect(under.scanner.trouble()?.detail).toMatch(/\w+ .*\.$/);
      await under.plug();
      await ready();
      await under.read(code('AFTER'));
      await expect.poll(() => heard).toEqual([code('BEFORE'), code('AFTER')]);
      expect(health.map((trouble) => trouble?.type ?? null).filter((type, at, all) => type !== all[at - 1])).toEqual(
        expect.arrayContaining(['absent', null]),
      );
    });
    test('unplugged in the middle of a code it gives nothing of it, then or later', async () => {
      await under.unplugDuring(code(`00${'HALF'.repeat(40)}`, ']d2'));
      await gone();
      await under.plug();
      await ready();
      await under.read(code('WHOLE', ']d2'));
      await expect.poll(() => heard).toEqual([code('WHOLE', ']d2')]);
    });
    test('who stopped hearing hears no more', async () => {
      const more: ScannerReading[] = [];
      const stop = under.scanner.onReading((reading) => more.push(reading));
      await under.read(code('1'));
      await expect.poll(() => more).toEqual([code('1')]);
      stop();
      await under.read(code('2'));
      await expect.poll(() => heard).toEqual([code('1'), code('2')]);
      expect(more).toEqual([code('1')]);
    });
    test('closed it is silent, and may be closed again', async () => {
      await under.scanner.close();
      await under.read(code('LATE'));
      await under.scanner.close();
      expect(heard).toEqual([]);
    });
  });
}
