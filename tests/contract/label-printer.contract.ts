import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LabelPrinter, PrintWord } from '#electron/devices/printer/label-printer.ts';

/** What every printer can show. */
type EveryTrouble = 'paper-out' | 'jam' | 'offline';
/** What some can show as well. */
type FurtherTrouble = 'ribbon-out' | 'head-open' | 'paused' | 'too-hot';

/** What a test needs of any printer: the driver, what came out on paper, and the ways to break it. */
export interface PrinterUnderTest<Further = FurtherTrouble> {
  readonly printer: LabelPrinter;
  /** What its yes is worth. */
  readonly word: PrintWord;
  readonly printed: () => readonly string[];
  readonly setFault: (fault: 'none' | EveryTrouble | Further) => Promise<void> | void;
  readonly close: () => Promise<void>;
}

const label = (text: string) => `^XA\n^FO20,20^A0N,40,40^FD${text}^FS\n^XZ`;

/** The promise of the LabelPrinter port, run for every implementation. `further`: troubles that it can show beside those of all. */
export function labelPrinterContract<Further extends FurtherTrouble>(
  name: string,
  open: () => Promise<PrinterUnderTest<Further>>,
  further: readonly Further[],
): void {
  describe(`${name} as a label printer`, () => {
    let under: PrinterUnderTest<Further>;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    test('prints exactly what it was given, once', async () => {
      const answer = await under.printer.print(label('A'));
      expect(answer).toEqual({ ok: true, value: under.word });
      await expect.poll(() => under.printed().map((text) => text.trim())).toEqual([label('A')]);
    });
    test('prints labels in the order in which they were asked for', async () => {
      const texts = ['1', '2', '3', '4', '5'];
      await Promise.all(texts.map((text) => under.printer.print(label(text))));
      await expect.poll(() => under.printed().map((text) => text.trim())).toEqual(texts.map(label));
    });
    test('says that all is well', async () => {
      expect(await under.printer.status()).toBeNull();
    });
    test.each<EveryTrouble | Further>(['paper-out', 'jam', 'offline', ...further])(
      '%s: nothing is printed, the trouble has its name, and repair is enough',
      async (fault) => {
        await under.setFault(fault);
        expect(await under.printer.print(label('B'))).toMatchObject({ ok: false, failure: { type: fault } });
        expect(await under.printer.status()).toMatchObject({ type: fault });
        expect(under.printed()).toEqual([]);
        await under.setFault('none');
        expect(await under.printer.print(label('C'))).toMatchObject({ ok: true });
        await expect.poll(() => under.printed().map((text) => text.trim())).toEqual([label('C')]);
      },
    );
    test('tells its resolution and its medium', () => {
      expect([6, 8, 12]).toContain(under.printer.dpmm);
      expect(under.printer.media.widthMm).toBeGreaterThan(0);
    });
  });
}
