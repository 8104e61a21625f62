// Many orders at once: runs of single units, and units that are sorted to slots. They share the parcels that wait for their labels.
import { v7 as newId } from 'uuid';
import { LEASE_MS } from '#shared/sync/index.ts';
import type { Labelling } from '../core/labelling.ts';
import type { Teller } from '../core/say/teller.ts';
import type { StationStore } from '../core/station-store.ts';
import { type Batch, createBatch } from '../features/runs/state/batch.ts';
import type { PackingPort } from '../features/runs/state/packing-port.ts';
import { createRun, type Run } from '../features/runs/state/run.ts';
import { createSingleOrders } from '../features/runs/state/single-orders.ts';
import { createWaitingParcels } from '../features/runs/state/waiting-parcels.ts';
import type { StationData } from './data.ts';
import { setTimer } from './timers.ts';

/** Both, joined. */
export interface ComposedRuns {
  readonly activities: { readonly run: Run; readonly batch: Batch };
  /** Looks at what a pull brought. */
  readonly pulled: () => void;
}

export function composeRuns(
  dependencies: Pick<StationData, 'memory' | 'reference' | 'stationId'> & {
    readonly store: StationStore;
    readonly teller: Teller;
    readonly labelling: Labelling;
    readonly packing: PackingPort;
  },
): ComposedRuns {
  const { store, memory, reference, teller, labelling, packing, stationId } = dependencies;
  const orderOf = (orderId: string) => reference.orders().get(orderId);
  const parcels = createWaitingParcels({
    ...{ memory, teller, labelling, packing, orderOf },
    labelsWhen: () => reference.policy('run-labels'),
  });
  const singles = createSingleOrders({ orders: reference.orders, progress: () => memory.states.of('packing') });
  const run = createRun({ store, memory, teller, singles, packing, parcels, newId });
  const batch = createBatch({
    ...{ store, memory, teller, orderOf, singles, packing, parcels, newId },
    listed: (code) => {
      const list = [...reference.pickLists().values()].find((one) => one.code === code);
      return [...new Set(list?.lines.map(({ orderId }) => orderId))];
    },
    isOthers: (orderId) => {
      const claim = reference.claims().get(orderId);
      return claim !== undefined && claim.stationId !== stationId;
    },
    isInAtOnce: () => !reference.policy('batch-confirm'),
  });
  const renew = (): void => {
    batch.renew();
    setTimer(renew, LEASE_MS / 3);
  };
  setTimer(renew, LEASE_MS / 3);
  return {
    activities: { run, batch },
    pulled() {
      run.pulled();
      batch.pulled();
    },
  };
}
