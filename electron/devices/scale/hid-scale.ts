import { ok } from '#shared/prelude/index.ts';
import { type HidWanted, openHidDevice } from '../hid-devices.ts';
import type { HidPort } from '../hid-port.ts';
import { keepConnected, type Search } from '../keep-connected.ts';
import { createHeardScale } from './heard-scale.ts';
import { readHidScaleReport } from './hid-scale-report.ts';
import type { Scale } from './scale.ts';
import { createWeighing } from './weighing.ts';

/** Which scale is meant; left out, the first HID scale that nobody else has. */
export interface HidScaleSettings {
  readonly id: string;
  readonly vendorId?: number | undefined;
  readonly productId?: number | undefined;
  readonly serialNumber?: string | undefined;
}

/** HID Point of Sale Usage Tables 1.02: Weighing Device. */
const USAGE_PAGE = 0x8d;
const MODE_HINT = 'Set its interface to "USB HID" in its menu.';

/** A scale on USB that reports by itself, several times a second. Zero and tare are kept here: most have no command for them. */
export function createHidScale(
  { id, vendorId, productId, serialNumber }: HidScaleSettings,
  { hid, ...search }: Search & { readonly hid: HidPort },
): Scale {
  const wish: HidWanted = {
    kind: 'scale',
    usagePage: USAGE_PAGE,
    vendorId,
    productId,
    serialNumber,
    modeHint: MODE_HINT,
  };
  let name = 'HID scale';
  const kept = keepConnected(async (lost) => {
    const opened = await openHidDevice(hid, wish, {
      onLost: lost,
      onReport: (report) => {
        const signal = readHidScaleReport(report);
        heard.hear(signal);
        weighing.take(signal);
      },
    });
    if (!opened.ok) return opened;
    name = opened.value.device.product || name;
    return ok(opened.value.connection);
  }, search);
  const weighing = createWeighing(kept.trouble);
  kept.onHealth((trouble) => trouble && weighing.lose(trouble));
  const heard = createHeardScale(kept, () => name);
  return {
    id,
    get name() {
      return name;
    },
    trouble: heard.trouble,
    onHealth: heard.onHealth,
    onReading: weighing.onReading,
    weigh: heard.during(weighing.weigh),
    zero: heard.during(weighing.zero),
    tare: heard.during(weighing.tare),
    close: async () => {
      weighing.close();
      heard.close();
      await kept.close();
    },
  };
}
