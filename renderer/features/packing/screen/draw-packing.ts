// A packing as it is drawn: boxes in parallel projection, turned about the upright, seen from in front and above.
import type { Box, Sides } from '#shared/cartons/index.ts';

/** How the carton is looked at, in degrees: turned about the upright, and from how far above. */
export interface Look {
  readonly turned: number;
  readonly above: number;
}

/** A point on the picture, in millimetres of the carton; y is down. */
export type Point = readonly [number, number];

/** The three faces of a box that are seen, each as its corners. */
export interface Faces {
  readonly top: readonly Point[];
  readonly sides: readonly (readonly Point[])[];
}

/** Where a point of the carton lies on the picture. */
export function projectionOf({ turned, above }: Look): (x: number, y: number, z: number) => Point {
  const [yaw, pitch] = [(turned * Math.PI) / 180, (above * Math.PI) / 180];
  const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
  const [flat, steep] = [Math.cos(pitch), Math.sin(pitch)];
  return (x, y, z) => [x * cos - y * sin, -(z * flat + (x * sin + y * cos) * steep)];
}

/** What is seen of a box from outside; `back`: the inner sides that are seen of a carton instead, and its floor. */
export function facesOf({ x, y, z, dx, dy, dz }: Box, look: Look, side: 'front' | 'back'): Faces {
  const at = projectionOf(look);
  const yaw = (look.turned * Math.PI) / 180;
  const isNearRight = Math.sin(yaw) < 0;
  const isNearFront = Math.cos(yaw) > 0;
  const isFront = side === 'front';
  const wallX = isNearRight === isFront ? x + dx : x;
  const wallY = isNearFront === isFront ? y : y + dy;
  const level = isFront ? z + dz : z;
  return {
    top: [at(x, y, level), at(x + dx, y, level), at(x + dx, y + dy, level), at(x, y + dy, level)],
    sides: [
      [at(wallX, y, z), at(wallX, y + dy, z), at(wallX, y + dy, z + dz), at(wallX, y, z + dz)],
      [at(x, wallY, z), at(x + dx, wallY, z), at(x + dx, wallY, z + dz), at(x, wallY, z + dz)],
    ],
  };
}

/** The boxes from the farthest to the nearest, by their places in the list. */
export function drawingOrder(boxes: readonly Box[], look: Look): readonly number[] {
  const behind = boxes.map((box, at) =>
    boxes.flatMap((other, of) => (at !== of && isBehind(other, box, look) ? [of] : [])),
  );
  const drawn = new Set<number>();
  const order: number[] = [];
  while (order.length < boxes.length) {
    const free = boxes.findIndex((_, at) => !drawn.has(at) && behind[at]?.every((other) => drawn.has(other)));
    // Three that overlap in a ring have no order: any one of them begins.
    const next = free >= 0 ? free : boxes.findIndex((_, at) => !drawn.has(at));
    drawn.add(next);
    order.push(next);
  }
  return order;
}

/** Whether a box has to be drawn before another: each way in which they lie apart says so. */
function isBehind(box: Box, other: Box, { turned }: Look): boolean {
  const yaw = (turned * Math.PI) / 180;
  const says = (low: number, size: number, otherLow: number, otherSize: number, nearer: number): number => {
    if (low + size <= otherLow) return Math.sign(nearer);
    return otherLow + otherSize <= low ? -Math.sign(nearer) : 0;
  };
  const all = [
    says(box.x, box.dx, other.x, other.dx, -Math.sin(yaw)),
    says(box.y, box.dy, other.y, other.dy, -Math.cos(yaw)),
    says(box.z, box.dz, other.z, other.dz, 1),
  ];
  return all.some((one) => one > 0) && all.every((one) => one >= 0);
}

/** How large the carton is on the picture at the most, however it is turned: half its width and height, in millimetres. */
export function extentOf(
  [length, width, height]: Sides,
  { above }: Look,
): { readonly across: number; readonly up: number } {
  const across = Math.hypot(length, width) / 2;
  const pitch = (above * Math.PI) / 180;
  return { across, up: across * Math.sin(pitch) + (height / 2) * Math.cos(pitch) };
}
