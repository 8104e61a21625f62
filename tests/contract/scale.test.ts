import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSimulatedScale } from '#electron/devices/scale/simulated-scale.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { startHidScale } from '#tests/kit/hid-driver.ts';
import { handsOnScale } from '#tests/kit/hid-hands.ts';
import { scaleContract } from './scale.contract.ts';

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

test('the virtual scale that drifted shows a weight of nothing until it is set to zero, and repaired it starts anew', async () => {
  const scale = createSimulatedScale();
  scale.setFault('drifted');
  await expect.poll(() => scale.weigh(5_000), { timeout: 6_000 }).toEqual({ ok: true, value: 30 });
  expect(await scale.zero(5_000)).toEqual({ ok: true, value: undefined });
  expect(await scale.weigh(5_000)).toEqual({ ok: true, value: 0 });
  scale.setFault('none');
  await expect.poll(() => scale.weigh(5_000), { timeout: 6_000 }).toEqual({ ok: true, value: 0 });
  await scale.close();
});

test('the virtual scale that fell silent says so after a while, once', async () => {
  const scale = createSimulatedScale();
  const health: unknown[] = [];
  scale.onHealth((trouble) => health.push(trouble?.type ?? null));
  scale.setFault('silent');
  await expect.poll(() => scale.trouble()?.type, { timeout: 6_000 }).toBe('silent');
  scale.setFault('none');
  expect(health).toEqual(['silent', null]);
  await scale.close();
});

const noHid = whyNoFakeHid();
describe.skipIf(noHid !== null)(`through node-hid${noHid ? ` (skipped: ${noHid})` : ''}`, () => {
  let fake: ReturnType<typeof prepareFakeHid>;
  beforeAll(() => {
    fake = prepareFakeHid();
  });
  afterAll(() => fake.remove());

  test('a HID scale that sends nothing while a weight is waited for loses its green lamp, until it speaks', async () => {
    const { scale, setFault, put, close } = await openHidScale();
    await expect.poll(() => scale.trouble(), { timeout: 25_000 }).toBeNull();
    await expect.poll(() => scale.weigh(5_000), { timeout: 25_000 }).toMatchObject({ ok: true });
    setFault('silent');
    // What it said before the silence is still fresh for a moment.
    await expect
      .poll(async () => (await scale.weigh(1_200)).ok || scale.trouble()?.type, { timeout: 30_000 })
      .toBe('says-nothing');
    put(250);
    setFault('none');
    await expect.poll(() => scale.trouble(), { timeout: 4_000 }).toBeNull();
    expect(await scale.weigh(5_000)).toEqual({ ok: true, value: 250 });
    await close();
  }, 30_000);
  scaleContract('a HID scale', openHidScale);

  async function openHidScale() {
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
    const { stop, ...hands } = handsOnScale(device);
    return {
      scale,
      ...hands,
      close: async () => {
        stop();
        await scale.close();
        await device.unplug();
      },
    };
  }
});
