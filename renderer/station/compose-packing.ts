// Packing with its labels and the orders that wait for a person: joined here, because none of them knows the others.
import { v7 as newId } from 'uuid';
import { sentElsewhere } from '#shared/packing/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Bridge } from '../bridge/bridge.ts';
import type { TakePhotos } from '../core/photos/photo-request.ts';
import { createRateTables } from '../core/rate-tables.ts';
import type { Teller } from '../core/say/teller.ts';
import type { InTurn } from '../core/scanning/turns.ts';
import type { Overrides } from '../core/session/overrides.ts';
import type { StationStore } from '../core/station-store.ts';
import { storedEvents } from '../core/trusted-side.ts';
import { createHeldOrders, type HeldOrders } from '../features/held/state/held-orders.ts';
import { type CustomsPapers, createCustomsPapers } from '../features/labels/state/customs-papers.ts';
import { createLabelling } from '../features/labels/state/labelling.ts';
import { createLabels, type Labels } from '../features/labels/state/labels.ts';
import { createFindScanned, createPrintLabel } from '../features/labels/state/printing.ts';
import { createBenchOrder, factsOf } from '../features/packing/state/bench-order.ts';
import { createBringBack } from '../features/packing/state/bring-back.ts';
import { createClaiming } from '../features/packing/state/claiming.ts';
import { closingSteps } from '../features/packing/state/closing-steps.ts';
import { createConfirmNotes } from '../features/packing/state/confirm-notes.ts';
import { createDesk, type Desk } from '../features/packing/state/desk.ts';
import { createFreshFirst } from '../features/packing/state/fresh-first.ts';
import { createLabelItem } from '../features/packing/state/label-item.ts';
import { createLateChanges } from '../features/packing/state/late-changes.ts';
import { createPacking, type Packing } from '../features/packing/state/packing-activity.ts';
import { createShowPackingOrder } from '../features/packing/state/packing-order.ts';
import { createPhotoFirst } from '../features/packing/state/photo-first.ts';
import { createRefuse } from '../features/packing/state/refuse.ts';
import { createServiceFirst, type ServiceFirst } from '../features/packing/state/service-first.ts';
import { createShortages, type Shortages } from '../features/packing/state/ship-short.ts';
import { createSubstitutes } from '../features/packing/state/substitutes.ts';
import { createUnitQuestions } from '../features/packing/state/unit-questions.ts';
import { createWatchGain } from '../features/packing/state/watch-gain.ts';
import { createWeighFirst } from '../features/packing/state/weigh-first.ts';
import { type CatchUp, createCatchUp } from '../replica/catch-up.ts';
import { type ComposedRuns, composeRuns } from './compose-runs.ts';
import type { StationData } from './data.ts';
import { setTimer, wait } from './timers.ts';

/** Packing, joined. */
export interface ComposedPacking {
  readonly activity: Packing;
  readonly runs: ComposedRuns;
  readonly desk: Desk;
  readonly shortage: Shortages;
  readonly parcelService: ServiceFirst;
  readonly rateTables: ReturnType<typeof createRateTables>;
  readonly showPackingOrder: () => void;
  readonly labelItem: (sku: string) => void;
  readonly labels: Labels;
  readonly customsPapers: CustomsPapers;
  readonly held: HeldOrders;
  /** Looks at what a pull brought. */
  readonly pulled: () => void;
  /** The store kept entries of these orders for a person. */
  readonly conflict: (orderIds: readonly string[]) => void;
  readonly catchUp: CatchUp;
  /** Brings back what the store has of this station's orders. */
  readonly bringBack: () => Promise<void>;
  /** Prints what a start found closed and without a label. */
  readonly resumeLabels: () => void;
}

