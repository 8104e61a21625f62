import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Command, Meaning } from '#shared/barcode/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import {
  decideHand,
  evolveHand,
  FindReason,
  type Hand,
  type HandCommand,
  type HandEvent,
  unitsOf,
  WriteOffReason,
} from '#shared/stock/index.ts';
import { createPutAway, type Suggested } from './put-away.ts';
import type { MovingSay } from './says.ts';

/** What moving shows: the goods that are carried, and what is asked about them. */
interface MovingView {
  readonly hand: Hand | null;
  readonly moveAsks: 'number' | 'write-off' | 'find' | null;
  /** Where the goods are to go. */
  readonly suggested: Suggested | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends MovingView {}
}

export const MOVING_VIEW: MovingView = { hand: null, moveAsks: null, suggested: null };

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly moving: true;
  }
}

/** What the screen of moving does besides commands. */
export interface Moving extends Activity {
  /** The scan made last stands for so many units. */
  readonly setUnits: (units: number) => void;
  /** Goods that somebody still carries, and does something else meanwhile. */
  readonly left: () => readonly Hand[];
  readonly goOn: (handId: string) => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly moving: Pick<Moving, 'setUnits' | 'left' | 'goOn'>;
  }
}

/** The reasons that are asked for, in the order of their places on the screen. */
export const REASONS_OF = { find: FindReason.options, 'write-off': WriteOffReason.options } as const;

/** Whether somebody of that role may change what is on hand by a reason alone. */
export const mayAdjust = (role: Parameters<typeof may>[0]): boolean => may(role, 'adjust-stock');

/**
 * Moves goods: a place, units, the other place. In between they are in somebody's hand, and on no shelf. Goods that no place is said to have
 * are found, and such as are not put down again are written off, each with a reason. Works without the store.
 */
