import type { PickLine } from '#shared/domain/index.ts';
import type { PickingEvent } from './events.ts';

/** A line that is walked, with what came of it. `picked` and `short` together are never more than `units`. */
export interface WalkedLine extends PickLine {
  readonly picked: number;
  /** Units that were not there. */
  readonly short: number;
}

/** Something that was done, and can be taken back while nothing came after it. */
export type PickAct =
  | {
      readonly type: 'picked';
      readonly scanId: string;
      readonly line: number;
      readonly sku: string;
      readonly units: number;
      readonly lot: string;
      readonly serial: string | null;
    }
  | { readonly type: 'filled'; readonly scanId: string; readonly orderId: string }
  | { readonly type: 'short'; readonly scanId: string; readonly line: number; readonly units: number };

/** What one person brings of a list. `left`: they do something else meanwhile. */
export interface Walk {
  readonly pickId: string;
  readonly list: string;
  readonly phase: 'open' | 'left' | 'finished';
  /** In walking order. */
  readonly lines: readonly WalkedLine[];
  /** The place before which somebody stands; null: they walk. */
  readonly at: string | null;
  /** The order whose units are in the hand, and not in its tote yet. Never, where the list is of one order: it has one tote. */
  readonly holding: string | null;
  /** Orders that are not to be brought any more. */
  readonly dropped: readonly string[];
  /** What can be taken back, the last one last. */
  readonly acts: readonly PickAct[];
}

/** So much can be taken back. */
const ACTS = 100;

/** A walk after one more fact. Total: a fact that does not fit leaves it as it is, the same object. */
export function evolveWalk(before: Walk | null, event: PickingEvent): Walk | null {
  if (event.type !== 'PickBegun') return before && afterFact(before, event);
  const { pickId, list } = event;
  const lines = event.lines.map((line) => ({ ...line, picked: 0, short: 0 }));
  return before ?? { pickId, list, phase: 'open', lines, at: null, holding: null, dropped: [], acts: [] };
}

/** The same for a walk that somebody began. */
export function afterFact(before: Walk, event: Exclude<PickingEvent, { type: 'PickBegun' }>): Walk {
  switch (event.type) {
    case 'PlaceReached':
      return { ...before, at: event.location };
    case 'UnitsPicked': {
      const { scanId, line, sku, units, lot, serial, orderId } = event;
      if (isDone(before, scanId)) return before;
      const change = { ...plus(before, line, { picked: units }), holding: ordersOf(before) > 1 ? orderId : null };
      return done({ ...before, ...change }, { type: 'picked', scanId, line, sku, units, lot, serial });
    }
    case 'PickedUnitsSet':
      return unitsSet(before, event);
    case 'ToteFilled':
      if (isDone(before, event.scanId)) return before;
      return done({ ...before, holding: null }, { type: 'filled', scanId: event.scanId, orderId: event.orderId });
    case 'PickFoundShort': {
      const { scanId, line, units } = event;
      if (isDone(before, scanId)) return before;
      return done({ ...before, ...plus(before, line, { short: units }) }, { type: 'short', scanId, line, units });
    }
    case 'PickOrderDropped': {
      const holding = before.holding === event.orderId ? null : before.holding;
      return { ...before, holding, dropped: [...new Set([...before.dropped, event.orderId])] };
    }
    case 'PickUndone':
      return undone(before, event.scanId);
    case 'PickLeft':
      return { ...before, phase: 'left' };
    case 'PickResumed':
      return { ...before, phase: 'open' };
    case 'PickFinished':
      return { ...before, phase: 'finished', at: null };
  }
}

function unitsSet(before: Walk, { scanId, units }: { readonly scanId: string; readonly units: number }): Walk {
  const act = actOf(before, scanId);
  if (act?.type !== 'picked') return before;
  const acts = before.acts.map((one) => (one === act ? { ...act, units } : one));
  return { ...before, ...plus(before, act.line, { picked: units - act.units }), acts };
}

function undone(before: Walk, scanId: string): Walk {
  const act = before.acts.at(-1);
  if (act?.scanId !== scanId) return before;
  const pick = { ...before, acts: before.acts.slice(0, -1) };
  if (act.type === 'filled') return { ...pick, holding: act.orderId };
  const { location } = lineOf(before, act.line);
  if (act.type === 'short') return { ...pick, ...plus(pick, act.line, { short: -act.units }), at: location };
  // What was picked right before it is still in the hand: of what lies in a tote, another act came last.
  const last = pick.acts.at(-1);
  const held = last?.type === 'picked' && ordersOf(pick) > 1 ? lineOf(pick, last.line).orderId : null;
  const holding = held !== null && pick.dropped.includes(held) ? null : held;
  return { ...pick, ...plus(pick, act.line, { picked: -act.units }), at: location, holding };
}

const actOf = ({ acts }: Walk, scanId: string): PickAct | undefined => acts.find((act) => act.scanId === scanId);

const isDone = (pick: Walk, scanId: string): boolean => actOf(pick, scanId) !== undefined;

const done = (pick: Walk, act: PickAct): Walk => ({ ...pick, acts: [...pick.acts, act].slice(-ACTS) });

const plus = (
  { lines }: Walk,
  line: number,
  { picked = 0, short = 0 }: { readonly picked?: number; readonly short?: number },
): { readonly lines: readonly WalkedLine[] } => ({
  lines: lines.map((one) =>
    one.line === line ? { ...one, picked: one.picked + picked, short: one.short + short } : one,
  ),
});

/** A line of a walk by its number; of one that it does not have, a line without units. */
function lineOf({ lines }: Walk, line: number): WalkedLine {
  const none = { line, orderId: '', sku: '', location: '', lot: '', units: 0, picked: 0, short: 0 };
  return lines.find((one) => one.line === line) ?? none;
}

/** Units of a line that are still to be brought. */
export const openOf = ({ units, picked, short }: Pick<WalkedLine, 'units' | 'picked' | 'short'>): number =>
  Math.max(0, units - picked - short);

/** How many orders a walk brings units to. */
export const ordersOf = ({ lines }: { readonly lines: readonly { readonly orderId: string }[] }): number =>
  new Set(lines.map(({ orderId }) => orderId)).size;

/**
 * The lines that are still to be walked: first that of whose units are in the hand, then those of the place before which somebody stands, then in
 * walking order.
 */
export function toWalk({ lines, at, holding, dropped }: Walk): readonly WalkedLine[] {
  const open = lines.filter((line) => openOf(line) > 0 && !dropped.includes(line.orderId));
  const rank = ({ location, orderId }: WalkedLine): number => (location !== at ? 2 : orderId === holding ? 0 : 1);
  return open.toSorted((a, b) => rank(a) - rank(b));
}
