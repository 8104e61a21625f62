import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { CountedOnPaper, CountingEvent, countingEvents } from './events.ts';

/** More are not counted by hand in one go; a number beyond it is a code that was typed for a number. */
const MOST_UNITS = 99_999;

/** Units that one code stood for. */
export interface CountedScan
  extends Pick<
    z.infer<(typeof countingEvents)['UnitsCounted']>,
    'scanId' | 'sku' | 'units' | 'lot' | 'expiry' | 'serial' | 'by'
  > {
  /** The code itself, where nobody knows its item. */
  readonly code: string | null;
}

/** The sheet that a count was written on. */
export type PaperCount = z.infer<typeof CountedOnPaper>;

/** Units that are out with an order, and what whoever counted said of them. */
export type UnitsOut = Pick<z.infer<(typeof countingEvents)['UnitsOutSaid']>, 'orderId' | 'sku' | 'units' | 'said'>;

/**
 * The count of one place. `left`: nobody stands at it, and it can be gone on with · `dropped`: another station has the place, and nothing of it counts.
 */
export interface Count {
  readonly countId: string;
  readonly location: string;
  readonly taskId: string | null;
  readonly phase: 'open' | 'left' | 'finished' | 'dropped';
  /** The sheet on which it was counted; left out where it is counted as it is scanned. */
  readonly paper?: PaperCount;
  /** In the order of the scans. */
  readonly scans: readonly CountedScan[];
  /** What was said of units that are out with orders; left out where nothing was. */
  readonly out?: readonly UnitsOut[];
}

/** The units that were counted of an item and lot; `lot` null: none was read. */
export interface CountedLine extends Pick<CountedScan, 'lot' | 'expiry'> {
  readonly sku: string;
  readonly units: number;
}

