import { expect, test } from 'vitest';
import {
  drawingOrder,
  extentOf,
  facesOf,
  type Look,
  projectionOf,
} from '#renderer/features/packing/screen/draw-packing.ts';
import type { Box } from '#shared/cartons/index.ts';

const box = (x: number, y: number, z: number, dx = 10, dy = 10, dz = 10): Box => ({ x, y, z, dx, dy, dz });
const FROM_FRONT: Look = { turned: 0, above: 0 };
const near = (point: readonly number[]) => point.map((one) => Math.round(one * 1_000) / 1_000 + 0);

test('from the front right is right and up is up; from above the back is up', () => {
  expect(near(projectionOf(FROM_FRONT)(3, 5, 7))).toEqual([3, -7]);
  expect(near(projectionOf({ turned: 0, above: 90 })(3, 5, 7))).toEqual([3, -5]);
  expect(near(projectionOf({ turned: 90, above: 0 })(3, 5, 7))).toEqual([-5, -7]);
});
test('what is nearer is drawn later, however it is looked at', () => {
  const row = [box(0, 0, 0), box(0, 10, 0), box(0, 20, 0)];
  expect(drawingOrder(row, { turned: -30, above: 35 })).toEqual([2, 1, 0]);
  expect(drawingOrder(row, { turned: 150, above: 35 })).toEqual([0, 1, 2]);
  const beside = [box(0, 0, 0), box(10, 0, 0)];
  expect(drawingOrder(beside, { turned: -30, above: 35 })).toEqual([0, 1]);
  expect(drawingOrder(beside, { turned: 30, above: 35 })).toEqual([1, 0]);
  expect(drawingOrder([box(0, 0, 10), box(0, 0, 0)], { turned: -30, above: 35 })).toEqual([1, 0]);
});
test('three in a ring are drawn, each once', () => {
  const ring = [
    box(0, 0, 0, 30, 10, 10),
    box(20, 0, 10, 10, 30, 10),
    box(0, 20, 0, 20, 10, 30),
    box(0, 10, 20, 10, 10, 10),
  ];
  expect(drawingOrder(ring, { turned: -30, above: 35 }).toSorted()).toEqual([0, 1, 2, 3]);
});
test('of a box the near sides and its top are seen, of a carton the far ones and its floor', () => {
  const whole = box(0, 0, 0);
  const look: Look = { turned: -30, above: 35 };
  const at = projectionOf(look);
  expect(facesOf(whole, look, 'front').top).toContainEqual(at(0, 0, 10));
  expect(facesOf(whole, look, 'back').top).toContainEqual(at(0, 0, 0));
  expect(facesOf(whole, look, 'front').sides.flat()).toContainEqual(at(10, 0, 0));
  expect(facesOf(whole, look, 'front').sides.flat()).not.toContainEqual(at(0, 10, 0));
  expect(facesOf(whole, look, 'back').sides.flat()).toContainEqual(at(0, 10, 0));
});
test('the carton stays within its extent, however it is turned', () => {
  for (let turned = 0; turned < 360; turned += 15)
    for (const above of [15, 35, 80]) {
      const { across, up } = extentOf([300, 200, 150], { turned, above });
      const at = projectionOf({ turned, above });
      const centre = at(150, 100, 75);
      for (const x of [0, 300])
        for (const y of [0, 200])
          for (const z of [0, 150]) {
            const [px, py] = at(x, y, z);
            expect(Math.abs(px - centre[0])).toBeLessThanOrEqual(across + 0.001);
            expect(Math.abs(py - centre[1])).toBeLessThanOrEqual(up + 0.001);
          }
    }
});
