import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { Labelling } from '#renderer/core/labelling.ts';
import { localDate } from '#renderer/core/local-date.ts';
import { mostUrgentNeeding } from '#renderer/core/queue.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { allowsTypedQuantity, type HoldReason, type ShortFate, type ShortWhy } from '#shared/domain/index.ts';
import {
  decide,
  fold,
  isComplete,
  openParcel,
  type PackingCommand,
  type PackingEvent,
  type PackingRefusal,
  type PackingState,
  unitTotals,
  unlabelledParcels,
} from '#shared/packing/index.ts';
import type { Clock, NewId, Result } from '#shared/prelude/index.ts';
import { type BenchOrder, factsOf, type LaidOrder, sayOfForeign } from './bench-order.ts';
import { type CloseParcel, createClosing } from './close-parcel.ts';
import type { ClosingStep } from './closing-steps.ts';
import { confirmsClose } from './confirm-close.ts';
import type { ConfirmNotes } from './confirm-notes.ts';
import { countOf, skuOfScan, waitsForPrinter } from './packed-units.ts';
import type { PhotoFirst } from './photo-first.ts';
import type { Refuse } from './refuse.ts';
import { weightCheckHere } from './shadow.ts';
import type { Substitutes } from './substitutes.ts';
import type { ItemScan } from './unit-question.ts';
import type { UnitQuestions } from './unit-questions.ts';
import type { WeighFirst } from './weigh-first.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly desk: Desk;
  }
}

/**
 * The packing acts of the bench. A promise resolves when the act is decided and the next one may come; its answer is
 * shown later, when its events are saved.
 */
export interface Desk {
  /** What the rules of the house ask of a unit of an order, whether it lies on the bench or not. */
  readonly unitOf: (laid: LaidOrder, scan: ItemScan) => Extract<PackingCommand, { type: 'ScanUnit' }>;
  readonly scanItem: (scan: ItemScan) => Promise<void>;
  /** The unit scanned last stands for `units` units. */
  readonly setQuantity: (units: number) => void;
  /** Asks for that number on the screen; says so where no unit was scanned yet. */
  readonly askQuantity: () => void;
  /** The rest of a line is short; `allowed`: the rules or a supervisor let the order go without it. */
  readonly shipShort: (need: string, why: ShortWhy, fate: ShortFate, allowed: boolean) => void;
  readonly undo: () => void;
  readonly suspend: () => void;
  readonly restart: () => Promise<void>;
  readonly hold: (reason: HoldReason, detail: string) => void;
  /** Closes a complete parcel, or prints again when it is closed already. */
  readonly closeParcel: () => void;
  /** Whether OK closes the parcel after this saying. */
  readonly isClosedByOk: CloseParcel['isClosedByOk'];
  /** Closes a complete parcel of an order that does not lie on the bench; undefined where that needs a hand. */
  readonly closeAway: CloseParcel['away'];
  /** Opens a closed parcel again; without a number the one that was closed last. */
  readonly reopenParcel: (parcel?: number) => void;
  /** The open parcel is full: the rest of the order goes into a further one. */
  readonly beginParcel: () => void;
  /** The open parcel becomes like the one before it, of which something of each item was scanned into it. */
  readonly sameAgain: () => void;
  /** Waits for the item that goes from another parcel into the open one. */
  readonly askMove: () => void;
  readonly moveUnit: (scan: ItemScan) => void;
  /** Shows the camera for the parcel that is open, or was closed last. */
  readonly photograph: () => void;
  /** Weighs the open parcel; where it was to be closed, that follows. */
  readonly weigh: () => void;
  /** The open parcel is packed in the carton of this code. */
  readonly chooseCarton: (code: string) => void;
  readonly scanLabel: (scanId: string, sscc: string) => Promise<void>;
}

