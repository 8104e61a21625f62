import { type PointerEvent, useRef } from 'react';
import type { Box, PackPlan, Sides } from '#shared/cartons/index.ts';
import { drawingOrder, extentOf, facesOf, type Look, type Point, projectionOf } from './draw-packing.ts';
import css from './packing-picture.module.css';

/** About as many units as the picture has pixels on the screen, so that its words are read; and room around the carton. */
const [WIDTH, HEIGHT, MARGIN] = [560, 440, 34];
const SMALLEST_NUMBER = 20;
const LARGEST_NUMBER = 40;

/** A carton with the units up to a step in it, that of the step in the accent. It is turned by a drag, to the side and up and down. */
export function PackingPicture({
  plan: { room, steps },
  at,
  look,
  front,
  label,
  onTurn,
}: {
  readonly plan: PackPlan;
  readonly at: number;
  readonly look: Look;
  readonly front: string;
  readonly label: string;
  readonly onTurn: (look: Look) => void;
}) {
  const [length, width, height] = room;
  const drag = useRef<{ readonly x: number; readonly y: number; readonly look: Look } | null>(null);
  const { across, up } = extentOf(room, look);
  const [half, tall] = [WIDTH / 2, HEIGHT / 2];
  const scale = Math.min((half - MARGIN) / across, (tall - MARGIN) / up);
  const centre = projectionOf(look)(length / 2, width / 2, height / 2);
  const place = ([x, y]: Point): Point => [(x - centre[0]) * scale, (y - centre[1]) * scale];
  const drawn = steps.slice(0, at + 1).flatMap(({ box }) => box ?? []);
  const now = steps[at]?.box;
  const onMove = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const above = Math.min(80, Math.max(15, from.look.above + (event.clientY - from.y) / 3));
    onTurn({ turned: from.look.turned - (event.clientX - from.x) / 2, above });
  };
  return (
    <svg
      className={css.picture}
      viewBox={`${-half} ${-tall} ${2 * half} ${2 * tall}`}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, look };
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <Inside room={room} look={look} place={place} />
      {drawingOrder(drawn, look).map((of) => (
        <Unit key={of} box={drawn[of] as Box} number={of + 1} isNow={of === at} look={look} place={place} />
      ))}
      {now && <Outline box={now} look={look} place={place} kind="now" />}
      <Outline box={wholeOf(room)} look={look} place={place} kind="carton" />
      <FrontWord room={room} look={look} place={place} word={front} />
    </svg>
  );
}

type Place = (point: Point) => Point;
interface Seen {
  readonly look: Look;
  readonly place: Place;
}

const wholeOf = ([dx, dy, dz]: Sides): Box => ({ x: 0, y: 0, z: 0, dx, dy, dz });
const pathOf = (points: readonly Point[], place: Place): string =>
  points
    .map((point) =>
      place(point)
        .map((one) => one.toFixed(1))
        .join(),
    )
    .join(' ');

/** The floor and the far walls. */
function Inside({ room, look, place }: { readonly room: Sides } & Seen) {
  const { top: floor, sides } = facesOf(wholeOf(room), look, 'back');
  return (
    <>
      <polygon className={css.floor} points={pathOf(floor, place)} />
      {sides.map((side) => (
        <polygon key={pathOf(side, place)} className={css.wall} points={pathOf(side, place)} />
      ))}
    </>
  );
}

function Unit({
  box,
  number,
  isNow,
  look,
  place,
}: { readonly box: Box; readonly number: number; readonly isNow: boolean } & Seen) {
  const { top, sides } = facesOf(box, look, 'front');
  const corners = top.map(place);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const room = Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const size = Math.min(LARGEST_NUMBER, room / 1.8);
  const middle = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  return (
    <g className={css.unit} data-now={isNow}>
      {sides.map((side, at) => (
        <polygon key={pathOf(side, place)} data-face={at === 0 ? 'across' : 'along'} points={pathOf(side, place)} />
      ))}
      <polygon data-face="top" points={pathOf(top, place)} />
      {size >= SMALLEST_NUMBER && (
        <text x={middle(xs)} y={middle(ys)} fontSize={size}>
          {number}
        </text>
      )}
    </g>
  );
}

/** Edges over everything: the carton's own, and those of the unit of the step, wherever it lies. */
function Outline({ box, look, place, kind }: { readonly box: Box; readonly kind: 'now' | 'carton' } & Seen) {
  const { top, sides } = facesOf(box, look, 'front');
  return (
    <g className={css.outline} data-kind={kind}>
      {[top, ...sides].map((face) => (
        <polygon key={pathOf(face, place)} points={pathOf(face, place)} />
      ))}
    </g>
  );
}

/** The word stands below the lower edge of the front, as far as that is seen. */
function FrontWord({ room: [length], look, place, word }: { readonly room: Sides; readonly word: string } & Seen) {
  if (Math.cos((look.turned * Math.PI) / 180) < 0.2) return null;
  const [x, y] = place(projectionOf(look)(length / 2, 0, 0));
  return (
    <text className={css.front} x={x} y={y + 28}>
      {word}
    </text>
  );
}
