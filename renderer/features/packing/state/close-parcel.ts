import type { Labelling } from '#renderer/core/labelling.ts';
import type { PhotoOutcome } from '#renderer/core/photos/photo-request.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import {
  decide,
  fold,
  type OrderFacts,
  openParcel,
  type PackingEvent,
  type PackingState,
  unitTotals,
} from '#shared/packing/index.ts';
import { type BenchOrder, factsOf, type LaidOrder } from './bench-order.ts';
import type { AboutToClose, ClosingStep } from './closing-steps.ts';
import { confirmsClose } from './confirm-close.ts';
import type { ConfirmNotes } from './confirm-notes.ts';
import type { Refuse } from './refuse.ts';
import type { Closing, WeighFirst } from './weigh-first.ts';

/** How the parcel on the bench is closed: with all that the merchant's rules want first, one after the other. */
export interface CloseParcel {
  /** The order as the rules look at it when its parcel is closed now. */
  readonly facts: (laid: LaidOrder) => OrderFacts;
  /** Whether something is to be done first, so that the last unit does not close it. */
  readonly hasFirst: (laid: LaidOrder) => boolean;
  /** What is said when all units are in and it is not closed yet. */
  readonly completeSay: (laid: LaidOrder) => Say;
  /** Where nothing came between, what needs no word (weighing, the camera) begins by itself. */
  readonly byItself: () => void;
  /** Whether OK closes the parcel after this saying. */
  readonly isClosedByOk: (said: Say['type'] | undefined) => boolean;
  /** Closes the parcel on the bench; where a rule asks for it, once it is allowed, weighed and photographed. */
  readonly close: (command: Closing) => void;
  /** The same of one that is weighed. */
  readonly weighed: (command: Closing) => void;
  /** Away from the bench: closes a complete parcel with what the rules settle by themselves. Undefined: one of them needs a hand, and the order goes to the bench. */
  readonly away: (laid: LaidOrder, packing: PackingState) => readonly PackingEvent[] | undefined;
}

export function createClosing(dependencies: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly refuse: Refuse;
  readonly bench: Pick<BenchOrder, 'laid'>;
  readonly labelling: Pick<Labelling, 'print' | 'printWhen'>;
  /** What comes before, in its order. */
  readonly steps: Readonly<Record<'weight', ClosingStep>> & Readonly<Record<string, ClosingStep>>;
  readonly weighFirst: Pick<WeighFirst, 'closedSay'>;
  readonly notes: Pick<ConfirmNotes, 'ask'>;
  /** The packing of the order on the bench. */
  readonly current: () => PackingState | null;
  /** What is said where another station has it. */
  readonly sayElsewhere: () => Say | undefined;
}): CloseParcel {
  const { store, reference, teller, refuse, bench, labelling, weighFirst, notes, current, sayElsewhere } = dependencies;
  const steps = Object.values(dependencies.steps);
  const afterWeight = steps.indexOf(dependencies.steps.weight) + 1;
  const byItselfAfter = new Set<string>(steps.flatMap((step) => step.byItself ?? []));
  const byOkAfter = new Set<string | undefined>(['confirm-close', ...steps.flatMap((step) => step.byOk ?? [])]);

  /** The order as the rules look at it; in shadow with what the bench itself would have asked a supervisor for. */
  function facts(laid: LaidOrder, photo?: PhotoOutcome): OrderFacts {
    const known = factsOf(laid);
    if (!known.shadow) return known;
    return { ...known, shadow: steps.flatMap((step) => step.shadow?.(laid, photo) ?? []) };
  }
  const asking = (laid: LaidOrder) => steps.filter((step) => step.asks(laid) !== undefined);
  const completeSay = (laid: LaidOrder): Say => {
    const asked = asking(laid);
    const [first] = [...asked.filter((step) => !step.isQuiet), ...asked];
    return first?.asks(laid) ?? { type: 'confirm-close', orderCode: laid.order.code };
  };
  const byItself = (): void => {
    const { answer, dialog, override } = store.getState();
    const isFirst = answer !== null && byItselfAfter.has(answer.say.type);
    if (isFirst && dialog === null && override === null) close('CloseParcel');
  };
  const settled = (about: AboutToClose): readonly PackingEvent[] => steps.flatMap((step) => step.events?.(about) ?? []);
  const closed = (command: Closing, state: PackingState | null, order: OrderFacts, channel: string) =>
    decide(state, { type: command, order, weightCheck: reference.policy('weight-check', channel) });

  /** Closes the open parcel, or begins a further one, with the photo that was taken of it first; undefined where that cannot be any more. */
  function closeWith(about: AboutToClose, photo?: PhotoOutcome): Promise<void> | undefined {
    const { closing: command, laid, packing } = about;
    if (sayElsewhere()) return undefined;
    const decision = closed(command, packing, facts(laid, photo), laid.order.channel);
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
      [...(photo ? [photo.event] : []), ...settled(about), ...decision.value],
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
    const decision = decide(packing, { type: command, order: factsOf(laid) });
    if (!decision.ok && decision.failure.type === 'NotesUnconfirmed' && notes.ask()) return;
    if (!decision.ok) return void refuse(decision.failure, null, null);
    if (decision.value.length === 0) return void labelling.print(true);
    void from(0, command, laid.order.id);
  }

  /** From one of the steps on, where the order still lies here. */
  function from(at: number, command: Closing, orderId: string, photo?: PhotoOutcome): Promise<void> | undefined {
    const laid = bench.laid();
    const packing = current();
    if (laid?.order.id !== orderId || !packing) return undefined;
    const about = { closing: command, laid, packing };
    const step = steps[at];
    if (!step) return closeWith(about, photo);
    step.first(about, (taken) => from(at + 1, command, orderId, taken ?? photo));
    return undefined;
  }

  return {
    ...{ facts, completeSay, byItself, close },
    hasFirst: (laid) => asking(laid).length > 0,
    isClosedByOk: (said) => byOkAfter.has(said),
    weighed(command) {
      const orderId = bench.laid()?.order.id;
      if (orderId !== undefined) void from(afterWeight, command, orderId);
    },
    away(laid, packing) {
      if (confirmsClose(store, reference, laid.order)) return undefined;
      const about = { closing: 'CloseParcel', laid, packing } as const;
      const events: PackingEvent[] = [];
      for (const step of asking(laid)) {
        const own = step.away?.(about);
        if (!own) return undefined;
        events.push(...own);
      }
      const decision = closed('CloseParcel', fold(events, packing), facts(laid), laid.order.channel);
      return decision.ok ? [...events, ...decision.value] : undefined;
    },
  };
}
