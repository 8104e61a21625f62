import { expect, test } from 'vitest';
import { addPoint, beginStroke, type Drawing, linesOf } from '#renderer/features/handover/state/drawing.ts';
import { handoverEvents, MOST_STROKE_NUMBERS, MOST_STROKES } from '#shared/handover/index.ts';

const drawn = (points: readonly { readonly x: number; readonly y: number }[], from: Drawing = []): Drawing =>
  points.reduce((drawing, point, at) => (at === 0 ? beginStroke(drawing, point) : addPoint(drawing, point)), from);

test('a pen draws lines in whole thousandths, stays in its field, and does not tremble', () => {
  const drawing = drawn([
    { x: 10.4, y: 20.6 },
    { x: 11, y: 21 },
    { x: 30, y: 20 },
    { x: -50, y: 4_000 },
  ]);
  expect(drawing).toEqual([[10, 21, 30, 20, 0, 1_000]]);
  expect(addPoint([], { x: 1, y: 2 })).toEqual([[1, 2]]);
  expect(
    linesOf([
      [5, 6],
      [1, 2, 3, 4],
    ]).map(({ points }) => points),
  ).toEqual(['5 6 5 6', '1 2 3 4']);
});

test('a very long signature stays one that can be kept, and is the longest that an entry of the log holds', () => {
  let drawing: Drawing = [];
  for (let line = 0; line < 80; line++)
    drawing = drawn(
      Array.from({ length: 400 }, (_, at) => ({ x: (at % 2) * 900 + line, y: at % 2 ? 1_000 : 100 })),
      drawing,
    );
  expect(drawing).toHaveLength(MOST_STROKES);
  expect(Math.max(...drawing.map((stroke) => stroke.length))).toBeLessThanOrEqual(MOST_STROKE_NUMBERS);
  const event = { type: 'DriverSigned', v: 1, manifestId: 'm'.repeat(64), name: 'x'.repeat(80), strokes: drawing };
  expect(JSON.stringify(handoverEvents.DriverSigned.parse(event)).length).toBeLessThan(60_000);
});
