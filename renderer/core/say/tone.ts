import type { Tone } from '#renderer/ui/tone.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import type { LabelTrouble, Say } from './answer.ts';

/** Which of the six sounds, and so which colour and shape, an answer has. */
export function toneOf(say: Say): Tone {
  switch (say.type) {
    case 'unit-accepted':
      return 'ok';
    case 'parcel-complete':
    case 'order-finished':
      return 'complete';
    case 'refused':
      return toneOfRefusal(say.refusal);
    case 'unknown-code':
    case 'unreadable':
    case 'scan-missed':
    case 'no-order-needs':
    case 'label-of-other':
      return 'wrong';
    case 'ambiguous':
    case 'sign-in-first':
    case 'badge-refused':
    case 'other-order-open':
    case 'order-elsewhere':
    case 'order-packed':
    case 'packed-twice':
    case 'changed-too-late':
    case 'take-over-failed':
    case 'no-open-order':
    case 'location':
    case 'set-aside':
    case 'confirm-close':
    case 'codes-stored':
    case 'order-unreadable':
    case 'label-coming':
    case 'still-held':
    case 'printer-ready':
    case 'scan-first':
    case 'badge-unknown':
    case 'nothing-to-choose':
    case 'no-number-asked':
    case 'undo-closed':
    case 'no-held-order':
      return 'attention';
    case 'label-failed':
      return FOR_A_PERSON.has(say.trouble) ? 'attention' : 'fault';
    case 'cannot-save':
    case 'crashed':
      return 'fault';
    case 'scan-to-start':
    case 'label-printed':
    case 'label-aside':
    case 'labels-printed':
    case 'label-settled':
    case 'carrier-printed':
    case 'order-opened':
    case 'order-resumed':
    case 'order-already-open':
    case 'order-suspended':
    case 'order-held':
    case 'order-released':
    case 'order-cancelled':
    case 'hold-undone':
    case 'act-undone':
    // A unit must come out of the parcel: nothing went in, so it is no tick.
    case 'undone':
    case 'order-restarted':
    case 'taken-over':
    case 'parcel-reopened':
    case 'override-granted':
    case 'signed-in':
    case 'signed-out':
    case 'loaded-again':
      return 'info';
    default:
      return assertNever(say);
  }
}

/** Troubles of a label that are no fault of a device: a person looks, and decides. */
const FOR_A_PERSON: ReadonlySet<LabelTrouble> = new Set<LabelTrouble>([
  'needs-supervisor',
  'packed-elsewhere',
  'store-unsure',
  'order-changed',
  'order-stopped',
]);

function toneOfRefusal(refusal: PackingRefusal): Tone {
  switch (refusal.type) {
    case 'OverQuantity':
    case 'ParcelAlreadyClosed':
    case 'OrderAlreadyFinished':
      return 'too-many';
    case 'ItemNotOnOrder':
    case 'UnitExpired':
    case 'SerialAlreadyPacked':
    case 'WrongLabel':
      return 'wrong';
    case 'OrderNotOpen':
    case 'OrderOnHold':
    case 'OrderClosed':
    case 'OrderHasNothingToPack':
    case 'OrderChanged':
    case 'AddressChanged':
    case 'QuantityNotAllowed':
    case 'QuantityNotMore':
    case 'NothingToUndo':
    case 'UnitsMissing':
    case 'ParcelNotClosed':
    case 'LabelOutdated':
    case 'NoLabelYet':
      return 'attention';
    default:
      return assertNever(refusal);
  }
}
