import type { PhotoOutcome } from '#renderer/core/photos/photo-request.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { OrderFacts, PackingEvent, PackingState } from '#shared/packing/index.ts';
import { openParcel } from '#shared/packing/index.ts';
import type { LaidOrder } from './bench-order.ts';
import type { FreshFirst } from './fresh-first.ts';
import type { PhotoFirst } from './photo-first.ts';
import type { ServiceFirst } from './service-first.ts';
import type { Closing, WeighFirst } from './weigh-first.ts';

/** A parcel that is about to be closed: how, of which order, and what is in it. */
export interface AboutToClose {
  readonly closing: Closing;
  readonly laid: LaidOrder;
  readonly packing: PackingState;
}

/** Goes on to the next step, and closes after the last. `photo`: what came of the camera. Undefined: it goes on later, or cannot be closed any more. */
export type GoOn = (photo?: PhotoOutcome) => Promise<void> | undefined;

/**
 * What comes before a parcel is closed: one thing that the merchant's rules want of it. A further one is a row of `closingSteps`: what is said, when
 * the parcel is closed after it by itself or by OK, and what is recorded all follow.
 */
export interface ClosingStep {
  /** What is said when all units are in and this comes first; undefined: nothing is asked of this order. */
  readonly asks: (laid: LaidOrder) => Say | undefined;
  /** Whether what it asks gives way to what a later step asks: it is settled without a hand, as a rule. */
  readonly isQuiet?: true;
  /** Sayings after which the parcel is closed without another word. */
  readonly byItself?: readonly Say['type'][];
  /** Sayings after which OK closes the parcel. */
  readonly byOk?: readonly Say['type'][];
  /** Does it, or finds it done, and goes on. */
  readonly first: (about: AboutToClose, goOn: GoOn) => void;
  /** What it records in the save that closes the parcel. */
  readonly events?: (about: AboutToClose) => readonly PackingEvent[];
  /** Away from the bench: what it records where it needs nobody; undefined: it does, and the order goes to the bench. Without it, whatever is asked is done at the bench. */
  readonly away?: (about: AboutToClose) => readonly PackingEvent[] | undefined;
  /** In shadow: what the bench itself would have asked a supervisor for. */
  readonly shadow?: (laid: LaidOrder, photo?: PhotoOutcome) => OrderFacts['shadow'];
}

/** What stops a parcel from being closed is asked in this order. */
export function closingSteps({
  freshFirst,
  weighFirst,
  services,
  photoFirst,
  reference,
}: {
  readonly freshFirst: FreshFirst;
  readonly weighFirst: Pick<WeighFirst, 'isOn' | 'first'>;
  readonly services: Pick<ServiceFirst, 'isOn' | 'first' | 'events' | 'away'>;
  readonly photoFirst: Pick<PhotoFirst, 'asked' | 'take'>;
  readonly reference: Pick<Reference, 'policy'>;
}): Readonly<Record<'fresh' | 'weight' | 'service' | 'photo', ClosingStep>> {
  return {
    fresh: {
      asks({ order }) {
        const ageMs = freshFirst.staleMs(order);
        return ageMs === null ? undefined : { type: 'stale-first', orderCode: order.code, ageMs };
      },
      byOk: ['stale-first'],
      first: ({ laid }, goOn) => freshFirst.first(laid.order, goOn),
      shadow: ({ order }) => (freshFirst.wouldAsk(order) ? ['stale-data'] : []),
    },
    weight: {
      asks: ({ order }) => (weighFirst.isOn(order) ? { type: 'weigh-now', orderCode: order.code } : undefined),
      byItself: ['weigh-now'],
      byOk: ['weigh-now', 'weigh-again'],
      first: ({ closing }, goOn) => weighFirst.first(closing, () => void goOn()),
    },
    service: {
      asks: ({ order }) => (services.isOn(order) ? { type: 'service-now', orderCode: order.code } : undefined),
      isQuiet: true,
      byItself: ['service-now'],
      byOk: ['service-now', 'service-first'],
      first: ({ closing, laid, packing }, goOn) => services.first(closing, laid, packing, () => void goOn()),
      events: ({ closing, laid, packing }) => services.events(closing, laid, packing),
      away: ({ closing, laid, packing }) => services.away(closing, laid, packing),
    },
    photo: {
      asks({ order }) {
        const why = photoFirst.asked(order);
        return why === null ? undefined : { type: 'photo-first', orderCode: order.code, why };
      },
      byItself: ['photo-first'],
      byOk: ['photo-first'],
      first({ laid, packing }, goOn) {
        if (photoFirst.asked(laid.order) === null) return void goOn();
        photoFirst.take(laid.order, openParcel(packing)?.number ?? 1, goOn);
      },
      shadow: ({ order }, photo) =>
        photo?.type === 'missing' && reference.policy('photo-missing', order.channel) === 'supervisor'
          ? ['no-photo']
          : [],
    },
  };
}
