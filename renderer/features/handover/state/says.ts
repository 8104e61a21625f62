import type { Tones } from '#renderer/core/say/answer.ts';
import type { HandoverRefusal, ParcelStop } from '#shared/handover/index.ts';

/** What a hand-over says. `tail`: the last digits of a parcel's label, as they are read off it. `carrier`: empty where nobody chose a service. */
export type HandoverSay =
  | { readonly type: 'manifest-opened'; readonly carrier: string; readonly expected: number }
  | { readonly type: 'manifest-resumed'; readonly carrier: string; readonly parcels: number }
  | { readonly type: 'manifest-left'; readonly parcels: number }
  | { readonly type: 'parcel-loaded'; readonly tail: string; readonly parcels: number; readonly expected: number }
  /** What was asked about it stays undone. */
  | { readonly type: 'parcel-stays'; readonly tail: string }
  /** Parcels go onto it from now on. `parcels`: that stand on it already. */
  | { readonly type: 'pallet-begun'; readonly tail: string; readonly parcels: number }
  | { readonly type: 'pallet-ended'; readonly tail: string; readonly parcels: number }
  | { readonly type: 'driver-signed'; readonly parcels: number }
  | { readonly type: 'parcel-taken-off'; readonly tail: string; readonly parcels: number }
  /** Before it is closed: parcels of the carrier that are not on it. */
  | { readonly type: 'parcels-missing'; readonly missing: number }
  | { readonly type: 'manifest-closing'; readonly carrier: string; readonly parcels: number }
  | { readonly type: 'closing-taken-back' }
  | { readonly type: 'manifest-closed'; readonly carrier: string; readonly parcels: number }
  | { readonly type: 'manifest-unknown'; readonly code: string }
  /** Something else was scanned while parcels are handed over. */
  | { readonly type: 'finish-manifest'; readonly wanted: string }
  | { readonly type: 'manifest-printed'; readonly printing: 'printed' | 'keptAs' | 'notPrinted' }
  | { readonly type: 'handover-refused'; readonly refusal: HandoverRefusal; readonly tail: string };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly handover: HandoverSay;
  }
}

export const HANDOVER_TONES: Tones<HandoverSay> = {
  'manifest-opened': 'info',
  'manifest-resumed': 'info',
  'manifest-left': 'info',
  'parcel-loaded': ({ parcels, expected }) => (parcels >= expected ? 'complete' : 'ok'),
  'parcel-stays': 'info',
  'pallet-begun': 'info',
  'pallet-ended': 'info',
  'driver-signed': 'ok',
  'parcel-taken-off': 'info',
  'parcels-missing': 'attention',
  'manifest-closing': 'attention',
  'closing-taken-back': 'info',
  'manifest-closed': 'complete',
  'manifest-unknown': 'attention',
  'finish-manifest': 'attention',
  'manifest-printed': ({ printing }) => (printing === 'notPrinted' ? 'attention' : 'info'),
  'handover-refused': ({ refusal }) => {
    if (refusal.type === 'AlreadyLoaded') return 'too-many';
    // It belongs elsewhere; what must not leave at all is for a person.
    if (refusal.type === 'OtherCarrier') return 'wrong';
    return refusal.type === 'ParcelStopped' && isForeign(refusal.stop) ? 'wrong' : 'attention';
  },
};

const isForeign = ({ type }: ParcelStop): boolean => type === 'UnknownParcel' || type === 'LabelVoid';
