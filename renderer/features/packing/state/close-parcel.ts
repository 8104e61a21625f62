import type { Labelling } from '#renderer/core/labelling.ts';
import type { PhotoOutcome } from '#renderer/core/photos/photo-request.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { decide, fold, type OrderFacts, openParcel, type PackingState, unitTotals } from '#shared/packing/index.ts';
import { type BenchOrder, factsOf, type LaidOrder } from './bench-order.ts';
import type { ConfirmNotes } from './confirm-notes.ts';
import type { FreshFirst } from './fresh-first.ts';
import type { PhotoFirst } from './photo-first.ts';
import type { Refuse } from './refuse.ts';
import type { ServiceFirst } from './service-first.ts';
import type { Closing, WeighFirst } from './weigh-first.ts';

/** What is said when a parcel is to be weighed, photographed or settled, and that is done without another word. */
const BY_ITSELF: ReadonlySet<string> = new Set(['photo-first', 'weigh-now', 'service-now']);

/** How the parcel on the bench is closed: with all that the merchant's rules want first, one after the other. */
export interface CloseParcel {
  /** The order as the rules look at it when its parcel is closed now. */
  readonly facts: (laid: LaidOrder) => OrderFacts;
  /** Whether something is to be done first, so that the last unit does not close it. */
  readonly hasFirst: (laid: LaidOrder) => boolean;
  /** What is said when all units are in and it is not closed yet. */
  readonly completeSay: (laid: LaidOrder) => Say;
  /** Where nothing came between, the parcel is weighed, or the camera comes up, by itself. */
  readonly byItself: () => void;
  /** Closes the parcel on the bench; where a rule asks for it, once it is allowed, weighed and photographed. */
  readonly close: (command: Closing) => void;
  /** The same of one that is weighed. */
  readonly now: (command: Closing) => void;
}

export function createClosing(dependencies: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly refuse: Refuse;
  readonly bench: Pick<BenchOrder, 'laid'>;
  readonly labelling: Pick<Labelling, 'print' | 'printWhen'>;
  readonly photoFirst: PhotoFirst;
  readonly freshFirst: FreshFirst;
  readonly weighFirst: WeighFirst;
  readonly services: Pick<ServiceFirst, 'isOn' | 'first' | 'events'>;
  readonly notes: Pick<ConfirmNotes, 'ask'>;
  /** The packing of the order on the bench. */
  readonly current: () => PackingState | null;
  /** What is said where another station has it. */
  readonly sayElsewhere: () => Say | undefined;
}): CloseParcel {
  const { store, reference, teller, refuse, bench, labelling } = dependencies;
  const { photoFirst, freshFirst, weighFirst, services, notes, current, sayElsewhere } = dependencies;

  /** The order as the rules look at it; in shadow with what the bench itself would have asked a supervisor for. */
  function facts(laid: LaidOrder, photo?: PhotoOutcome): OrderFacts {
    const known = factsOf(laid);
    if (!known.shadow) return known;
    const isStale = freshFirst.wouldAsk(laid.order);
    const isWithout =
      photo?.type === 'missing' && reference.policy('photo-missing', laid.order.channel) === 'supervisor';
    const stale = isStale ? (['stale-data'] as const) : [];
    return { ...known, shadow: [...stale, ...(isWithout ? (['no-photo'] as const) : [])] };
  }
  const hasFirst = ({ order }: LaidOrder): boolean =>
    photoFirst.asked(order) !== null ||
    weighFirst.isOn(order) ||
    services.isOn(order) ||
    freshFirst.staleMs(order) !== null;
  const completeSay = ({ order }: LaidOrder): Say => {
    const why = photoFirst.asked(order);
    const ageMs = freshFirst.staleMs(order);
    if (ageMs !== null) return { type: 'stale-first', orderCode: order.code, ageMs };
    if (weighFirst.isOn(order)) return { type: 'weigh-now', orderCode: order.code };
    if (why === null && services.isOn(order)) return { type: 'service-now', orderCode: order.code };
    return why === null
      ? { type: 'confirm-close', orderCode: order.code }
      : { type: 'photo-first', orderCode: order.code, why };
  };
  const byItself = (): void => {
    const { answer, dialog, override } = store.getState();
    const isFirst = answer !== null && BY_ITSELF.has(answer.say.type);
    if (isFirst && dialog === null && override === null) close('CloseParcel');
  };

  /** Closes the open parcel, or begins a further one, with the photo that was taken of it first; undefined where that cannot be any more. */
  function closeWith(command: Closing, orderId: string, photo?: PhotoOutcome): Promise<void> | undefined {
    const laid = bench.laid();
    const packing = current();
    if (laid?.order.id !== orderId || !packing || sayElsewhere()) return undefined;
    const decision = decide(current(), {
      type: command,
      order: facts(laid, photo),
      weightCheck: reference.policy('weight-check', laid.order.channel),
    });
    if (!decision.ok || decision.value.length === 0) return undefined;
    const after = fold(decision.value, packing) ?? packing;
    const { needed, packed } = unitTotals(after);
    const orderCode = laid.order.code;
    const again = command === 'CloseParcel' ? openParcel(after)?.number : undefined;
    const say: Say =
      again !== undefined
        ? { type: 'weigh-again', orderCode, parcel: again }
        : command === 'CloseParcel'
          ? weighFirst.closedSay(packing, orderCode, needed)
          : { type: 'parcel-begun', orderCode, parcel: openParcel(after)?.number ?? 1, left: needed - packed };
    const told = teller.tell(
      say,
      [...(photo ? [photo.event] : []), ...services.events(command, laid, packing), ...decision.value],
      photo?.type === 'taken' ? { opId: photo.opId } : {},
    );
    void labelling.printWhen(told);
    return told;
  }

  function close(command: Closing): void {
    const laid = bench.laid();
    const packing = current();
    if (!laid || !packing) {
      void teller.tell({ type: 'no-open-order' });
      return;
    }
    const decision = decide(current(), { type: command, order: factsOf(laid) });
    if (!decision.ok && decision.failure.type === 'NotesUnconfirmed' && notes.ask()) return;
    if (!decision.ok) return void refuse(decision.failure, null, null);
    if (decision.value.length === 0) return void labelling.print(true);
    freshFirst.first(laid.order, () => weighFirst.first(command, now));
  }
  function now(command: Closing): void {
    const laid = bench.laid();
    const packing = current();
    if (!laid || !packing) return;
    services.first(command, laid, packing, () => photographed(command));
  }
  function photographed(command: Closing): void {
    const laid = bench.laid();
    const packing = current();
    if (!laid || !packing) return;
    const { order } = laid;
    if (photoFirst.asked(order) === null) return void closeWith(command, order.id);
    photoFirst.take(order, openParcel(packing)?.number ?? 1, (photo) => closeWith(command, order.id, photo));
  }

  return { facts, hasFirst, completeSay, byItself, close, now };
}
