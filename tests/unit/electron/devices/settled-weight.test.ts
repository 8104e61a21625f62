import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ScaleSignal, type WeightUnit, weightSignal } from '#electron/devices/scale/scale-signal.ts';
import { createSettling } from '#electron/devices/scale/settled-weight.ts';

const grams = (value: number, stable = true, unit: WeightUnit = 'g') => weightSignal(value, unit, 0, stable);
/** Gives a settling one reading each 200 ms. */
function after(...signals: readonly ScaleSignal[]) {
  const settling = createSettling();
  for (const [n, signal] of signals.entries()) settling.take(signal, n * 200);
  return settling.settled((signals.length - 1) * 200);
}
const unsettled = { ok: false, failure: { type: 'unsettled' } };

test('a weight counts when readings agree for half a second', () => {
  expect(after(grams(500), grams(500), grams(500))).toMatchObject(unsettled);
  expect(after(grams(500), grams(500), grams(500), grams(500))).toEqual({ ok: true, value: 500 });
});
test('one reading is not enough, however long it is ago', () => {
  const settling = createSettling();
  settling.take(grams(500), 0);
  settling.take(grams(500), 900);
  expect(settling.settled(900)).toMatchObject(unsettled);
});
test('readings within one division agree, and the last one counts', () => {
  expect(after(grams(500), grams(501), grams(500), grams(501))).toEqual({ ok: true, value: 501 });
  expect(after(grams(500), grams(501), grams(502), grams(502))).toMatchObject(unsettled);
});
test('a slow drift never settles, though each step is within one division', () => {
  expect(after(...Array.from({ length: 20 }, (_, n) => grams(500 + n)))).toMatchObject(unsettled);
});
test('the scale itself has to say that it stands still', () => {
  const settled = [grams(500), grams(500), grams(500), grams(500)];
  expect(after(...settled, grams(500, false))).toMatchObject(unsettled);
  expect(after(...settled, { type: 'moving' })).toMatchObject(unsettled);
});
test('units are never mixed: a button on the scale starts it over', () => {
  expect(after(grams(1, true, 'kg'), grams(1, true, 'kg'), grams(1, true, 'lb'), grams(1, true, 'lb'))).toMatchObject(
    unsettled,
  );
  // The same weight in another unit is still another unit.
  expect(after(grams(1_000), grams(1_000), grams(1, true, 'kg'), grams(1, true, 'kg'))).toMatchObject(unsettled);
});
test('what a scale said a second ago is stale', () => {
  const settling = createSettling();
  for (const at of [0, 200, 400, 600]) settling.take(grams(500), at);
  expect(settling.settled(1_600)).toEqual({ ok: true, value: 500 });
  expect(settling.settled(1_601)).toMatchObject({ failure: { type: 'stale' } });
  expect(createSettling().settled(0)).toMatchObject({ failure: { type: 'stale' } });
});
test('after a silence the same weight is agreed on anew', () => {
  const settling = createSettling();
  for (const at of [0, 200, 400, 600, 1_700]) settling.take(grams(500), at);
  expect(settling.settled(1_700)).toMatchObject(unsettled);
});
test('a refusal counts at once, and passes with the next weight', () => {
  const settled = [grams(500), grams(500), grams(500), grams(500)];
  expect(after(...settled, { type: 'refused', why: 'over' })).toMatchObject({ failure: { type: 'refused' } });
  expect(after({ type: 'refused', why: 'over' }, ...settled)).toEqual({ ok: true, value: 500 });
});
test('answers about something else change nothing', () => {
  expect(after(grams(5), { type: 'ignored' }, grams(5), { type: 'ignored' }, grams(5))).toEqual({ ok: true, value: 5 });
});
test('whatever came, a settled weight was agreed on by the last three readings', () => {
  const signal = fc.oneof(
    fc.tuple(fc.integer({ min: 99, max: 102 }), fc.boolean()).map(([value, stable]) => grams(value, stable)),
    fc.constant<ScaleSignal>({ type: 'moving' }),
  );
  fc.assert(
    fc.property(fc.array(signal, { minLength: 1, maxLength: 12 }), (signals) => {
      const settled = after(...signals);
      if (!settled.ok) return;
      const last = signals.slice(-3).map((each) => (each.type === 'weight' && each.stable ? each.grams : Number.NaN));
      expect(Math.max(...last) - Math.min(...last)).toBeLessThanOrEqual(1);
      expect(settled.value).toBe(last[2]);
    }),
  );
});
