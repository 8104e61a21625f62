// What HID POS scanners send, in each of their three layouts.
import type { HidPosLayout } from '#electron/devices/scanner/hid-pos-report.ts';

const DATA_AT: Readonly<Record<HidPosLayout, number>> = { aim: 5, 'aim-shifted': 6, plain: 2 };
const MOST = 56;

/** One code as reports of 64 bytes, in parts of 56. */
export function hidPosReports(
  text: string | Uint8Array,
  symbology: string | null,
  layout: HidPosLayout = 'aim',
): readonly Buffer[] {
  const data = Buffer.from(text as string);
  const parts = Math.max(1, Math.ceil(data.length / MOST));
  return Array.from({ length: parts }, (_, n) => {
    const part = data.subarray(n * MOST, (n + 1) * MOST);
    const report = Buffer.alloc(64);
    report[0] = 0x02;
    report[1] = part.length;
    if (layout !== 'plain') report.write(symbology ?? ']X0', DATA_AT[layout] - 3, 'latin1');
    part.copy(report, DATA_AT[layout]);
    report[63] = n + 1 < parts ? 1 : 0;
    return report;
  });
}
