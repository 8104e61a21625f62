import type { PickLine } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { PickingEvent } from './events.ts';
import { afterFact, openOf, toWalk, type Walk, type WalkedLine } from './walk.ts';

/** A code that was scanned for goods. */
export interface PickedGoods {
  readonly scanId: string;
  readonly by: 'scan' | 'touch';
  readonly sku: string;
  readonly units: number;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly serial: string | null;
  readonly raw: string;
}

/** What somebody who picks wants. */
export type PickCommand =
  | {
      readonly type: 'BeginPick';
      readonly pickId: string;
      readonly list: string;
      /** What of the list nobody has brought yet, in walking order. */
      readonly lines: readonly PickLine[];
    }
  | { readonly type: 'ReachPlace'; readonly location: string }
  | {
      readonly type: 'PickUnits';
      readonly scan: PickedGoods;
      /** Each unit of the item has a serial number of its own. */
      readonly serialised: boolean;
    }
  /** The scan of goods that was made last stands for so many units. */
  | { readonly type: 'SetPicked'; readonly units: number }
  /** An order, or its tote, was scanned. */
  | { readonly type: 'FillTote'; readonly scanId: string; readonly orderId: string }
  /** What is asked for next is not there, or not so much of it. */
  | { readonly type: 'FindShort'; readonly scanId: string }
  | { readonly type: 'DropOrder'; readonly orderId: string }
  | { readonly type: 'UndoPick' }
  | { readonly type: 'LeavePick' }
  | { readonly type: 'ResumePick' };

/** Why something cannot be picked. */
export type PickRefusal =
  | { readonly type: 'NoPick' }
  | { readonly type: 'PickIsOpen' }
  /** Nobody has yet to bring anything of it. */
  | { readonly type: 'NothingToPick' }
  | { readonly type: 'PickPlaceFirst'; readonly location: string }
  | { readonly type: 'PickPlaceOpen'; readonly location: string }
  | { readonly type: 'WrongPickPlace'; readonly scanned: string; readonly location: string }
  /** Units are in the hand and belong in a tote before anything else is taken up. */
  | { readonly type: 'ToteFirst'; readonly orderId: string }
  | { readonly type: 'WrongTote'; readonly scanned: string; readonly orderId: string }
  /** Nothing is in the hand that would belong in a tote. */
  | { readonly type: 'NothingForTote'; readonly sku: string }
  /** The item is not taken here. `location`: where it is; null: nowhere on this list. */
  | { readonly type: 'NotPickedHere'; readonly sku: string; readonly location: string | null }
  | { readonly type: 'PickedEnough'; readonly sku: string }
  | { readonly type: 'TooManyPicked'; readonly sku: string; readonly most: number }
  | { readonly type: 'OtherLotPicked'; readonly sku: string; readonly lot: string }
  | { readonly type: 'PickSerialMissing'; readonly sku: string }
  | { readonly type: 'SerialPicked'; readonly serial: string }
  | { readonly type: 'NothingPicked' };

type Decided = Result<readonly PickingEvent[], PickRefusal>;

/**
 * The rules of picking. Pure: what happens when `command` meets a walk (null: nobody began). Gives the facts to record, or the refusal; an
 * empty list means that the wish is already true. The last line that is brought ends the walk by itself.
 */
export function decidePick(pick: Walk | null, command: PickCommand): Decided {
  if (command.type === 'BeginPick') {
    if (pick?.phase === 'open') return fail({ type: 'PickIsOpen' });
    const { pickId, list, lines } = command;
    if (lines.length === 0) return fail({ type: 'NothingToPick' });
    return ok([{ type: 'PickBegun', v: 1, pickId, list, lines: [...lines] }]);
  }
  if (!pick) return fail({ type: 'NoPick' });
  const { pickId, phase } = pick;
  if (command.type === 'UndoPick') return undo(pick);
  if (phase === 'finished') return fail({ type: 'NoPick' });
  switch (command.type) {
    case 'ReachPlace':
      return reachPlace(pick, command.location);
    case 'PickUnits':
      return pickUnits(pick, command);
    case 'SetPicked':
      return setPicked(pick, command.units);
    case 'FillTote':
      return fillTote(pick, command);
    case 'FindShort':
      return findShort(pick, command.scanId);
    case 'DropOrder':
      if (pick.dropped.includes(command.orderId)) return ok([]);
      return ended(pick, [{ type: 'PickOrderDropped', v: 1, pickId, orderId: command.orderId }]);
    case 'LeavePick':
      return ok([{ type: pick.acts.length === 0 ? 'PickFinished' : 'PickLeft', v: 1, pickId }]);
    case 'ResumePick':
      return ok(phase === 'open' ? [] : [{ type: 'PickResumed', v: 1, pickId }]);
  }
}

function reachPlace(pick: Walk, location: string): Decided {
  const { pickId, holding, at } = pick;
  if (holding !== null) return fail({ type: 'ToteFirst', orderId: holding });
  if (at === location) return fail({ type: 'PickPlaceOpen', location });
  const open = toWalk(pick);
  if (open.some((line) => line.location === location)) return ok([{ type: 'PlaceReached', v: 1, pickId, location }]);
  return fail({ type: 'WrongPickPlace', scanned: location, location: open[0]?.location ?? location });
}

