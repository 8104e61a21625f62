import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { createSimulatedScale } from '#electron/devices/scale/simulated-scale.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { startHidScale } from '#tests/kit/hid-driver.ts';
import type { PanState } from '#tests/kit/serial-scale.ts';
import { scaleContract } from './scale.contract.ts';

/** How often a virtual device says something by itself. */
const EVERY_MS = 80;

scaleContract('the virtual scale', async () => {
  const scale = createSimulatedScale();
  return {
    scale,
    put: scale.setGrams,
    setFault: scale.setFault,
    unplug: () => scale.setFault('unplugged'),
    plug: () => scale.setFault('none'),
    close: scale.close,
  };
});

const noHid = whyNoFakeHid();
describe.skipIf(noHid !== null)(`through node-hid${noHid ? ` (skipped: ${noHid})` : ''}`, () => {
  let fake: ReturnType<typeof prepareFakeHid>;
  beforeAll(() => {
    fake = prepareFakeHid();
  });
  afterAll(() => fake.remove());

  scaleContract('a HID scale', async () => {
    // Its own folder of device nodes: the tests of a scale run side by side.
    const folder = mkdtempSync(path.join(fake.folder, 'dev-'));
    const device = createFakeHid(folder, 'hidraw0', {
      vendorId: 0x0922,
      productId: 0x8009,
      product: 'S250',
      descriptor: DESCRIPTORS.scale,
    });
    await device.plug();
    const scale = startHidScale({ ...fake, folder }, { id: 'w1' });
    let pan: PanState = { grams: 0, fault: 'none' };
    const timer = setInterval(() => {
      const status = { moving: 3, overloaded: 6, none: pan.grams < 0 ? 5 : 4 }[pan.fault];
      const size = Math.abs(pan.grams);
      device.send(Uint8Array.of(3, status, 2, 0, size & 0xff, size >> 8));
    }, EVERY_MS);
    return {
      scale,
      put: (grams) => {
        pan = { ...pan, grams };
      },
      setFault: (fault) => {
        pan = { ...pan, fault };
      },
      unplug: device.unplug,
      plug: device.plug,
      close: async () => {
        clearInterval(timer);
        await scale.close();
        await device.unplug();
      },
    };
  });
});
