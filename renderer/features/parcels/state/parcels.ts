import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { NoParcel, ParcelLife } from '#shared/sync/index.ts';
import { createParcelPaper, type ParcelPaper } from './parcel-paper.ts';

/** Why a parcel, or its proof, is not shown. */
export type ParcelTrouble = StoreTroubleType | NoParcel['type'];

/** The parcel that is looked back at. */
interface LookedAt {
  readonly sscc: string;
  /** Null: the store is asked, or does not answer. */
  readonly life: ParcelLife | null;
  readonly trouble: ParcelTrouble | null;
  /** What became of the last wish for its proof. */
  readonly proof: 'saved' | ParcelTrouble | null;
}

interface ParcelsView {
  /** Null: none is. */
  readonly parcelLife: LookedAt | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends ParcelsView {}
  interface Dialogs {
    readonly parcel: true;
  }
}

export const PARCELS_VIEW: ParcelsView = { parcelLife: null };

/** What somebody may do with a parcel that left the bench. */
export interface Parcels {
  /** Opens its page, by a number of its label. */
  readonly show: (sscc: string) => Promise<void>;
  /** Gives its proof as the text of a file; null where there is none, and then the page says why. */
  readonly proof: (personal: boolean) => Promise<string | null>;
  /** The same to be read: see `ParcelPaper`. */
  readonly paper: ParcelPaper;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly parcels: Parcels;
  }
}

/** Looks back at parcels. Changes nothing, and needs the store. */
export function createParcels({
  store,
  bridge,
}: {
  readonly store: StationStore;
  readonly bridge: Pick<Bridge, 'call'>;
}): Parcels {
  /** Another parcel may be looked at by the time that the store answers. */
  const change = (sscc: string, changed: Partial<LookedAt>): void =>
    store.setState(({ parcelLife }) =>
      parcelLife?.sscc === sscc ? { parcelLife: { ...parcelLife, ...changed } } : {},
    );
  return {
    paper: createParcelPaper(bridge),
    async show(sscc) {
      store.setState({ dialog: 'parcel', parcelLife: { sscc, life: null, trouble: null, proof: null } });
      const answer = await bridge.call('parcel/life', { sscc });
      if (!answer.ok) return change(sscc, { trouble: 'unreachable' });
      const { value } = answer;
      if (value.type === 'parcel') return change(sscc, { life: value });
      change(sscc, { trouble: value.type === 'fault' ? value.fault : value.type });
    },
    async proof(personal) {
      const sscc = store.getState().parcelLife?.sscc ?? '';
      const answer = await bridge.call('parcel/proof', { sscc, personal });
      if (answer.ok && answer.value.type === 'proof') {
        change(sscc, { proof: 'saved' });
        return answer.value.text;
      }
      const trouble = answer.ok ? answer.value : ({ type: 'fault', fault: 'unreachable' } as const);
      if (trouble.type !== 'proof') change(sscc, { proof: trouble.type === 'fault' ? trouble.fault : trouble.type });
      return null;
    },
  };
}
