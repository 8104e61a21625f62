import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { ShellCommands } from '#renderer/core/scanning/scan-handler.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { Hold, Order, OrderStatus } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { decide } from '#shared/packing/index.ts';
import type { OrderChange } from '#shared/sync/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly held: HeldOrders;
  }
}

/** Why a decision about a held order changed nothing. */
export type HeldProblem =
  | { readonly type: 'closed'; readonly status: OrderStatus }
  | { readonly type: 'packed' }
  | { readonly type: 'unknown-order' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'no-store'; readonly trouble: StoreTroubleType };

/** A held order that somebody looks at: what holds it, and what came of what they tried. */
export interface HeldOrder {
  readonly order: Order;
  readonly hold: Hold;
  /** True while the store is asked. */
  readonly busy: boolean;
  /** Asked once more before the order is cancelled. */
  readonly cancelling: boolean;
  readonly problem: HeldProblem | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView {
    /** An order that waits for a person, while somebody looks at it. */
    readonly held: HeldOrder | null;
  }
}

export const HELD_VIEW: { readonly held: HeldOrder | null } = { held: null };

/** What is asked of the bench: an order's records, and to lay it there. */
interface BenchOrders {
  readonly load: (orderId: string) => Promise<{ readonly order: Order } | 'unreadable' | undefined>;
  readonly take: (orderId: string, cause: Cause) => Promise<boolean>;
}

/** The way back of an order that waits for a person: looked at, put right, released or cancelled, by whoever may. */
export interface HeldOrders {
  /** Shows an order that is on hold; false when it is not. */
  readonly show: (orderId: string) => Promise<boolean>;
  /** Decides about the order that is shown. A packer is asked for a supervisor on the same screen. */
  readonly decide: (change: OrderChange) => Promise<void>;
  /** Asks whether the order is to be cancelled; asked twice, it is. */
  readonly cancelOrder: () => Promise<void>;
  /** What was entered so far, for whoever releases by code. */
  readonly ready: (change: OrderChange) => void;
  /** Decides what was entered; a release where nothing was. */
  readonly release: () => Promise<void>;
  readonly leave: () => void;
  /** Takes the last hold of this bench back, within seconds, by whoever said it. False when there is none to take back. */
  readonly undoHold: (cause: Cause) => Promise<boolean>;
  /** Notes that this bench put an order on hold. */
  readonly held: (orderId: string) => void;
  /** What the codes for it do, whatever is going on. */
  readonly commands: ShellCommands;
}

/** A hold that was said by mistake is noticed at once: after this it is a supervisor's. */
const UNDO_HOLD_MS = 10_000;
/** The exchange with a slow store may take longer than this; what it brings is then shown when it comes. */
const PULLED_MS = 3_000;

export function createHeldOrders(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly memory: LogMemory;
  readonly bench: BenchOrders;
  readonly teller: Teller;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly stationId: string;
  /** Resolves when what the store has changed is here. */
  readonly pulled: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
}): HeldOrders {
  const { store, bridge, memory, bench, teller, overrides, stationId, pulled, wait, monotonic } = dependencies;
  let entered: OrderChange = { type: 'release' };
  let last: { readonly orderId: string; readonly at: number } | undefined;

  const change = (changed: Partial<HeldOrder>): void =>
    store.setState(({ held }) => (held ? { held: { ...held, ...changed } } : {}));
  const leave = (): void => store.setState({ held: null });
  const ownState = (orderId: string) => {
    const state = memory.states.of('packing').get(orderId);
    return state?.phase === 'held' ? state : undefined;
  };

  /** Writes down that this bench's own hold is over. */
  function releaseHere(orderId: string, orderCode: string): void {
    const decision = decide(ownState(orderId) ?? null, { type: 'ReleaseHold' });
    void teller.tell({ type: 'order-released', orderCode }, decision.ok ? decision.value : []);
  }

  async function decideAs(asked: OrderChange, grantId?: string): Promise<void> {
    const { held } = store.getState();
    if (!held || held.busy) return;
    const { id: orderId, code: orderCode } = held.order;
    const here = asked.type === 'release' && ownState(orderId) !== undefined;
    change({ busy: true, problem: null });
    const answer = await bridge.call('order/change', {
      orderId,
      change: asked,
      here,
      stationId,
      ...(grantId === undefined ? {} : { grantId }),
    });
    change({ busy: false });
    if (!answer.ok) return change({ problem: { type: 'no-store', trouble: 'unreachable' } });
    switch (answer.value.type) {
      case 'needs-supervisor':
        return overrides.ask(
          { kind: 'order-change', about: orderSubject(orderId), parcel: null, orderCode, reason: asked.type },
          (allowed) => decideAs(asked, allowed.grantId),
        );
      case 'allowed':
        leave();
        return releaseHere(orderId, orderCode);
      case 'changed': {
        const { hold, status } = answer.value;
        // What the store changed is shown when it is here; the answer waits for it no longer than a person would.
        await Promise.race([pulled(), wait(PULLED_MS)]);
        if (hold) {
          const loaded = await bench.load(orderId);
          change({ hold, ...(loaded && loaded !== 'unreadable' ? { order: loaded.order } : {}) });
          return void teller.tell({ type: 'still-held', orderCode, reason: hold.reason, detail: hold.detail });
        }
        leave();
        if (status === 'cancelled') return void teller.tell({ type: 'order-cancelled', orderCode });
        return releaseHere(orderId, orderCode);
      }
      case 'fault':
        return change({ problem: { type: 'no-store', trouble: answer.value.fault } });
      case 'closed':
      case 'packed':
      case 'unknown-order':
      case 'not-allowed':
        return change({ problem: answer.value });
    }
  }

  /** Where no held order is shown there is nothing to decide. */
  const ofShown = (work: () => Promise<void>) => () =>
    store.getState().held ? work() : void teller.tell({ type: 'no-held-order' });

  const orders: Omit<HeldOrders, 'commands'> = {
    async show(orderId) {
      const loaded = await bench.load(orderId);
      if (!loaded || loaded === 'unreadable') return false;
      const { order } = loaded;
      const hold = ownState(orderId)?.hold ?? (order.status === 'on-hold' ? order.hold : null);
      if (!hold) return false;
      entered = { type: 'release' };
      store.setState({ held: { order, hold, busy: false, cancelling: false, problem: null }, dialog: null });
      return true;
    },
    decide: decideAs,
    ready(change) {
      entered = change;
    },
    release: () => decideAs(entered),
    async cancelOrder() {
      if (store.getState().held?.cancelling) return decideAs({ type: 'cancel' });
      change({ cancelling: true });
    },
    leave,
    held(orderId) {
      last = { orderId, at: monotonic() };
    },
    async undoHold(cause) {
      const before = last;
      last = undefined;
      const state = before && ownState(before.orderId);
      if (!before || !state || monotonic() - before.at > UNDO_HOLD_MS) return false;
      const decision = decide(state, { type: 'ReleaseHold' });
      if (decision.ok) void teller.tell({ type: 'hold-undone' }, decision.value);
      await bench.take(before.orderId, cause);
      return true;
    },
  };
  return { ...orders, commands: { release: ofShown(orders.release), 'cancel-order': ofShown(orders.cancelOrder) } };
}
