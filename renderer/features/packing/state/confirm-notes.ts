import type { Answer, Say, Tones } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import {
  decide,
  fold,
  isComplete,
  openNotes,
  openParcel,
  type PackingNote,
  type PackingState,
  unitTotals,
} from '#shared/packing/index.ts';
import { type BenchOrder, factsOf, type LaidOrder } from './bench-order.ts';
import { confirmsClose } from './confirm-close.ts';
import { countOf } from './packed-units.ts';

/** So many notes stand on the lowest screen, each with its code; the next ones follow as these are confirmed. */
const MOST_SHOWN = 3;

/** What is said of notes that have to be confirmed. */
export type NotesSay =
  /** `sku`: the item that it is of; null: it is of the order. `more`: notes that are asked for after it. `packed`, `needed`: units of the item. */
  | {
      readonly type: 'note-asks';
      readonly note: string;
      readonly orderCode: string;
      readonly sku: string | null;
      readonly more: number;
      readonly packed: number;
      readonly needed: number;
    }
  | { readonly type: 'note-confirmed'; readonly note: string; readonly left: number };

export const NOTES_TONES: Tones<NotesSay> = { 'note-asks': 'attention', 'note-confirmed': 'ok' };

/** Asks for notes and checks that have to be confirmed, when they matter, and before the parcel is closed at the latest. */
export interface ConfirmNotes {
  /** What is asked after units of an item went in; once all are in, of all that is not confirmed yet. Undefined: nothing is. */
  readonly sayAfter: (
    laid: LaidOrder,
    before: PackingState | null,
    after: PackingState,
    sku: string,
  ) => Say | undefined;
  /** Asks for what is to be confirmed by now; false where nothing is. */
  readonly ask: () => boolean;
  /** Confirms the note at that place of the screen, from 1; `goOn`: closes the parcel that waited for it alone. False where none is asked for. */
  readonly confirm: (place: number, goOn: () => void) => boolean;
}

/** The notes that stand on the screen while one is asked for, those of the item that was scanned first. */
export function notesShown(
  laid: LaidOrder,
  packing: PackingState,
  answer: Pick<Answer, 'say' | 'sku'> | null,
): readonly PackingNote[] {
  return answer?.say.type === 'note-asks' ? inTurn(laid, packing, answer.sku).slice(0, MOST_SHOWN) : [];
}

const inTurn = (laid: LaidOrder, packing: PackingState, sku: string | null): readonly PackingNote[] => {
  const isOf = ({ skus }: PackingNote): number => (sku !== null && skus.includes(sku) ? 0 : 1);
  return openNotes(packing, factsOf(laid).notes).toSorted((one, other) => isOf(one) - isOf(other));
};

export function createConfirmNotes({
  store,
  memory,
  teller,
  bench,
  reference,
}: {
  readonly store: StationStore;
  readonly memory: Pick<LogMemory, 'states'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly bench: Pick<BenchOrder, 'laid'>;
  readonly reference: Pick<Reference, 'policy'>;
}): ConfirmNotes {
  function here(): { readonly laid: LaidOrder; readonly packing: PackingState } | undefined {
    const laid = bench.laid();
    const packing = laid && memory.states.of('packing').get(laid.order.id);
    const isElsewhere = store.getState().foreign?.orderId === laid?.order.id;
    return laid && packing && openParcel(packing) && !isElsewhere ? { laid, packing } : undefined;
  }

  /** The first of what is to be confirmed, in words. */
  function sayOf(laid: LaidOrder, packing: PackingState, sku: string | null): Say | undefined {
    const [first, ...others] = inTurn(laid, packing, sku);
    if (!first) return undefined;
    const of = sku !== null && first.skus.includes(sku) ? sku : (first.skus[0] ?? null);
    const { packed, needed } = of === null ? { packed: 0, needed: 0 } : countOf(packing, of);
    const orderCode = laid.order.code;
    return { type: 'note-asks', note: first.text, orderCode, sku: of, more: others.length, packed, needed };
  }

  return {
    sayAfter(laid, before, after, sku) {
      const { notes } = factsOf(laid);
      const earlier = new Set(before ? openNotes(before, notes) : []);
      const isNew = openNotes(after, notes).some((note) => !earlier.has(note) && note.skus.length > 0);
      return isNew || isComplete(after) ? sayOf(laid, after, sku) : undefined;
    },
    ask() {
      const now = here();
      const say = now && sayOf(now.laid, now.packing, store.getState().answer?.sku ?? null);
      if (say) void teller.tell(say, [], say.type === 'note-asks' ? { sku: say.sku } : {});
      return say !== undefined;
    },
    confirm(place, goOn) {
      const now = here();
      const { answer } = store.getState();
      const note = now && notesShown(now.laid, now.packing, answer)[place - 1];
      if (!note) return false;
      const decision = decide(now.packing, { type: 'ConfirmNote', note });
      if (!decision.ok) return false;
      const after = fold(decision.value, now.packing) ?? now.packing;
      const sku = answer?.sku ?? null;
      const next = sayOf(now.laid, after, sku);
      const { needed, packed } = unitTotals(after);
      const isReady = !next && isComplete(after);
      const waits = confirmsClose(store, reference, now.laid.order);
      const orderCode = now.laid.order.code;
      const done: Say =
        isReady && waits
          ? { type: 'confirm-close', orderCode }
          : { type: 'note-confirmed', note: note.text, left: needed - packed };
      void teller.tell(next ?? done, decision.value, { sku });
      if (isReady && !waits) goOn();
      return true;
    },
  };
}