function pickUnits(pick: Walk, { scan, serialised }: Extract<PickCommand, { type: 'PickUnits' }>): Decided {
  const { pickId, at, holding, acts } = pick;
  const { sku, units, serial } = scan;
  const open = toWalk(pick);
  const here = open.filter(({ location }) => location === at);
  if (holding !== null && !here.some((line) => line.orderId === holding && line.sku === sku))
    return fail({ type: 'ToteFirst', orderId: holding });
  const [next] = open;
  if (next && here.length === 0) return fail({ type: 'PickPlaceFirst', location: next.location });
  const ofItem = here.filter((line) => line.sku === sku && (holding === null || line.orderId === holding));
  const [first] = ofItem;
  if (!first) return fail(notHere(pick, sku));
  const line = ofItem.find(({ lot }) => scan.lot === null || lot === '' || lot === scan.lot);
  if (!line) return fail({ type: 'OtherLotPicked', sku, lot: first.lot });
  if (serialised && serial === null) return fail({ type: 'PickSerialMissing', sku });
  if (serial !== null && acts.some((act) => act.type === 'picked' && act.sku === sku && act.serial === serial))
    return fail({ type: 'SerialPicked', serial });
  if (units > openOf(line)) return fail({ type: 'TooManyPicked', sku, most: openOf(line) });
  const { line: number, orderId, location } = line;
  const taken = { line: number, orderId, location, ...scan, lot: scan.lot ?? line.lot };
  return ended(pick, [{ type: 'UnitsPicked', v: 1, pickId, ...taken }]);
}

/** Why an item is not taken at this place: another place has it, all of it is here, or no order of the list needs it. */
function notHere(pick: Walk, sku: string): PickRefusal {
  const elsewhere = toWalk(pick).find((line) => line.sku === sku);
  if (!elsewhere && pick.lines.some((line) => line.sku === sku)) return { type: 'PickedEnough', sku };
  return { type: 'NotPickedHere', sku, location: elsewhere?.location ?? null };
}

function setPicked(pick: Walk, units: number): Decided {
  const { pickId, lines, acts } = pick;
  const last = acts.at(-1);
  if (last?.type !== 'picked') return fail({ type: 'NothingPicked' });
  const { scanId, sku, serial } = last;
  if (units < 1) return ok([{ type: 'PickUndone', v: 1, pickId, scanId }]);
  const open = lines.filter(({ line }) => line === last.line).reduce((sum, line) => sum + openOf(line), last.units);
  const most = serial === null ? open : 1;
  if (units > most) return fail({ type: 'TooManyPicked', sku, most });
  return ended(pick, [{ type: 'PickedUnitsSet', v: 1, pickId, scanId, units }]);
}

function fillTote(pick: Walk, { scanId, orderId }: { readonly scanId: string; readonly orderId: string }): Decided {
  const { pickId, holding, acts } = pick;
  if (holding === null) {
    const last = acts.at(-1);
    return fail({ type: 'NothingForTote', sku: last?.type === 'picked' ? last.sku : '' });
  }
  if (orderId !== holding) return fail({ type: 'WrongTote', scanned: orderId, orderId: holding });
  return ended(pick, [{ type: 'ToteFilled', v: 1, pickId, scanId, orderId }]);
}

/** What is not there is not there for the other orders of the list either. */
function findShort(pick: Walk, scanId: string): Decided {
  const { pickId, at } = pick;
  const open = toWalk(pick);
  const [next] = open;
  if (!next) return fail({ type: 'NothingToPick' });
  if (pick.holding !== null && next.orderId !== pick.holding) return fail({ type: 'ToteFirst', orderId: pick.holding });
  if (next.location !== at) return fail({ type: 'PickPlaceFirst', location: next.location });
  const short = open.filter((line) => line.location === at && line.sku === next.sku && line.lot === next.lot);
  return ended(
    pick,
    short.map((line, nth) => factOfShort(pickId, nth === 0 ? scanId : `${scanId.slice(0, 60)}-${nth}`, line)),
  );
}

const factOfShort = (
  pickId: string,
  scanId: string,
  line: WalkedLine,
): Exclude<PickingEvent, { type: 'PickBegun' }> => {
  const { line: number, orderId, location, sku, lot } = line;
  return {
    ...{ type: 'PickFoundShort', v: 1, pickId, scanId, line: number, orderId, location, sku, lot },
    units: openOf(line),
  };
};

/** The facts, and that the walk is over where nothing is left to be brought and nothing in the hand. */
function ended(pick: Walk, events: readonly Exclude<PickingEvent, { type: 'PickBegun' }>[]): Decided {
  const after = events.reduce(afterFact, pick);
  const over = toWalk(after).length === 0 && after.holding === null;
  return ok(over ? [...events, { type: 'PickFinished', v: 1, pickId: pick.pickId }] : events);
}

/** What was done last is not done, also where the walk was over by it. */
function undo({ pickId, acts, phase }: Walk): Decided {
  const last = acts.at(-1);
  if (!last) return fail({ type: 'NothingPicked' });
  const undone = { type: 'PickUndone', v: 1, pickId, scanId: last.scanId } as const;
  return ok(phase === 'open' ? [undone] : [{ type: 'PickResumed', v: 1, pickId }, undone]);
}