export function createDesk(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly bench: BenchOrder;
  readonly refuse: Refuse;
  readonly labelling: Pick<Labelling, 'print' | 'printWhen' | 'scanned'>;
  /** What comes before a parcel is closed. */
  readonly steps: Readonly<Record<'weight', ClosingStep>> & Readonly<Record<string, ClosingStep>>;
  readonly photoFirst: Pick<PhotoFirst, 'wanted'>;
  readonly units: Pick<UnitQuestions, 'rulesOf' | 'ask' | 'dated' | 'leave'>;
  readonly weighFirst: Pick<WeighFirst, 'weigh' | 'chooseCarton' | 'closedSay'>;
  readonly notes: Pick<ConfirmNotes, 'sayAfter' | 'ask'>;
  readonly substitutes: Pick<Substitutes, 'meet' | 'leave'>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Hears of each order that is put on hold here. */
  readonly onHeld: (orderId: string) => void;
}): Desk {
  const { store, reference, memory, teller, refuse, bench, labelling } = dependencies;
  const { steps, photoFirst, weighFirst, units, notes, substitutes, clock, newId, onHeld } = dependencies;

  const current = (): PackingState | null => {
    const openOrderId = openOrderOf(memory);
    return openOrderId === null ? null : (memory.states.of('packing').get(openOrderId) ?? null);
  };
  const decideHere = (command: PackingCommand): Result<readonly PackingEvent[], PackingRefusal> =>
    decide(current(), command);
  const nothingOpen = (): void => {
    void teller.tell({ type: 'no-open-order' });
  };

  const benchFacts = (laid: LaidOrder) => ({
    order: closing.facts(laid),
    today: localDate(clock.now()),
    confirmClose: confirmsClose(store, reference, laid.order) || closing.hasFirst(laid),
    weightCheck: reference.policy('weight-check', laid.order.channel),
  });

  /** Another station has the order on this bench: nothing is done to it here but putting it aside. */
  function sayElsewhere(): Say | undefined {
    const { foreign } = store.getState();
    const laid = bench.laid();
    return laid && foreign?.orderId === laid.order.id ? sayOfForeign(foreign, laid.order.code, reference) : undefined;
  }
  const closing = createClosing({
    ...{ store, reference, teller, refuse, bench, labelling, steps, weighFirst, notes },
    ...{ current, sayElsewhere },
  });
  const here =
    <Given extends readonly unknown[], Answer>(work: (...given: Given) => Answer) =>
    (...given: Given): Answer | Promise<void> => {
      const elsewhere = sayElsewhere();
      return elsewhere ? teller.tell(elsewhere) : work(...given);
    };

  /** Says an accepted unit, or the complete parcel and then its label. */
  function unitsIn(
    events: readonly PackingEvent[],
    laid: LaidOrder,
    sku: string,
    units: number,
    opened: string | null,
  ): void {
    const orderCode = laid.order.code;
    const packing = fold(events, current());
    if (!packing) return;
    const { needed, packed } = unitTotals(packing);
    const closed = events.some((event) => event.type === 'ParcelClosed');
    // What goes instead of another counts for that one.
    const ordered = events.find((event) => event.type === 'UnitScanned')?.insteadOf ?? sku;
    const asked = closed ? undefined : notes.sayAfter(laid, current(), packing, sku);
    const say: Say = closed
      ? { type: 'parcel-complete', orderCode, units: needed }
      : packed === needed
        ? (asked ?? closing.completeSay(laid))
        : (asked ?? { type: 'unit-accepted', sku, units, ...countOf(packing, ordered), opened });
    const told = teller.tell(say, events, { sku });
    if (closed) void labelling.printWhen(told);
    else void told.then(closing.byItself);
  }

  /** Runs a command on the open order that needs no more than its events and one sentence. */
  function act(command: PackingCommand, say: (orderCode: string) => Say): void {
    const state = current();
    const laid = bench.laid();
    const decision = decideHere(command);
    // One whose record cannot be read lies open and cannot be shown: it can still be put aside.
    if (!state || (!laid && command.type !== 'SuspendOrder')) nothingOpen();
    else if (decision.ok)
      void teller.tell(say(reference.orders().get(state.orderId)?.code ?? state.orderId), decision.value);
    else void refuse(decision.failure, null, null);
  }

  const desk: Desk = {
    unitOf(laid, given) {
      const scan = units.dated(given);
      const { by, allowed: _, ...unit } = scan;
      return { type: 'ScanUnit', unit, rules: units.rulesOf(laid, scan), by, bench: benchFacts(laid) };
    },
    async scanItem(given) {
      const scan = units.dated(given);
      units.leave();
      substitutes.leave();
      const cause: Cause = { id: scan.scanId, raw: scan.raw };
      let opened: string | null = null;
      if (openOrderOf(memory) === null || waitsForPrinter(current())) {
        const entry = mostUrgentNeeding(reference.orders(), memory.states.of('packing'), scan.sku, null);
        if (!entry && openOrderOf(memory) === null)
          return teller.reject({ type: 'no-order-needs', sku: scan.sku }, cause, scan.sku);
        if (entry && !(await bench.take(entry.id, cause))) return;
        opened = entry?.code ?? null;
      }
      const laid = bench.laid();
      if (!laid) return nothingOpen();
      const elsewhere = sayElsewhere();
      if (elsewhere) return teller.reject(elsewhere, cause, scan.sku);
      const decision = decideHere(desk.unitOf(laid, scan));
      if (decision.ok) return unitsIn(decision.value, laid, scan.sku, scan.units, opened);
      const instead = substitutes.meet(decision.failure, scan, laid, current());
      if (instead === 'asked') return;
      if (instead && 'scanId' in instead) return desk.scanItem(instead);
      if (instead) void refuse(instead, cause, scan.sku);
      else if (!units.ask(decision.failure, scan, current())) void refuse(decision.failure, cause, scan.sku);
    },
    setQuantity(units) {
      const laid = bench.laid();
      const packing = current();
      const last = packing && openParcel(packing)?.scans.at(-1);
      if (!laid) return nothingOpen();
      if (!last) return void teller.tell({ type: 'scan-first' });
      const item = laid.items.get(last.sku);
      const allowed = item !== undefined && allowsTypedQuantity(item);
      const decision = decideHere({
        type: 'SetScanQuantity',
        scanId: newId(),
        units,
        allowed,
        bench: benchFacts(laid),
      });
      if (decision.ok) unitsIn(decision.value, laid, last.sku, units - last.units, null);
      else void refuse(decision.failure, null, last.sku);
    },
    askQuantity() {
      const packing = current();
      if (!packing || !bench.laid()) return nothingOpen();
      if (!openParcel(packing)?.scans.length) return void teller.tell({ type: 'scan-first' });
      store.setState({ dialog: 'quantity' });
    },
    shipShort(need, why, fate, allowed) {
      const laid = bench.laid();
      const packing = current();
      if (!laid || !packing) return nothingOpen();
      const decision = decideHere({ type: 'ShipShort', need, why, fate, allowed, order: factsOf(laid) });
      if (!decision.ok) return void refuse(decision.failure, null, null);
      const after = fold(decision.value, packing) ?? packing;
      const { needed, packed } = unitTotals(after);
      const short = decision.value.find((event) => event.type === 'UnitsShort');
      const { sku = '', units = 0 } = short ?? {};
      void teller.tell({ type: 'units-short', sku, units, fate, left: needed - packed }, decision.value, { sku });
    },
    undo() {
      const packing = current();
      const last = packing && openParcel(packing)?.scans.at(-1);
      if (!packing) return nothingOpen();
      const decision = decideHere({ type: 'UndoScan' });
      if (packing.before && decision.ok) {
        const orderCode = bench.laid()?.order.code ?? packing.orderId;
        return void teller.tell({ type: 'act-undone', orderCode, ...unitTotals(packing.before) }, decision.value);
      }
      if (!decision.ok || !last) {
        const orderCode = bench.laid()?.order.code ?? packing.orderId;
        if (!decision.ok && decision.failure.type === 'ParcelAlreadyClosed')
          void teller.tell({ type: 'undo-closed', orderCode });
        else if (!decision.ok) void refuse(decision.failure, null, null);
        return;
      }
      const sku = skuOfScan(packing, last);
      const after = countOf(fold(decision.value, packing) ?? packing, last.insteadOf ?? sku);
      void teller.tell({ type: 'undone', sku, ...after }, decision.value, { sku });
    },
    suspend: () => act({ type: 'SuspendOrder' }, (orderCode) => ({ type: 'order-suspended', orderCode })),
    hold(reason, detail) {
      const order = bench.laid()?.order;
      const releases = order?.care?.releases ?? 0;
      act({ type: 'HoldOrder', reason, detail, releases }, (orderCode) => ({ type: 'order-held', orderCode, reason }));
      if (order) onHeld(order.id);
    },
    async restart() {
      const laid = bench.laid();
      const { changed } = store.getState();
      if (changed !== null) return bench.restartChanged(changed, { id: newId(), raw: changed });
      const loaded = laid && (await bench.load(laid.order.id));
      if (!loaded || loaded === 'unreadable') return nothingOpen();
      const decision = decideHere({ type: 'RestartOrder', order: factsOf(loaded) });
      if (!decision.ok) return refuse(decision.failure, null, null);
      void teller.tell({ type: 'order-restarted', orderCode: loaded.order.code }, decision.value);
      await bench.refresh();
    },
    closeParcel: () => closing.close('CloseParcel'),
    isClosedByOk: closing.isClosedByOk,
    closeAway: closing.away,
    reopenParcel(chosen) {
      const parcel = chosen ?? current()?.parcels.findLast((candidate) => candidate.closed)?.number ?? 1;
      const order = bench.laid()?.order;
      const weightCheck = order && weightCheckHere(reference, order);
      act({ type: 'ReopenParcel', parcel, weightCheck, notes: bench.facts()?.notes }, (orderCode) => ({
        type: 'parcel-reopened',
        orderCode,
      }));
    },
    beginParcel: () => closing.close('BeginParcel'),
    sameAgain() {
      const laid = bench.laid();
      const packing = current();
      if (!laid || !packing) return nothingOpen();
      const typed = new Set([...laid.items.values()].filter(allowsTypedQuantity).map(({ sku }) => sku));
      const decision = decideHere({ type: 'SameAgain', scanId: newId(), typed, bench: benchFacts(laid) });
      if (!decision.ok) return void refuse(decision.failure, null, null);
      const after = fold(decision.value, packing) ?? packing;
      const { needed, packed } = unitTotals(after);
      const closed = openParcel(after) === undefined;
      const parcel = openParcel(packing)?.number ?? 1;
      const say: Say = closed
        ? { type: 'parcel-complete', orderCode: laid.order.code, units: needed }
        : packed === needed
          ? closing.completeSay(laid)
          : { type: 'same-again', parcel, left: needed - packed };
      const told = teller.tell(say, decision.value);
      if (closed) void labelling.printWhen(told);
      else void told.then(closing.byItself);
    },
    photograph() {
      const laid = bench.laid();
      const packing = current();
      if (!laid || !packing) return nothingOpen();
      const parcel = openParcel(packing) ?? packing.parcels.findLast(({ closed }) => closed);
      photoFirst.wanted(laid.order, parcel?.number ?? 1);
    },
    weigh: () => weighFirst.weigh(closing.weighed),
    chooseCarton: weighFirst.chooseCarton,
    askMove() {
      const packing = current();
      const to = packing && openParcel(packing)?.number;
      if (!packing || !bench.laid()) return nothingOpen();
      if (!to || packing.parcels.length < 2) return void teller.tell({ type: 'move-nowhere' });
      store.setState({ movesNext: true });
      void teller.tell({ type: 'move-which', to });
    },
    moveUnit({ scanId, raw, sku, serial }) {
      store.setState({ movesNext: false });
      const laid = bench.laid();
      const packing = current();
      if (!laid || !packing) return nothingOpen();
      const decision = decideHere({
        ...{ type: 'MoveUnits', sku, serial, order: factsOf(laid) },
        weightCheck: reference.policy('weight-check', laid.order.channel),
      });
      if (!decision.ok) return void refuse(decision.failure, { id: scanId, raw }, sku);
      const after = fold(decision.value, packing) ?? packing;
      const moved = decision.value.find((event) => event.type === 'UnitsMoved');
      const say: Say = isComplete(after)
        ? closing.completeSay(laid)
        : { type: 'unit-moved', sku, from: moved?.from ?? 0, to: moved?.to ?? 0 };
      const told = teller.tell(say, decision.value, { sku });
      void told.then(closing.byItself);
      if (unlabelledParcels(after).length > 0) void labelling.printWhen(told);
    },
    async scanLabel(scanId, sscc) {
      const cause: Cause = { id: scanId, raw: sscc };
      const laid = bench.laid();
      if (!laid) return void teller.reject({ type: 'label-of-other', sscc }, cause);
      const elsewhere = sayElsewhere();
      if (elsewhere) return void teller.reject(elsewhere, cause);
      // Before anything else: a label whose printing was cut off has come out after all.
      if (!(await labelling.scanned(sscc))) return void teller.reject({ type: 'label-coming' }, cause);
      const decision = decideHere({ type: 'ScanLabel', scanId, sscc, order: factsOf(laid) });
      if (!decision.ok) return void refuse(decision.failure, cause, null);
      const orderCode = laid.order.code;
      const packing = fold(decision.value, current());
      const parcel = decision.value.find((event) => event.type === 'LabelVerified')?.parcel;
      const { needed, packed } = packing ? unitTotals(packing) : { needed: 0, packed: 0 };
      const say: Say =
        packing?.phase === 'finished' || parcel === undefined
          ? { type: 'order-finished', orderCode }
          : { type: 'parcel-labelled', orderCode, parcel, left: needed - packed };
      void teller.tell(say, decision.value);
    },
  };
  return {
    ...desk,
    setQuantity: here(desk.setQuantity),
    shipShort: here(desk.shipShort),
    undo: here(desk.undo),
    hold: here(desk.hold),
    restart: here(desk.restart),
    closeParcel: here(desk.closeParcel),
    reopenParcel: here(desk.reopenParcel),
    beginParcel: here(desk.beginParcel),
    weigh: here(desk.weigh),
    chooseCarton: here(desk.chooseCarton),
    sameAgain: here(desk.sameAgain),
    askMove: here(desk.askMove),
    moveUnit: here(desk.moveUnit),
  };
}
