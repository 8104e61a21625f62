import { MOST_STROKE_NUMBERS, MOST_STROKES, type Signature } from '#shared/handover/index.ts';

/** Lines of a pen, each as x, y, x, y … in thousandths of the field's width: see `DriverSigned`. */
export type Drawing = Signature['strokes'];

/** A place in the field, in thousandths of its width. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pen that moved less has not moved. */
const LEAST = 4;

const inField = (value: number): number => Math.min(1_000, Math.max(0, Math.round(value)));

/** The pen is put down. Where there are as many lines as are kept, it draws nothing. */
export const beginStroke = (drawing: Drawing, { x, y }: Point): Drawing =>
  drawing.length >= MOST_STROKES ? drawing : [...drawing, [inField(x), inField(y)]];

/** The pen moves on. */
export function addPoint(drawing: Drawing, point: Point): Drawing {
  const stroke = drawing.at(-1);
  if (!stroke) return beginStroke(drawing, point);
  const [lastX = 0, lastY = 0] = stroke.slice(-2);
  const [x, y] = [inField(point.x), inField(point.y)];
  if (Math.abs(x - lastX) < LEAST && Math.abs(y - lastY) < LEAST) return drawing;
  // A longer line goes on as the next.
  if (stroke.length + 2 > MOST_STROKE_NUMBERS) {
    const next = beginStroke(drawing, { x: lastX, y: lastY });
    return next === drawing ? drawing : addPoint(next, point);
  }
  return [...drawing.slice(0, -1), [...stroke, x, y]];
}

/** The lines as an SVG draws them; one that is a single place is a dot. */
export const linesOf = (drawing: Drawing): readonly { readonly key: string; readonly points: string }[] =>
  drawing.map((stroke, at) => ({
    key: `${at}`,
    points: (stroke.length === 2 ? [...stroke, ...stroke] : stroke).join(' '),
  }));
