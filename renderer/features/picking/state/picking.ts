import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Activity, TakenBy } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Command, Meaning } from '#shared/barcode/index.ts';
import {
  decidePick,
  evolveWalk,
  openOf,
  ordersOf,
  type PickCommand,
  type PickingEvent,
  type PickRefusal,
  toWalk,
  type Walk,
} from '#shared/picking/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { createPickLists, type PickLists, pickedIn, type WaitingList } from './lists.ts';
import type { Named, PickingSay } from './says.ts';

/** What picking shows: the list that is walked, and whether a number is asked for. */
interface PickingView {
  readonly walk: Walk | null;
  readonly pickAsks: 'number' | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends PickingView {}
}

export const PICKING_VIEW: PickingView = { walk: null, pickAsks: null };

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly picking: true;
  }
}

/** What the screen of picking does besides commands. */
export interface Picking extends Activity, PickLists {
  /** The scan made last stands for so many units. */
  readonly setUnits: (units: number) => void;
  /** Begins or goes on with what stands at a place of the screen: a walk that was left, or a list. */
  readonly choose: (place: number) => void;
  /** Has the store make the next list, and begins it. */
  readonly next: () => Promise<void>;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly picking: Omit<Picking, keyof Activity>;
  }
}

/**
 * Brings what orders need from their places to their totes: a list, then place, units and tote in turn, by scanner alone. A unit has left its
 * shelf from its scan on. Walking a list works without the store; lists are made there.
 */