export function createMoving(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'itemRecords' | 'locations' | 'claims' | 'pickLists'>;
  readonly bridge: Pick<Bridge, 'call'>;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly newId: NewId;
}): Moving {
  const { store, memory, reference, teller, bridge, newId } = dependencies;
  const hands = () => memory.states.of('moving');
  const suggest = createPutAway({ store, bridge, reference, hands });
  store.subscribe(({ hand }, before) => {
    if (hand !== before.hand) suggest(hand);
  });
  const current = (): Hand | null => {
    const { activity } = memory.session;
    return activity?.kind === 'moving' ? (hands().get(activity.id) ?? null) : null;
  };
  const mayChange = (): boolean => mayAdjust(store.getState().operator?.role);
  /** What was emptied last can be taken back until something else is begun. */
  let emptied: string | null = null;

  const left = (): readonly Hand[] => [...hands().values()].filter(({ phase }) => phase === 'left');

  /** Does what the rules allow, and says it; or says why not. */
  function act(
    command: HandCommand,
    say: (after: Hand, before: Hand | null) => MovingSay,
    { of = current(), cause = null, sku = null }: { of?: Hand | null; cause?: Cause | null; sku?: string | null } = {},
  ): void {
    const decided = decideHand(of, command);
    if (!decided.ok) return void refuse({ type: 'move-refused', refusal: decided.failure }, cause, sku);
    const events = decided.value;
    if (events.some(isLocked) && !mayChange()) return void refuse({ type: 'move-supervisors' }, cause, sku);
    const after = events.reduce((hand: Hand | null, event: HandEvent) => evolveHand(hand, event), of);
    if (!after) return;
    emptied = after.phase === 'empty' ? after.handId : null;
    // At once, and not when it is saved: what is asked meanwhile must stay.
    store.setState({ moveAsks: null });
    void teller.tell(say(after, of), events, { sku });
  }

  function refuse(say: MovingSay, cause: Cause | null, sku: string | null = null): void {
    store.setState({ moveAsks: null });
    const reason = say.type === 'move-refused' ? say.refusal.type : say.type;
    void (cause ? teller.reject(say, cause, sku, reason) : teller.tell(say, [], { sku }));
  }

  /** What is in quarantine leaves it by a supervisor's word only. */
  const isLocked = (event: HandEvent): boolean =>
    event.type === 'TakeBegun' && reference.locations().get(event.location)?.kind === 'quarantine';

  async function scanGoods(
    meaning: Extract<Meaning, { type: 'item' }>,
    cause: Cause,
    by: 'scan' | 'touch',
  ): Promise<void> {
    const { sku, units, lot, expiry, serial } = meaning;
    const serialised = (await reference.itemRecords([sku])).get(sku)?.tracking === 'serial';
    const scan = { scanId: cause.id, sku, units, lot, expiry, serial, by, raw: cause.raw.slice(0, 512) };
    act({ type: 'ScanGoods', scan, serialised }, (after) => saysGoods(after, sku, units), { cause, sku });
  }

  function scanPlace(location: string, cause: Cause): void {
    const handId = current()?.handId ?? newId();
    act(
      { type: 'ScanPlace', handId, scanId: cause.id, location },
      (after, before) => saysPlace(after, before, location),
      {
        cause,
      },
    );
  }

  function setUnits(units: number): void {
    const hand = current();
    const last = hand?.acts.at(-1)?.scanId;
    const sku = [...(hand?.goods ?? []), ...(hand?.chosen ?? [])].find(({ scanId }) => scanId === last)?.sku ?? '';
    act({ type: 'SetMovedUnits', units }, (after) => saysGoods(after, sku, units), { sku });
  }

  function undo(): void {
    const of = current() ?? (emptied === null ? null : (hands().get(emptied) ?? null));
    act({ type: 'UndoMove' }, ({ goods }) => ({ type: 'move-undone', units: unitsOf(goods) }), { of });
  }

  function goOn(handId: string): void {
    const of = hands().get(handId) ?? null;
    act({ type: 'ResumeHand' }, ({ goods }) => ({ type: 'hand-resumed', units: unitsOf(goods) }), { of });
  }

  function leave(): void {
    act({ type: 'LeaveHand' }, ({ goods }) => ({ type: 'hand-left', units: unitsOf(goods) }));
  }

  /** Asks why goods are there, or why they are not put down again. */
  function askReason(hand: Hand | null): void {
    if (!mayChange()) return void refuse({ type: 'move-supervisors' }, null);
    store.setState({ moveAsks: hand && hand.goods.length > 0 ? 'write-off' : 'find' });
  }

  /** The answer by its place on the screen; false where nothing asks. */
  function choose(place: number): boolean {
    const { moveAsks } = store.getState();
    const found = REASONS_OF.find[place - 1];
    const gone = REASONS_OF['write-off'][place - 1];
    const waiting = current() ? undefined : left()[place - 1];
    if (moveAsks === 'find' && found) {
      const handId = current()?.handId ?? newId();
      act({ type: 'FindGoods', handId, reason: found }, () => ({ type: 'take-found', reason: found }));
    } else if (moveAsks === 'write-off' && gone) {
      act({ type: 'WriteOff', scanId: newId(), reason: gone }, ({ acts }) => ({
        ...{ type: 'goods-written-off', reason: gone, units: putBy(acts.at(-1)) },
      }));
    } else if (moveAsks === null && waiting) goOn(waiting.handId);
    else return false;
    return true;
  }

  const turn = (to: 'take' | 'put'): void => act({ type: 'TurnHand', to }, () => ({ type: 'hand-turned', to }));

  /** Does a command, whether or not anything is carried; false where it asks for nothing here. */
  function run(hand: Hand | null, command: Command): boolean {
    if (command.startsWith('choose-')) return choose(Number(command.slice('choose-'.length)));
    if (command === 'adjust') askReason(hand);
    else if (command === 'undo' && (hand || emptied !== null)) undo();
    else if (command === 'cancel' && store.getState().moveAsks !== null) store.setState({ moveAsks: null });
    else return hand !== null && runCarrying(command);
    return true;
  }

  function runCarrying(command: Command): boolean {
    switch (command) {
      case 'next':
        turn('take');
        return true;
      case 'finish':
        turn('put');
        return true;
      case 'suspend':
        leave();
        return true;
      case 'quantity':
        store.setState({ moveAsks: 'number' });
        return true;
      case 'quantity-2':
      case 'quantity-5':
      case 'quantity-10':
        setUnits(Number(command.slice('quantity-'.length)));
        return true;
      default:
        return false;
    }
  }

  return {
    kind: 'moving',
    setUnits,
    left,
    goOn,
    mayEnter: () => store.getState().operator !== null,
    busyWith: () => placeOf(current()),
    opens: () => false,
    async take(meaning, cause, by) {
      const hand = current();
      if (store.getState().moveAsks) store.setState({ moveAsks: null });
      if (meaning.type === 'location') scanPlace(meaning.location, cause);
      else if (meaning.type === 'item') await scanGoods(meaning, cause, by);
      else if (hand && hand.goods.length > 0)
        refuse({ type: 'put-down-first', units: unitsOf(hand.goods), wanted: cause.raw }, cause);
      else if (hand) {
        leave();
        return false;
      } else return false;
      return true;
    },
    command: (command) => (run(current(), command) ? undefined : false),
    complete: () => undefined,
    async resume() {
      store.setState({ hand: current() });
    },
    capture() {
      const hand = current();
      return () => ({ hand });
    },
  };
}

/** Where goods are taken from, or where what is carried came from; null where nothing is. */
export function placeOf(hand: Hand | null): string | null {
  if (!hand) return null;
  if (hand.doing.type === 'take' && hand.doing.location !== null) return hand.doing.location;
  const [first] = hand.goods;
  return first ? (first.from.type === 'location' ? first.from.location : first.sku) : null;
}

const saysGoods = (after: Hand, sku: string, units: number): MovingSay => ({
  type: after.doing.type === 'put' ? 'goods-chosen' : 'goods-taken',
  ...{ sku, units },
});

const saysPlace = (after: Hand, before: Hand | null, location: string): MovingSay => {
  const act = after.acts.at(-1);
  if (!before || after.acts === before.acts) return { type: 'take-from', location };
  return { type: 'goods-put', location, units: putBy(act), left: unitsOf(after.goods) };
};

const putBy = (act: Hand['acts'][number] | undefined): number => (act?.type === 'put' ? unitsOf(act.goods) : 0);