export function composePacking(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly data: StationData;
  readonly teller: Teller;
  readonly overrides: Overrides;
  readonly photos: TakePhotos;
  readonly inTurn: InTurn;
  readonly clock: Clock;
  /** Resolves when everything that the store has is here. */
  readonly pulled: () => Promise<void>;
}): ComposedPacking {
  const { store, bridge, data, teller, overrides, photos, inTurn, clock, pulled } = dependencies;
  const { database, reference, memory, writer, stationId } = data;
  const refuse = createRefuse({ teller, reference, memory });
  const bench = createBenchOrder({ store, reference, memory, teller, refuse });
  const codeOf = (orderId: string) => reference.orders().get(orderId)?.code ?? orderId;
  const customsPapers = createCustomsPapers({ bridge, memory, teller, wait, codeOf });
  const labelling = createLabelling({
    store,
    memory,
    teller,
    refuse,
    overrides,
    printLabel: createPrintLabel(bridge),
    findScanned: createFindScanned(bridge),
    wait,
    codeOf,
    onPrinted: (orderId, parcel, sscc) => void customsPapers.afterLabel(orderId, parcel, sscc),
    isSentElsewhere: (packing, { number }) => {
      const facts = bench.facts();
      return facts?.orderId === packing.orderId && sentElsewhere(packing, facts)?.number === number;
    },
  });
  const labels = createLabels({
    store,
    bridge,
    progress: memory.states.of('packing'),
    orderOf: (orderId) => reference.orders().get(orderId),
    labelling,
    overrides,
    teller,
    newId,
  });
  const held = createHeldOrders({
    store,
    bridge,
    memory,
    bench,
    teller,
    overrides,
    stationId,
    pulled,
    wait,
    monotonic: () => performance.now(),
  });
  const onHeld = held.held;
  const photoFirst = createPhotoFirst({ photos, teller, reference });
  const freshFirst = createFreshFirst({ store, reference, overrides, clock });
  const substitutes = createSubstitutes({ store, reference, teller, overrides, inTurn });
  const { replacedBy } = substitutes;
  const units = createUnitQuestions({ store, memory, reference, teller, clock, replacedBy });
  const notes = createConfirmNotes({ store, memory, teller, bench, reference });
  const rateTables = createRateTables(reference);
  const services = createServiceFirst({ store, reference, tables: rateTables, teller, laid: bench.laid, clock });
  const weighFirst = createWeighFirst({
    ...{ services, store, reference, memory, teller, bench, overrides, inTurn },
    async readScale() {
      const read = await bridge.call('scale/weigh', {});
      return read.ok ? read.value : { type: 'failed', trouble: 'unusable', detail: read.failure.message };
    },
  });
  const monotonic = () => performance.now();
  const gain = createWatchGain({ store, reference, teller, monotonic, setTimer });
  const desk = createDesk({
    ...{ store, reference, memory, teller, refuse, bench, labelling },
    steps: closingSteps({ freshFirst, weighFirst, services, photoFirst, reference }),
    ...{ photoFirst, weighFirst, notes, substitutes, units, clock, newId, onHeld },
  });
  const titleOf = (sku: string): string => reference.items().card(sku)?.title ?? sku;
  const shortages = createShortages({ store, reference, overrides, desk, titleOf });
  const claiming = createClaiming({ store, reference, memory, teller, bridge, stationId, clock, setTimer });
  const catchUp = createCatchUp({ database, memory, writer, eventsOf: storedEvents(bridge), clock });
  const bringBack = createBringBack({ catchUp, memory, reference, teller, stationId });
  const lateChanges = createLateChanges(reference, teller, stationId);
  const showPackingOrder = createShowPackingOrder({ store, reference, services, teller });
  const joined = {
    ...{ store, memory, teller, bench, reference, desk, shortages, labelling, overrides },
    ...{ held, claiming, gain, units, services, showPackingOrder, notes, substitutes, inTurn, newId },
  };
  // Whatever changed the order on the bench, the claim follows it, and whoever packs it.
  store.subscribe(({ open, operator }, before) => {
    const another = open !== null && operator !== null && operator.id !== before.operator?.id;
    if (another || open?.order.id !== before.open?.order.id) claiming.claim();
    // A supervisor who scans their badge goes on with the held order that is shown; nobody is left alone with it.
    if (operator === null && before.operator !== null)
      store.setState({ held: null, confirm: null, unitAsks: null, unitRefused: null, substituteAsks: null });
  });
  const activity = createPacking(joined);
  const runs = composeRuns({
    ...{ store, memory, reference, teller, labelling, stationId },
    packing: {
      ...{
        load: bench.load,
        factsOf,
        refuse,
        unitOf: desk.unitOf,
        closeAway: desk.closeAway,
        claimAside: claiming.claimAside,
      },
      ...{ openOrder: activity.openOrder, scanItem: desk.scanItem },
    },
  });
  return {
    activity,
    runs,
    desk,
    shortage: shortages,
    parcelService: services,
    rateTables,
    showPackingOrder,
    labelItem: createLabelItem({ store, teller, overrides, bridge, inTurn, newId }),
    labels,
    customsPapers,
    held,
    pulled() {
      void bench.refresh();
      claiming.check();
      lateChanges();
      runs.pulled();
      void bringBack();
    },
    conflict: claiming.conflict,
    catchUp,
    bringBack,
    resumeLabels: labelling.resume,
  };
}
