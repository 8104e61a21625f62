import type { Activity, TakenBy } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type Command, type Meaning, parseGs1Date } from '#shared/barcode/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import {
  decideReceiving,
  evolveReceipt,
  type Receipt,
  type ReceivedScan,
  type ReceivingCommand,
  type ReceivingEvent,
} from '#shared/receiving/index.ts';
import { may } from '#shared/rights/index.ts';
import { createExpected, type Expected, unitsIn } from './expected.ts';
import type { ReceivingSay } from './says.ts';

/** What is asked before units are received: how many, of which lot, good until when, or where a delivery is received. */
type ReceiveAsks =
  | { readonly type: 'number' }
  | { readonly type: 'lot' | 'expiry'; readonly scan: ReceivedScan }
  | { readonly type: 'where'; readonly delivery: string };

/** What receiving shows: the receipt that is open, and what is asked about it. */
interface ReceivingView {
  readonly receipt: Receipt | null;
  readonly receiveAsks: ReceiveAsks | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends ReceivingView {}
}

export const RECEIVING_VIEW: ReceivingView = { receipt: null, receiveAsks: null };

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly receiving: true;
  }
}

/** What the screen of receiving does besides commands. */
export interface Receiving extends Activity, Expected {
  /** The scan made last stands for so many units. */
  readonly setUnits: (units: number) => void;
  /** The lot that was asked for. */
  readonly giveLot: (lot: string) => void;
  /** The day that was asked for, as six digits: year, month, day. */
  readonly giveExpiry: (typed: string) => void;
  /** Begins or goes on with what stands at a place of the list: a receipt that was left, or a delivery. */
  readonly choose: (place: number) => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly receiving: Omit<Receiving, keyof Activity>;
  }
}

/**
 * Receives goods: a delivery, or a place to receive whatever comes; then units. They stand at the place from then on, and cannot be sold until
 * they are put away. What was not ordered is taken all the same: it is there. Works without the store.
 */