/** A code that nobody knows, with what was scanned before and after it as a hint. */
export interface KeptCode {
  readonly scanId: string;
  readonly code: string;
  readonly units: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** What somebody who counts wants. */
export type CountingCommand =
  | {
      readonly type: 'OpenCount';
      readonly countId: string;
      readonly location: string;
      readonly taskId: string | null;
      /** The sheet that it is copied from. */
      readonly paper?: PaperCount;
      /** Whoever wants it counted the place before, and another person shall. */
      readonly isForAnother: boolean;
    }
  | {
      readonly type: 'CountUnits';
      readonly scan: Omit<CountedScan, 'code'> & { readonly raw: string };
      /** The items that this count is of alone; null: all that stands there. */
      readonly only: readonly string[] | null;
      /** Each unit of the item has a serial number of its own. */
      readonly serialised: boolean;
    }
  /** The scan that was made last stands for so many units. */
  | { readonly type: 'SetCountedUnits'; readonly units: number }
  | { readonly type: 'UndoCount' }
  | { readonly type: 'RestartCount' }
  | { readonly type: 'LeaveCount' }
  | ({ readonly type: 'SayUnitsOut' } & UnitsOut)
  /** Another station has the place. */
  | { readonly type: 'DropCount' }
  /** Whoever counts it elsewhere is stopped; `from`: that station's name. */
  | { readonly type: 'TakeCountOver'; readonly from: string }
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
  /** Two people count: whoever wants this counted the place before. */
  | { readonly type: 'CountedByYou'; readonly location: string }
  /** Only some items are counted again here, and this is none of them. */
  | { readonly type: 'NotInRecount'; readonly sku: string }
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
  if (isCountOver(count)) return fail({ type: 'CountIsFinished' });
  const { countId: id, scans } = count;
  const last = scans.at(-1);
  switch (command.type) {
    case 'CountUnits': {
      const { scan, serialised, only } = command;
      const { serial, sku } = scan;
      if (only && sku !== null && !only.includes(sku)) return fail({ type: 'NotInRecount', sku });
      if (serialised && serial === null && sku !== null) return fail({ type: 'SerialNotRead', sku });
      if (serial !== null && scans.some((each) => each.sku === sku && each.serial === serial))
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
    case 'SayUnitsOut': {
      const { orderId, sku, units: many, said } = command;
      return ok([{ type: 'UnitsOutSaid', v: 1, countId: id, orderId, sku, units: many, said }]);
    }
    case 'DropCount':
      return ok([{ type: 'CountDropped', v: 1, countId: id }]);
    case 'TakeCountOver':
      return ok([{ type: 'CountTakenOver', v: 1, countId: id, from: command.from.slice(0, 60) }]);
    case 'FinishCount':
      if (!last && !command.empty) return fail({ type: 'NothingCounted' });
      if (last && command.empty) return fail({ type: 'NotEmpty', units: unitsIn(count) });
      return ok([{ type: 'CountFinished', v: 1, countId: id, empty: command.empty }]);
  }
}

function open(
  count: Count | null,
  { countId: id, location, taskId, paper, isForAnother }: Extract<CountingCommand, { type: 'OpenCount' }>,
): Result<readonly CountingEvent[], CountingRefusal> {
  if (isForAnother) return fail({ type: 'CountedByYou', location });
  if (!count) return ok([{ type: 'CountOpened', v: 1, countId: id, location, taskId, ...(paper && { paper }) }]);
  if (isCountOver(count)) return fail({ type: 'CountIsFinished' });
  return ok(count.phase === 'left' ? [{ type: 'CountResumed', v: 1, countId: id }] : []);
}

/** The count after one more fact. Total: a fact that does not fit leaves it as it is, the same object. */
export function evolveCount(before: Count | null, event: CountingEvent): Count | null {
  if (event.type === 'CountOpened') {
    const { countId: id, location, taskId, paper } = event;
    return before ?? { countId: id, location, taskId, ...(paper && { paper }), phase: 'open', scans: [] };
  }
  if (!before || isCountOver(before)) return before;
  switch (event.type) {
    case 'UnitsCounted': {
      if (before.scans.some((scan) => scan.scanId === event.scanId)) return before;
      const { scanId: id, sku, units: many, lot, expiry, serial, by, raw } = event;
      const scan = { scanId: id, sku, units: many, lot, expiry, serial, by, code: sku === null ? raw : null };
      return { ...before, scans: [...before.scans, scan] };
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
      return before.scans.length === 0 ? before : { ...before, scans: [], ...(before.out && { out: [] }) };
    case 'CountLeft':
      return before.phase === 'left' ? before : { ...before, phase: 'left' };
    case 'CountResumed':
      return before.phase === 'open' ? before : { ...before, phase: 'open' };
    case 'CountFinished':
      return { ...before, phase: 'finished' };
    case 'CountDropped':
      return { ...before, phase: 'dropped' };
    case 'UnitsOutSaid': {
      const { orderId, sku, units: many, said } = event;
      const others = (before.out ?? []).filter((one) => one.orderId !== orderId || one.sku !== sku);
      return { ...before, out: [...others, { orderId, sku, units: many, said }] };
    }
    case 'CountTakenOver':
      return before;
  }
}

/** Nobody goes on with it: it is counted, or another station has the place. */
export const isCountOver = ({ phase }: Pick<Count, 'phase'>): boolean => phase === 'finished' || phase === 'dropped';

/** What was counted, an item's lots apart, the item that was scanned last first. */
export function countedLines({ scans }: Pick<Count, 'scans'>): readonly CountedLine[] {
  const lines = new Map<string, CountedLine>();
  for (const { sku, lot, expiry, units: many } of scans) {
    if (sku === null) continue;
    // No SKU has a control character.
    const key = lot === null ? sku : `${sku}\n${lot}`;
    const known = lines.get(key);
    lines.delete(key);
    lines.set(key, { sku, lot, expiry: expiry ?? known?.expiry ?? null, units: (known?.units ?? 0) + many });
  }
  return [...lines.values()].reverse();
}

/** The codes that nobody knows, in the order of their scans. */
export const keptCodes = ({ scans }: Pick<Count, 'scans'>): readonly KeptCode[] =>
  scans.flatMap(({ scanId: id, code, units: many }, at) =>
    code === null
      ? []
      : [
          {
            ...{ scanId: id, code, units: many },
            before: nearest(scans.slice(0, at).reverse()),
            after: nearest(scans.slice(at + 1)),
          },
        ],
  );

const nearest = (scans: readonly CountedScan[]): string | null => scans.find(({ sku }) => sku !== null)?.sku ?? null;

/** All units that were counted. */
export const unitsIn = ({ scans }: { readonly scans: readonly Pick<CountedScan, 'units'>[] }): number =>
  scans.reduce((sum, scan) => sum + scan.units, 0);
