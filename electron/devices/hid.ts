// The one place that knows node-hid. Everything else talks to the port.
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from './device-trouble.ts';
import type { HidConnection, HidListener, HidPort, HidRecord } from './hid-port.ts';
import { hidPermission } from './permission.ts';
import { within } from './within.ts';

const TIMEOUT_MS = 5_000;

/** HID devices through node-hid. It is loaded on first use: a station without HID devices has no need of its libraries. */
export function createNodeHid(platform: string = process.platform): HidPort {
  const taken = new Set<string>();
  let listing: Promise<Result<readonly HidRecord[], DeviceTrouble>> | undefined;

  async function list(): Promise<Result<readonly HidRecord[], DeviceTrouble>> {
    try {
      const { devicesAsync } = await import('node-hid');
      const records = await within(devicesAsync(), TIMEOUT_MS);
      if (records === 'timeout') return fault('The list of HID devices does not come.');
      return ok(
        records.flatMap(({ path = '', vendorId, productId, serialNumber = '', product = '', usagePage, usage }) =>
          path === '' ? [] : [{ path, vendorId, productId, serialNumber, product, usagePage, usage }],
        ),
      );
    } catch (error) {
      return fault(`HID devices cannot be reached: ${wordsOf(error)}.`);
    }
  }

  async function open(device: HidRecord, listener: HidListener): Promise<Result<HidConnection, DeviceTrouble>> {
    if (taken.has(device.path))
      return fail({ type: 'in-use', detail: 'Another entry of the settings has the device.' });
    taken.add(device.path);
    try {
      const { HIDAsync } = await import('node-hid');
      const opening = HIDAsync.open(device.path, { nonExclusive: true });
      const handle = await within(opening, TIMEOUT_MS, (late) => void late.close().catch(() => undefined));
      if (handle !== 'timeout') return ok(await connectionOver(handle, listener, () => taken.delete(device.path)));
      taken.delete(device.path);
      return fault('The device does not open.');
    } catch (error) {
      taken.delete(device.path);
      return fail(troubleOf(wordsOf(error), platform, device.vendorId));
    }
  }

  return {
    // Several devices that are missing at the same time are looked for in one scan of the bus.
    list: () => {
      listing ??= list().finally(() => {
        listing = undefined;
      });
      return listing;
    },
    open,
  };
}

type Handle = Awaited<ReturnType<typeof import('node-hid')['HIDAsync']['open']>>;

async function connectionOver(handle: Handle, listener: HidListener, released: () => void): Promise<HidConnection> {
  let closing: Promise<void> | undefined;
  // Before `data`: an error that nobody hears ends the process. Errors come as texts, and each means that it is gone.
  handle.on('error', (error: unknown) =>
    listener.onLost({ type: 'absent', detail: `The device was unplugged (${wordsOf(error)}).` }),
  );
  handle.on('data', (report: Buffer) => listener.onReport(report));
  // node-hid begins to read in the next tick, and throws where nobody can catch it when it was closed by then.
  await new Promise((resolve) => setImmediate(resolve));
  return {
    sendFeature: async (report) => {
      try {
        const sent = await within(handle.sendFeatureReport([...report]), TIMEOUT_MS);
        return sent === 'timeout' ? fault('The device does not answer.') : ok(undefined);
      } catch (error) {
        return fault(`The device does not take a command: ${wordsOf(error)}.`);
      }
    },
    // A second close would be refused.
    close: () => {
      closing ??= within(
        handle.close().catch(() => undefined),
        TIMEOUT_MS,
      ).then(released);
      return closing;
    },
  };
}

function troubleOf(words: string, platform: string, vendorId: number): DeviceTrouble {
  if (/permission denied|access is denied|EACCES|EPERM|0xE00002(?:E2|C1)/i.test(words))
    return hidPermission(platform, vendorId);
  if (/no such (?:file|device)|not found|ENODEV|ENOENT/i.test(words))
    return { type: 'absent', detail: 'The device was unplugged.' };
  if (/busy|EBUSY|sharing violation/i.test(words)) return { type: 'in-use', detail: 'Another program has the device.' };
  return { type: 'fault', detail: `The device does not open: ${words}.` };
}

const fault = (detail: string) => fail<DeviceTrouble>({ type: 'fault', detail });
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