export function createReceiving(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'itemRecords' | 'locations' | 'deliveries' | 'policy'>;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly newId: NewId;
  readonly now: () => number;
}): Receiving {
  const { store, memory, reference, teller, newId, now } = dependencies;
  const receipts = () => memory.states.of('receiving');
  const current = (): Receipt | null => {
    const { activity } = memory.session;
    return activity?.kind === 'receiving' ? (receipts().get(activity.id) ?? null) : null;
  };
  const expected = createExpected({ reference, receipts });

  /** Does what the rules allow, and says it; or says why not. */
  function act(
    command: ReceivingCommand,
    say: (after: Receipt) => ReceivingSay,
    {
      of = current(),
      cause = null,
      sku = null,
    }: { of?: Receipt | null; cause?: Cause | null; sku?: string | null } = {},
  ): void {
    const decided = decideReceiving(of, command);
    if (!decided.ok) return void refuse({ type: 'receive-refused', refusal: decided.failure }, cause, sku);
    const events = decided.value;
    const after = events.reduce((receipt: Receipt | null, event: ReceivingEvent) => evolveReceipt(receipt, event), of);
    if (!after) return;
    // At once, and not when it is saved: what is asked meanwhile must stay.
    store.setState({ receiveAsks: null });
    void teller.tell(say(after), events, { sku });
  }

  function refuse(say: ReceivingSay, cause: Cause | null, sku: string | null = null): void {
    store.setState({ receiveAsks: null });
    const reason = say.type === 'receive-refused' ? say.refusal.type : say.type;
    void (cause ? teller.reject(say, cause, sku, reason) : teller.tell(say, [], { sku }));
  }

  function begin(delivery: string | null, location: string, cause: Cause | null): void {
    act(
      { type: 'BeginReceipt', receiptId: newId(), delivery, location },
      () =>
        delivery === null
          ? { type: 'receipt-begun-blind', location }
          : { type: 'receipt-begun', delivery, location, open: expected.openOf(delivery) },
      { cause, of: current() },
    );
  }

  /** A delivery goes on where it was left, else it is received where goods are received: somebody is asked where that is more than one place. */
  function openDelivery(delivery: string, cause: Cause | null): void {
    const left = expected.left().find((receipt) => receipt.delivery === delivery);
    if (left) return void goOn(left);
    const [only, ...others] = [...reference.locations().values()].filter(({ kind }) => kind === 'receiving');
    if (!only) return void refuse({ type: 'no-receiving-place' }, cause);
    if (others.length === 0) return void begin(delivery, only.code, cause);
    void teller.tell({ type: 'receive-where', delivery }, [], { change: { receiveAsks: { type: 'where', delivery } } });
  }

  function goOn(of: Receipt): void {
    act({ type: 'ResumeReceipt' }, (after) => ({ type: 'receipt-resumed', units: unitsIn(after) }), { of });
  }

  async function receiveUnits(scan: ReceivedScan, cause: Cause | null): Promise<void> {
    const { sku } = scan;
    const tracking = (await reference.itemRecords([sku])).get(sku)?.tracking ?? 'none';
    const receipt = current();
    const expiry = scan.expiry ?? (receipt && scan.lot !== null ? expected.expiryOf(receipt, sku, scan.lot) : null);
    const command: ReceivingCommand = {
      ...{ type: 'ReceiveUnits', scan: { ...scan, expiry }, tracking, today: dayOf(now()) },
      newest: receipt ? expected.newestOf(receipt, sku) : null,
      mayTakeShort: may(store.getState().operator?.role, 'receive-short-life'),
    };
    const decided = decideReceiving(receipt, command);
    const lacks = decided.ok ? null : decided.failure.type;
    if (lacks === 'LotMissing' || lacks === 'ExpiryMissing') {
      const asks = { type: lacks === 'LotMissing' ? 'lot' : 'expiry', scan } as const;
      return void teller.tell({ type: `receive-${asks.type}`, sku }, [], { sku, change: { receiveAsks: asks } });
    }
    act(command, (after) => expected.saysReceived(after), { of: receipt, cause, sku });
  }

  function giveLot(lot: string): void {
    const { receiveAsks: asks } = store.getState();
    const text = lot.trim().slice(0, 40);
    if (asks?.type === 'lot' && text !== '') void receiveUnits({ ...asks.scan, lot: text }, null);
  }

  function giveExpiry(typed: string): void {
    const { receiveAsks: asks } = store.getState();
    if (asks?.type !== 'expiry') return;
    const expiry = parseGs1Date(typed, new Date(now()).getFullYear());
    if (expiry !== undefined) return void receiveUnits({ ...asks.scan, expiry }, null);
    void teller.tell({ type: 'receive-no-date', typed }, [], { sku: asks.scan.sku });
  }

  function setUnits(units: number): void {
    const sku = current()?.scans.at(-1)?.sku ?? null;
    const command = { type: 'SetReceived', units } as const;
    if (units < 1)
      act(command, (after) => ({ type: 'receive-undone', sku: sku ?? '', units: unitsIn(after) }), { sku });
    else act(command, (after) => expected.saysReceived(after), { sku });
  }

  function undo(): void {
    const sku = current()?.scans.at(-1)?.sku ?? '';
    act({ type: 'UndoReceived' }, (after) => ({ type: 'receive-undone', sku, units: unitsIn(after) }), { sku });
  }

  function markDamaged(): void {
    const [place] = [...reference.locations().values()].filter(({ kind }) => kind === 'quarantine');
    const last = current()?.scans.at(-1);
    act(
      { type: 'MarkDamaged', quarantine: place?.code ?? null },
      () => ({ type: 'goods-damaged', sku: last?.sku ?? '', units: last?.units ?? 0, location: place?.code ?? '' }),
      { sku: last?.sku ?? null },
    );
  }

  function choose(place: number): boolean {
    const left = expected.left();
    const receipt = left[place - 1];
    const delivery = expected.waiting()[place - 1 - left.length];
    if (receipt) goOn(receipt);
    else if (delivery) openDelivery(delivery.code, null);
    return receipt !== undefined || delivery !== undefined;
  }

  function run(command: Command): boolean {
    const { receiveAsks } = store.getState();
    if (command === 'cancel' && receiveAsks !== null) store.setState({ receiveAsks: null });
    else if (command.startsWith('choose-') && !current()) return choose(Number(command.slice('choose-'.length)));
    else return current() !== null && runOpen(command);
    return true;
  }

  function runOpen(command: Command): boolean {
    if (command === 'undo') undo();
    else if (command === 'damaged') markDamaged();
    else if (command === 'suspend')
      act({ type: 'LeaveReceipt' }, (after) => ({ type: 'receipt-left', units: unitsIn(after) }));
    else if (command === 'finish')
      act({ type: 'FinishReceipt' }, (after) => ({
        ...{ type: 'receipt-finished', units: unitsIn(after) },
        open: after.delivery === null ? 0 : expected.openOf(after.delivery),
      }));
    else if (command === 'quantity') store.setState({ receiveAsks: { type: 'number' } });
    else if (command.startsWith('quantity-')) setUnits(Number(command.slice('quantity-'.length)));
    else return false;
    return true;
  }

  /** A place where goods are received begins a receipt, or says where the delivery that was scanned is received. */
  function takePlace(code: string, cause: Cause, asks: ReceiveAsks | null): boolean {
    if (reference.locations().get(code)?.kind !== 'receiving') return false;
    begin(asks?.type === 'where' ? asks.delivery : null, code, cause);
    return true;
  }

  async function take(meaning: Meaning, cause: Cause, by: TakenBy): Promise<boolean> {
    const receipt = current();
    const { receiveAsks: asks } = store.getState();
    if (asks) store.setState({ receiveAsks: null });
    if (meaning.type === 'item' && receipt) {
      const { sku, units, lot, expiry, serial } = meaning;
      await receiveUnits(
        { scanId: cause.id, sku, units, lot, expiry, serial, by, raw: cause.raw.slice(0, 512) },
        cause,
      );
    } else if (receipt && isOf(receipt, meaning))
      refuse({ type: 'receive-refused', refusal: { type: 'ReceiptIsOpen', location: receipt.location } }, cause);
    else if (receipt && receipt.lines.length > 0) refuse({ type: 'finish-receipt', wanted: cause.raw }, cause);
    else if (receipt) {
      // Nothing came by it yet, so that something else may be begun in its place.
      act({ type: 'LeaveReceipt' }, () => ({ type: 'receipt-left', units: 0 }));
      return take(meaning, cause, by);
    } else if (meaning.type === 'delivery') openDelivery(meaning.delivery, cause);
    else return meaning.type === 'location' && takePlace(meaning.location, cause, asks);
    return true;
  }

  return {
    kind: 'receiving',
    ...expected,
    setUnits,
    giveLot,
    giveExpiry,
    choose: (place) => void choose(place),
    mayEnter: () => store.getState().operator !== null,
    busyWith() {
      const receipt = current();
      return receipt && (receipt.delivery ?? receipt.location);
    },
    opens: ({ type }) => type === 'delivery',
    take,
    takeUnknown(cause) {
      if (store.getState().receiveAsks?.type !== 'lot') return false;
      giveLot(cause.raw);
      return true;
    },
    command: (command) => (run(command) ? undefined : false),
    complete: () => undefined,
    async resume() {
      store.setState({ receipt: current() });
    },
    capture() {
      const receipt = current();
      return () => ({ receipt });
    },
  };
}

/** Whether a code is that of what is received already. */
const isOf = ({ delivery, location }: Receipt, meaning: Meaning): boolean =>
  (meaning.type === 'delivery' && meaning.delivery === delivery) ||
  (meaning.type === 'location' && meaning.location === location);

/** The day of a moment at this bench, as an ISO date. */
function dayOf(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