export function createPicking(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'itemRecords' | 'pickLists' | 'orders' | 'policy'>;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly bridge: Pick<Bridge, 'call'>;
  /** Resolves when what the store has now is here. */
  readonly pulled: () => Promise<void>;
  readonly newId: NewId;
}): Picking {
  const { store, memory, reference, teller, bridge, pulled, newId } = dependencies;
  const walks = () => memory.states.of('picking');
  const lists = createPickLists({ reference, walks });
  const { toteOf } = lists;
  const current = (): Walk | null => {
    const { activity } = memory.session;
    return activity?.kind === 'picking' ? (walks().get(activity.id) ?? null) : null;
  };
  /** What was done last can be taken back out of a walk that is over, until something else is begun. */
  let over: string | null = null;

  /** Does what the rules allow, and says it; or says why not. */
  function act(
    command: PickCommand,
    say: (after: Walk, before: Walk | null) => PickingSay,
    { of = current(), cause = null, sku = null }: { of?: Walk | null; cause?: Cause | null; sku?: string | null } = {},
  ): void {
    const decided = decidePick(of, command);
    if (!decided.ok) return void refuse({ type: 'pick-refused', refusal: named(decided.failure) }, cause, sku);
    const events = decided.value;
    const after = events.reduce((walk: Walk | null, event: PickingEvent) => evolveWalk(walk, event), of);
    if (!after) return;
    over = after.phase === 'finished' ? after.pickId : null;
    // At once, and not when it is saved: what is asked meanwhile must stay.
    store.setState({ pickAsks: null });
    void teller.tell(
      after.phase === 'finished' && command.type !== 'LeavePick' ? saysOver(after) : say(after, of),
      events,
      {
        sku,
      },
    );
  }

  function refuse(say: PickingSay, cause: Cause | null, sku: string | null = null): void {
    store.setState({ pickAsks: null });
    const reason = say.type === 'pick-refused' ? say.refusal.type : say.type;
    void (cause ? teller.reject(say, cause, sku, reason) : teller.tell(say, [], { sku }));
  }

  function named(refusal: PickRefusal): Named {
    if (refusal.type === 'ToteFirst') return { type: 'ToteFirst', tote: toteOf(refusal.orderId) };
    if (refusal.type !== 'WrongTote') return refusal;
    return { type: 'WrongTote', scanned: toteOf(refusal.scanned), tote: toteOf(refusal.orderId) };
  }

  function begin({ list, lines }: WaitingList, cause: Cause | null): void {
    const orders = ordersOf({ lines });
    const units = lines.reduce((sum, line) => sum + line.units, 0);
    act(
      { type: 'BeginPick', pickId: newId(), list: list.id, lines },
      () => ({ type: 'walk-begun', list: list.code, orders, units }),
      { cause },
    );
  }

  function goOn(of: Walk, cause: Cause | null): void {
    act({ type: 'ResumePick' }, (after) => ({ type: 'walk-resumed', units: pickedIn(after) }), { of, cause });
  }

  /** An order that was cancelled meanwhile is walked no more: whoever has its units in the hand hears of it before the next scan counts. */
  function stops(walk: Walk): boolean {
    const stopped = new Set(toWalk(walk).map(({ orderId }) => orderId));
    if (walk.holding !== null) stopped.add(walk.holding);
    const [orderId] = [...stopped].filter(lists.isStopped);
    if (orderId === undefined) return false;
    const units = walk.lines.reduce((sum, line) => sum + (line.orderId === orderId ? line.picked : 0), 0);
    act({ type: 'DropOrder', orderId }, () => ({ type: 'pick-stopped', order: toteOf(orderId), units }));
    return true;
  }

  async function pickUnits(meaning: Extract<Meaning, { type: 'item' }>, cause: Cause, by: TakenBy): Promise<void> {
    const { sku, units, lot, expiry, serial } = meaning;
    const serialised = (await reference.itemRecords([sku])).get(sku)?.tracking === 'serial';
    const scan = { scanId: cause.id, sku, units, lot, expiry, serial, by, raw: cause.raw.slice(0, 512) };
    act({ type: 'PickUnits', scan, serialised }, (after) => saysPicked(after, sku), { cause, sku });
  }

  /** What the last scan of goods comes to: so many of its line, and where they belong. */
  function saysPicked(after: Walk, sku: string): PickingSay {
    const last = after.acts.at(-1);
    const line = last?.type === 'picked' ? after.lines.find((one) => one.line === last.line) : undefined;
    const tote = after.holding === null ? null : toteOf(after.holding);
    return { type: 'unit-picked', sku, units: line?.picked ?? 0, left: line ? openOf(line) : 0, tote };
  }

  function fillTote(orderId: string, cause: Cause | null): void {
    act(
      { type: 'FillTote', scanId: cause?.id ?? newId(), orderId },
      (after) => ({ type: 'tote-filled', tote: toteOf(orderId), next: toWalk(after)[0]?.location ?? null }),
      { cause },
    );
  }

  function findShort(): void {
    const [next] = toWalk(current() ?? NOBODY);
    act(
      { type: 'FindShort', scanId: newId() },
      () => ({
        ...{ type: 'pick-short', sku: next?.sku ?? '', location: next?.location ?? '' },
        units: next ? openOf(next) : 0,
      }),
      { sku: next?.sku ?? null },
    );
  }

  function setUnits(units: number): void {
    const last = current()?.acts.at(-1);
    const sku = last?.type === 'picked' ? last.sku : '';
    const undone = (): PickingSay => ({ type: 'pick-undone', sku });
    act({ type: 'SetPicked', units }, (after) => (units < 1 ? undone() : saysPicked(after, sku)), { sku });
  }

  function undo(): void {
    const of = current() ?? (over === null ? null : (walks().get(over) ?? null));
    const last = of?.acts.at(-1);
    const sku = last?.type === 'filled' ? '' : (of?.lines.find(({ line }) => line === last?.line)?.sku ?? '');
    act({ type: 'UndoPick' }, () => ({ type: 'pick-undone', sku }), { of });
  }

  async function next(): Promise<void> {
    const answer = await bridge.call('picks/release', { opId: newId() });
    const reply = answer.ok ? answer.value : ({ type: 'fault' } as const);
    if (reply.type === 'nothing') return void refuse({ type: 'no-more-picks', waiting: reply.waiting }, null);
    if (reply.type !== 'released') return void refuse({ type: 'no-list-made' }, null);
    await pulled();
    const made = lists.waiting().find(({ list }) => list.code === reply.code);
    if (made && !current()) begin(made, null);
  }

  /** What stands at a place: of the screen without a list, of the trolley with units in the hand. */
  function choose(place: number): boolean {
    const walk = current();
    if (walk) {
      const orderId = trolleyOf(walk)[place - 1];
      if (orderId !== undefined) fillTote(orderId, null);
      return orderId !== undefined;
    }
    const left = lists.left();
    const one = left[place - 1];
    const list = lists.waiting()[place - 1 - left.length];
    if (one) goOn(one, null);
    else if (list) begin(list, null);
    return one !== undefined || list !== undefined;
  }

  function run(command: Command): boolean {
    const { pickAsks } = store.getState();
    const walk = current();
    if (command === 'cancel' && pickAsks !== null) store.setState({ pickAsks: null });
    else if (command.startsWith('choose-')) return choose(Number(command.slice('choose-'.length)));
    else if (command === 'undo' && (walk || over !== null)) undo();
    else if (command === 'next' && !walk) void next();
    else return walk !== null && runWalking(command);
    return true;
  }

  function runWalking(command: Command): boolean {
    if (command === 'short') findShort();
    else if (command === 'suspend')
      act({ type: 'LeavePick' }, (after) => ({ type: 'walk-left', units: pickedIn(after) }));
    else if (command === 'quantity') store.setState({ pickAsks: 'number' });
    else if (command.startsWith('quantity-')) setUnits(Number(command.slice('quantity-'.length)));
    else return false;
    return true;
  }

  /** A list's own order or tote, which stands on its paper, opens it. */
  function open(orderId: string, cause: Cause): boolean {
    const walk = lists.left().find(({ lines }) => lines.some((line) => line.orderId === orderId));
    const list = lists.waiting().find(({ lines }) => lines.some((line) => line.orderId === orderId));
    if (walk) goOn(walk, cause);
    else if (list) begin(list, cause);
    return walk !== undefined || list !== undefined;
  }

  async function take(meaning: Meaning, cause: Cause, by: TakenBy): Promise<boolean> {
    const walk = current();
    if (store.getState().pickAsks) store.setState({ pickAsks: null });
    const order = meaning.type === 'order' || meaning.type === 'tote' ? meaning.orderId : null;
    if (!walk) return order !== null && open(order, cause);
    if (meaning.type === 'parcel' || meaning.type === 'delivery' || meaning.type === 'operator')
      refuse({ type: 'leave-walk', wanted: cause.raw }, cause);
    else if (stops(walk)) return true;
    else if (meaning.type === 'location') act({ type: 'ReachPlace', location: meaning.location }, saysAt, { cause });
    else if (meaning.type === 'item') await pickUnits(meaning, cause, by);
    else if (order !== null) fillTote(order, cause);
    return true;
  }

  return {
    kind: 'picking',
    ...lists,
    setUnits,
    next,
    choose: (place) => void choose(place),
    mayEnter: () => store.getState().operator !== null && reference.policy('picking') !== 'bench',
    busyWith: () => current()?.list ?? null,
    opens: () => false,
    take,
    takeUnknown(cause) {
      const list = lists.waiting().find((one) => one.list.code === cause.raw.trim().toUpperCase());
      const left = lists.left().find((one) => one.list === cause.raw.trim().toUpperCase());
      if (current() || !(list || left)) return false;
      if (left) goOn(left, cause);
      else if (list) begin(list, cause);
      return true;
    },
    command: (command) => (run(command) ? undefined : false),
    complete: () => undefined,
    async resume() {
      store.setState({ walk: current() });
    },
    capture() {
      const walk = current();
      return () => ({ walk });
    },
  };
}

/** The orders of a walk by their places on the trolley. */
export const trolleyOf = ({ lines }: Pick<Walk, 'lines'>): readonly string[] => [
  ...new Set(lines.map(({ orderId }) => orderId).toSorted()),
];

/** Nobody walks. */
const NOBODY: Walk = {
  ...{ pickId: '', list: '', phase: 'finished', lines: [], at: null, holding: null, dropped: [], acts: [] },
};

function saysAt(after: Walk): PickingSay {
  const [next] = toWalk(after);
  return { type: 'walk-at', location: after.at ?? '', sku: next?.sku ?? '', units: next ? openOf(next) : 0 };
}

const saysOver = (after: Walk): PickingSay => ({
  ...{ type: 'walk-over', units: pickedIn(after), orders: ordersOf(after) },
  short: after.lines.reduce((sum, { short }) => sum + short, 0),
});
