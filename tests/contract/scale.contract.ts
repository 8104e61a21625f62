import { describe, type ExpectStatic, test } from 'vitest';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import type { Scale, ScaleReading } from '#electron/devices/scale/scale.ts';

/** What a test needs of any scale: the driver, the pan, and the ways to break it. */
export interface ScaleUnderTest {
  readonly scale: Scale;
  /** Puts so much on the pan, instead of what lay there. */
  readonly put: (grams: number) => void;
  readonly setFault: (fault: 'none' | 'moving' | 'overloaded' | 'silent') => void;
  readonly unplug: () => Promise<void> | void;
  readonly plug: () => Promise<void> | void;
  readonly close: () => Promise<void>;
}

const ENOUGH_MS = 5_000;
const fine = { ok: true, value: undefined };

/** A scale that is ready, and what was heard of it. */
async function benchWith(open: () => Promise<ScaleUnderTest>, expect: ExpectStatic) {
  const under = await open();
  const readings: ScaleReading[] = [];
  const health: (DeviceTrouble | null)[] = [];
  under.scale.onReading((reading) => readings.push(reading));
  under.scale.onHealth((trouble) => health.push(trouble));
  const ready = () => expect.poll(() => under.scale.trouble(), { timeout: 25_000 }).toBeNull();
  await ready();
  return {
    expect,
    under,
    readings,
    health,
    ready,
    /** Puts it there and waits until the scale shows something new, as a person does. */
    async lay(grams: number): Promise<void> {
      const before = readings.length;
      under.put(grams);
      await expect.poll(() => readings.length, { timeout: 4_000 }).toBeGreaterThan(before + 2);
    },
    weigh: () => under.scale.weigh(ENOUGH_MS),
  };
}

/** The promise of the Scale port, run for every implementation. Weighing is waiting, so its tests wait side by side. */
export function scaleContract(name: string, open: () => Promise<ScaleUnderTest>): void {
  describe(`${name} as a scale`, () => {
    const trial = (promise: string, run: (bench: Awaited<ReturnType<typeof benchWith>>) => Promise<void>) =>
      test.concurrent(promise, async ({ expect, onTestFinished }) => {
        const bench = await benchWith(open, expect);
        onTestFinished(bench.under.close);
        await run(bench);
      });

    trial('weighs what lies there, in grams', async ({ expect, lay, weigh }) => {
      await lay(1_234);
      expect(await weigh()).toEqual({ ok: true, value: 1_234 });
      await lay(0);
      expect(await weigh()).toEqual({ ok: true, value: 0 });
    });
    trial('shows every reading with its time, stable or not', async ({ expect, readings, lay }) => {
      await lay(500);
      expect(readings.at(-1)).toMatchObject({ grams: 500, stable: true });
      const times = readings.map(({ atMs }) => atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });
    trial(
      'gives no weight while it moves, and gives it when it has come to rest',
      async ({ expect, under, lay, weigh }) => {
        await lay(700);
        await weigh();
        under.setFault('moving');
        await expect
          .poll(async () => await under.scale.weigh(20), { timeout: 4_000 })
          .toMatchObject({ ok: false, failure: { type: 'unsettled' } });
        const waiting = weigh();
        under.setFault('none');
        expect(await waiting).toEqual({ ok: true, value: 700 });
      },
    );
    trial('too much on it is refused in words, and passes', async ({ expect, under, lay, weigh }) => {
      under.setFault('overloaded');
      await expect
        .poll(async () => await under.scale.weigh(20), { timeout: 4_000 })
        .toEqual({ ok: false, failure: { type: 'refused', detail: 'There is more on the scale than it can weigh.' } });
      under.setFault('none');
      await lay(10);
      expect(await weigh()).toEqual({ ok: true, value: 10 });
    });
    trial(
      'silent it gives no weight, least of all the last one, and weighs again when it speaks',
      async ({ expect, under, lay, weigh }) => {
        await lay(400);
        expect(await weigh()).toEqual({ ok: true, value: 400 });
        under.setFault('silent');
        under.put(900);
        await expect
          .poll(async () => await under.scale.weigh(20), { timeout: 6_000 })
          .toMatchObject({ ok: false, failure: { type: expect.stringMatching(/stale|unusable/) } });
        under.setFault('none');
        // One that counts as gone meanwhile is looked for again.
        await expect.poll(weigh, { timeout: 15_000 }).toEqual({ ok: true, value: 900 });
      },
    );
    trial('tare takes the packaging off, and tared empty it is gone', async ({ expect, under, lay, weigh }) => {
      await lay(300);
      expect(await under.scale.tare(ENOUGH_MS)).toEqual(fine);
      expect(await weigh()).toEqual({ ok: true, value: 0 });
      await lay(1_300);
      expect(await weigh()).toEqual({ ok: true, value: 1_000 });
      await lay(0);
      expect(await weigh()).toEqual({ ok: true, value: -300 });
      expect(await under.scale.tare(ENOUGH_MS)).toEqual(fine);
      await lay(200);
      expect(await weigh()).toEqual({ ok: true, value: 200 });
    });
    trial(
      'zero is for a pan that drifted, and refused for a parcel that was left on it',
      async ({ expect, under, lay, weigh }) => {
        await lay(20);
        expect(await under.scale.zero(ENOUGH_MS)).toEqual(fine);
        await lay(520);
        expect(await weigh()).toEqual({ ok: true, value: 500 });
        expect(await under.scale.zero(ENOUGH_MS)).toMatchObject({ ok: false, failure: { type: 'refused' } });
        expect(await weigh()).toEqual({ ok: true, value: 500 });
      },
    );
    trial(
      'unplugged it says so at once; back again it starts anew, without the old tare',
      async ({ expect, under, health, ready, lay, weigh }) => {
        await lay(300);
        await under.scale.tare(ENOUGH_MS);
        under.setFault('moving');
        await expect.poll(async () => (await under.scale.weigh(20)).ok, { timeout: 4_000 }).toBe(false);
        const waiting = weigh();
        await under.unplug();
        expect(await waiting).toMatchObject({ ok: false, failure: { type: 'unusable' } });
        await expect.poll(() => under.scale.trouble()?.type, { timeout: 25_000 }).toMatch(/absent|silent/);
        expect(await weigh()).toMatchObject({
          ok: false,
          failure: { type: 'unusable', detail: expect.stringMatching(/\.$/) },
        });
        under.setFault('none');
        await under.plug();
        await ready();
        expect(await weigh()).toEqual({ ok: true, value: 300 });
        expect(health.some((trouble) => trouble !== null)).toBe(true);
      },
    );
    trial('closed it weighs nothing more, and may be closed again', async ({ expect, under }) => {
      const waiting = under.scale.weigh(ENOUGH_MS);
      await under.scale.close();
      await waiting;
      expect(await under.scale.weigh(100)).toMatchObject({ ok: false, failure: { type: 'unusable' } });
      await under.scale.close();
    });
  });
}
