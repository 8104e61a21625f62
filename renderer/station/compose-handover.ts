// The hand-over to carriers, joined: what a door knows of parcels, its manifests, and their paper.
import { v7 as newId } from 'uuid';
import type { Clock } from '#shared/prelude/index.ts';
import type { Bridge } from '../bridge/bridge.ts';
import type { Languages } from '../core/messages/languages.ts';
import type { Teller } from '../core/say/teller.ts';
import type { InTurn } from '../core/scanning/turns.ts';
import type { Overrides } from '../core/session/overrides.ts';
import type { StationStore } from '../core/station-store.ts';
import { createDoorParcels } from '../features/handover/state/door-parcels.ts';
import { createHandover, type Handover } from '../features/handover/state/handover.ts';
import { createLetGo } from '../features/handover/state/let-go.ts';
import { createPrintManifest } from '../features/handover/state/print-manifest.ts';
import { digest } from '../replica/digest.ts';
import type { StationData } from './data.ts';

export function composeHandover(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly data: Pick<StationData, 'memory' | 'reference' | 'stationId'>;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly languages: Pick<Languages, 'fetched' | 'english'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly inTurn: InTurn;
  readonly clock: Clock;
}): Handover {
  const { store, bridge, data, teller, languages, overrides, inTurn, clock } = dependencies;
  const { memory, reference, stationId } = data;
  const parcels = createDoorParcels({
    ...{ reference, digest, now: clock.now },
    packings: () => memory.states.of('packing'),
    manifests: () => memory.states.of('handover'),
    station: () => ({ stationId, stationName: store.getState().host?.stationName ?? '' }),
  });
  const print = createPrintManifest({
    bridge,
    language: () => languages.fetched(store.getState().preferences.language) ?? languages.english,
    codeOf: (orderId) => reference.orders().get(orderId)?.code ?? orderId,
  });
  const letGo = createLetGo({ overrides, inTurn });
  return createHandover({ store, memory, reference, parcels, teller, print, letGo, newId, now: clock.now });
}
