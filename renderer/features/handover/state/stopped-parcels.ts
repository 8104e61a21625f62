import type { Cause } from '#renderer/core/say/cause.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import {
  allowableOf,
  decideAll,
  type HandoverCommand,
  type HandoverRefusal,
  type Manifest,
  type ParcelFacts,
  type ParcelStop,
  stopOf,
} from '#shared/handover/index.ts';
import type { Act } from './act.ts';
import type { DoorParcels } from './door-parcels.ts';
import type { StoppedAtDoor } from './handover-view.ts';
import type { LetGo } from './let-go.ts';
import type { HandoverSay } from './says.ts';

/** What a parcel met at the door. */
interface Met extends Pick<StoppedAtDoor, 'by' | 'cause'> {
  readonly open: Manifest | null;
  readonly facts: ParcelFacts | null;
}

/** Parcels that are stopped at the door, and those that a supervisor lets go. */
export interface StoppedParcels {
  /** Says why a parcel stays; where a supervisor may let it go, that is asked. */
  readonly say: (sscc: string, stop: ParcelStop, met: Met) => void;
  /** Asks a supervisor. What else speaks against the parcel is asked about after that. */
  readonly ask: (asks: StoppedAtDoor) => Promise<void>;
}

export function createStoppedParcels(dependencies: {
  readonly store: StationStore;
  readonly current: () => Manifest | null;
  readonly parcels: Pick<DoorParcels, 'factsOf'>;
  readonly opening: (carrier: string) => { readonly of: Manifest | null; readonly command: HandoverCommand };
  readonly opened: (manifest: Manifest) => HandoverSay;
  readonly loaded: (manifest: Manifest, sscc: string) => HandoverSay;
  readonly act: Act;
  readonly refuse: (refusal: HandoverRefusal, cause: Cause, sscc: string) => void;
  readonly letGo: LetGo;
}): StoppedParcels {
  const { store, current, parcels, opening, opened, loaded, act, refuse, letGo } = dependencies;

  function say(sscc: string, stop: ParcelStop, { open, facts, by, cause }: Met): void {
    refuse({ type: 'ParcelStopped', sscc, stop }, cause, sscc);
    const may = open?.phase === 'closing' ? undefined : allowableOf(stop);
    if (!facts || !may) return;
    const { code: orderCode } = facts.parcel;
    store.setState({ handoverAsks: { type: 'stopped', sscc, stop: may, orderCode, by, cause } });
  }

  async function ask({ sscc, stop, orderCode, by, cause }: StoppedAtDoor): Promise<void> {
    const open = current();
    const facts = (await parcels.factsOf([sscc]))(sscc);
    if (!facts) return say(sscc, { type: 'UnknownParcel' }, { open, facts, by, cause });
    const begin = open ? null : opening(facts.parcel.carrier);
    const of = begin ? begin.of : open;
    const first = begin ? [begin.command] : [];
    const begun = decideAll(of, first);
    const manifestId = (begun.ok && begun.value.manifest?.manifestId) || '';
    letGo({ manifestId, orderCode }, (grantId) => {
      const wishes: readonly HandoverCommand[] = [...first, { type: 'AllowStop', sscc, stop, grantId }];
      const allowed = decideAll(of, wishes);
      const still = allowed.ok ? stopOf(facts, sscc, allowed.value.manifest) : undefined;
      if (!still) {
        const load: HandoverCommand = { type: 'LoadParcel', scanId: cause.id, by, sscc, facts };
        act([...wishes, load], (after) => loaded(after, sscc), { of, cause, sscc });
      } else if (act(wishes, opened, { of, cause, sscc })) say(sscc, still, { open: current(), facts, by, cause });
    });
  }

  return { say, ask };
}
