import { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

const countId = z.string().min(1).max(64);
const scanId = z.string().min(1).max(64);
/** More are not counted by hand in one go; a number beyond it is a code that was typed for a number. */
const MOST_UNITS = 99_999;
const units = z.number().int().min(1).max(1_000_000);

/** A place was taken up to be counted: whoever counts says what is there, and is not told what should be. */
const CountOpened = z.object({
  type: z.literal('CountOpened'),
  v: z.literal(1),
  countId,
  location: z.string().min(1).max(40),
});
/** Units of an item were counted: one code was read, that of a unit or of a pack. */
const UnitsCounted = z.object({
  type: z.literal('UnitsCounted'),
  v: z.literal(1),
  countId,
  scanId,
  by: z.enum(['scan', 'touch']),
  sku: z.string().min(1).max(64),
  units,
  lot: z.string().max(40).nullable(),
  expiry: z.iso.date().nullable(),
  serial: z.string().max(40).nullable(),
  raw: z.string().max(512),
});
/** The scan stands for so many units instead: a number was given for it. */
const CountedUnitsSet = z.object({ type: z.literal('CountedUnitsSet'), v: z.literal(1), countId, scanId, units });
/** The scan was taken back. */
const CountUndone = z.object({ type: z.literal('CountUndone'), v: z.literal(1), countId, scanId });
/** Everything that was counted is forgotten: the place is counted from nothing. */
const CountRestarted = z.object({ type: z.literal('CountRestarted'), v: z.literal(1), countId });
/** Whoever counts left the place, and keeps what was counted. */
const CountLeft = z.object({ type: z.literal('CountLeft'), v: z.literal(1), countId });
/** Somebody goes on where it was left. */
const CountResumed = z.object({ type: z.literal('CountResumed'), v: z.literal(1), countId });
/** The place is counted: what was not found there is not there. `empty`: nothing was, and somebody looked. */
const CountFinished = z.object({ type: z.literal('CountFinished'), v: z.literal(1), countId, empty: z.boolean() });

/** Everything that can happen to a count, by its type. Facts: never edited, never removed. */
export const countingEvents = {
  CountOpened,
  UnitsCounted,
  CountedUnitsSet,
  CountUndone,
  CountRestarted,
  CountLeft,
  CountResumed,
  CountFinished,
};
export type CountingEvent = z.infer<(typeof countingEvents)[keyof typeof countingEvents]>;

/** Units that one code stood for. */
export type CountedScan = Pick<
  z.infer<typeof UnitsCounted>,
  'scanId' | 'sku' | 'units' | 'lot' | 'expiry' | 'serial' | 'by'
>;

/** The count of one place. `left`: nobody stands at it, and it can be gone on with. */
export interface Count {
  readonly countId: string;
  readonly location: string;
  readonly phase: 'open' | 'left' | 'finished';
  /** In the order of the scans. */
  readonly scans: readonly CountedScan[];
}

/** The units that were counted of an item and lot; `lot` null: none was read. */
export interface CountedLine extends Pick<CountedScan, 'sku' | 'lot' | 'expiry'> {
  readonly units: number;
}

/** What somebody who counts wants. */
export type CountingCommand =
  | { readonly type: 'OpenCount'; readonly countId: string; readonly location: string }
  | {
      readonly type: 'CountUnits';
      readonly scan: CountedScan & { readonly raw: string };
      /** Each unit of the item has a serial number of its own. */
      readonly serialised: boolean;
    }
  /** The scan that was made last stands for so many units. */
  | { readonly type: 'SetCountedUnits'; readonly units: number }
  | { readonly type: 'UndoCount' }
  | { readonly type: 'RestartCount' }
  | { readonly type: 'LeaveCount' }
  /** `empty`: somebody looked, and nothing is there. */
  | { readonly type: 'FinishCount'; readonly empty: boolean };

/** Why something cannot be done with a count. */
export type CountingRefusal =
  | { readonly type: 'NoCountOpen' }
  | { readonly type: 'CountIsFinished' }
  /** The same unit again: its serial number is counted. */
  | { readonly type: 'SerialCounted'; readonly serial: string }
  /** Each unit has its serial number, and this code has none. */
  | { readonly type: 'SerialNotRead'; readonly sku: string }
  | { readonly type: 'NothingCounted' }
  | { readonly type: 'NotEmpty'; readonly units: number }
  | { readonly type: 'TooManyAtOnce'; readonly most: number };

/**
 * The rules of a count. Pure: what happens when `command` meets `count` (null: nobody began it). Gives the facts to record, or the refusal; an
 * empty list means that the wish is already true.
 */
export function decideCount(
  count: Count | null,
  command: CountingCommand,
): Result<readonly CountingEvent[], CountingRefusal> {
  if (command.type === 'OpenCount') return open(count, command);
  if (!count) return fail({ type: 'NoCountOpen' });
  if (count.phase === 'finished') return fail({ type: 'CountIsFinished' });
  const { countId: id, scans } = count;
  const last = scans.at(-1);
  switch (command.type) {
    case 'CountUnits': {
      const { scan, serialised } = command;
      const { serial } = scan;
      if (serialised && serial === null) return fail({ type: 'SerialNotRead', sku: scan.sku });
      if (serial !== null && scans.some((each) => each.sku === scan.sku && each.serial === serial))
        return fail({ type: 'SerialCounted', serial });
      return ok([{ type: 'UnitsCounted', v: 1, countId: id, ...scan }]);
    }
    case 'SetCountedUnits':
      if (!last) return fail({ type: 'NothingCounted' });
      if (command.units > MOST_UNITS || last.serial !== null)
        return fail({ type: 'TooManyAtOnce', most: last.serial === null ? MOST_UNITS : 1 });
      if (command.units < 1) return ok([{ type: 'CountUndone', v: 1, countId: id, scanId: last.scanId }]);
      return ok([{ type: 'CountedUnitsSet', v: 1, countId: id, scanId: last.scanId, units: command.units }]);
    case 'UndoCount':
      return last
        ? ok([{ type: 'CountUndone', v: 1, countId: id, scanId: last.scanId }])
        : fail({ type: 'NothingCounted' });
    case 'RestartCount':
      return ok(last ? [{ type: 'CountRestarted', v: 1, countId: id }] : []);
    case 'LeaveCount':
      return ok(count.phase === 'left' ? [] : [{ type: 'CountLeft', v: 1, countId: id }]);
    case 'FinishCount':
      if (!last && !command.empty) return fail({ type: 'NothingCounted' });
      if (last && command.empty) return fail({ type: 'NotEmpty', units: unitsIn(count) });
      return ok([{ type: 'CountFinished', v: 1, countId: id, empty: command.empty }]);
  }
}

function open(
  count: Count | null,
  { countId: id, location }: Extract<CountingCommand, { type: 'OpenCount' }>,
): Result<readonly CountingEvent[], CountingRefusal> {
  if (!count) return ok([{ type: 'CountOpened', v: 1, countId: id, location }]);
  if (count.phase === 'finished') return fail({ type: 'CountIsFinished' });
  return ok(count.phase === 'left' ? [{ type: 'CountResumed', v: 1, countId: id }] : []);
}

/** The count after one more fact. Total: a fact that does not fit leaves it as it is, the same object. */
export function evolveCount(before: Count | null, event: CountingEvent): Count | null {
  if (event.type === 'CountOpened')
    return before ?? { countId: event.countId, location: event.location, phase: 'open', scans: [] };
  if (!before || before.phase === 'finished') return before;
  switch (event.type) {
    case 'UnitsCounted': {
      if (before.scans.some((scan) => scan.scanId === event.scanId)) return before;
      const { scanId: id, sku, units: many, lot, expiry, serial, by } = event;
      return { ...before, scans: [...before.scans, { scanId: id, sku, units: many, lot, expiry, serial, by }] };
    }
    case 'CountedUnitsSet':
      if (!before.scans.some((scan) => scan.scanId === event.scanId)) return before;
      return {
        ...before,
        scans: before.scans.map((scan) => (scan.scanId === event.scanId ? { ...scan, units: event.units } : scan)),
      };
    case 'CountUndone':
      if (!before.scans.some((scan) => scan.scanId === event.scanId)) return before;
      return { ...before, scans: before.scans.filter((scan) => scan.scanId !== event.scanId) };
    case 'CountRestarted':
      return before.scans.length === 0 ? before : { ...before, scans: [] };
    case 'CountLeft':
      return before.phase === 'left' ? before : { ...before, phase: 'left' };
    case 'CountResumed':
      return before.phase === 'open' ? before : { ...before, phase: 'open' };
    case 'CountFinished':
      return { ...before, phase: 'finished' };
  }
}

/** What was counted, an item's lots apart, the item that was scanned last first. */
export function countedLines({ scans }: Pick<Count, 'scans'>): readonly CountedLine[] {
  const lines = new Map<string, CountedLine>();
  for (const { sku, lot, expiry, units: many } of scans) {
    const key = JSON.stringify([sku, lot]);
    const known = lines.get(key);
    lines.delete(key);
    lines.set(key, { sku, lot, expiry: expiry ?? known?.expiry ?? null, units: (known?.units ?? 0) + many });
  }
  return [...lines.values()].reverse();
}

/** All units that were counted. */
export const unitsIn = ({ scans }: Pick<Count, 'scans'>): number => scans.reduce((sum, scan) => sum + scan.units, 0);
