import type { Say, Tones } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Tables } from '#shared/carriers/index.ts';
import type { Order, ServiceReason } from '#shared/domain/index.ts';
import { decide, openParcel, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { CartonPrices } from './advised-carton.ts';
import type { LaidOrder } from './bench-order.ts';
import type { OpenOrder } from './packing-view.ts';
import { choiceOf, choosable, type ParcelService, serviceFor } from './parcel-service.ts';
import type { Closing } from './weigh-first.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly parcelService: ServiceFirst;
  }
}

/** What is said of the service of a parcel. */
export type ServiceSay =
  /** All units are in: the service is settled, and the parcel is closed. */
  | { readonly type: 'service-now'; readonly orderCode: string }
  /** The rules leave none: a person chooses. */
  | { readonly type: 'service-first'; readonly orderCode: string }
  | { readonly type: 'service-chosen'; readonly service: string; readonly carrier: string }
  /** There are no prices, or nothing is asked of this channel. */
  | { readonly type: 'no-services' };

export const SERVICE_TONES: Tones<ServiceSay> = {
  'service-now': 'info',
  'service-first': 'attention',
  'service-chosen': 'info',
  'no-services': 'attention',
};

/** Why a person chose another service, in their places on the screen. */
export const SERVICE_REASONS: readonly ServiceReason[] = ['customer', 'carrier-away', 'faster', 'goods', 'other'];

/** The service of the open parcel: said while it is packed, settled before it is closed. */
export interface ServiceFirst extends CartonPrices {
  /** Whether parcels of an order are settled before they are closed. */
  readonly isOn: (order: Pick<Order, 'channel'>) => boolean;
  /** What is suggested for the open parcel; null where nothing is, or nobody asks for it. */
  readonly suggestion: (open: Pick<OpenOrder, 'order' | 'packing' | 'items'>) => ParcelService | null;
  /** The same, also once it was chosen. */
  readonly look: (open: Pick<OpenOrder, 'order' | 'packing' | 'items'>) => ParcelService | null;
  /** Settles it first where the rules leave a service; else a person chooses, and the parcel is closed after that. */
  readonly first: (closing: Closing, laid: LaidOrder, packing: PackingState, go: () => void) => void;
  /** What is to be recorded before the parcel is closed. */
  readonly events: (closing: Closing, laid: LaidOrder, packing: PackingState) => readonly PackingEvent[];
  /** The same away from the bench; undefined: a person has to choose. */
  readonly away: (closing: Closing, laid: LaidOrder, packing: PackingState) => readonly PackingEvent[] | undefined;
  /** Shows the services of the open parcel, to choose another one. */
  readonly ask: () => void;
  readonly choose: (service: string) => void;
  readonly because: (reason: ServiceReason) => void;
  /** One step back; from the first one the question goes. */
  readonly back: () => void;
}

export function createServiceFirst({
  store,
  reference,
  tables,
  teller,
  laid,
  clock,
}: {
  readonly store: StationStore;
  readonly reference: Pick<
    Reference,
    'policy' | 'cartons' | 'packedContents' | 'services' | 'rateCards' | 'itemWeights'
  >;
  /** The price lists as they are asked; null: there are none. */
  readonly tables: () => Tables | null;
  readonly teller: Pick<Teller, 'tell'>;
  readonly laid: () => LaidOrder | null;
  readonly clock: Clock;
}): ServiceFirst {
  const way = ({ channel }: Pick<Order, 'channel'>) => reference.policy('carrier-choice', channel);

  function work(
    order: Pick<LaidOrder, 'order' | 'items'>,
    packing: PackingState,
    isFull: boolean,
  ): ParcelService | null {
    if (way(order.order) === 'off') return null;
    const known = tables();
    return known && serviceFor({ ...order, packing }, reference, known, clock.now(), isFull);
  }

  /** The service was chosen, or nothing can be: the parcel is closed as it is. */
  const isSettled = (order: LaidOrder, packing: PackingState, closing: Closing): boolean => {
    if (way(order.order) !== 'on' || openParcel(packing)?.service) return true;
    const service = work(order, packing, closing === 'BeginParcel');
    return !service || service.packed.choice.chosen !== null || choosable(service).length === 0;
  };

  function events(closing: Closing, order: LaidOrder, packing: PackingState): readonly PackingEvent[] {
    if (way(order.order) !== 'on' || openParcel(packing)?.service) return [];
    const choice = work(order, packing, closing === 'BeginParcel')?.packed.choice;
    const verdict = choice?.verdicts.find(({ type }) => type === 'taken');
    if (!verdict) return [];
    const chosen = choiceOf(verdict, { by: 'rule', rule: choice?.rule ?? '', reason: null });
    const decision = decide(packing, { type: 'ChooseService', choice: chosen });
    return decision.ok ? decision.value : [];
  }

  function record(service: string, reason: ServiceReason | null): void {
    const { open, serviceAsks } = store.getState();
    const found = open && work(open, open.packing, serviceAsks?.closing === 'BeginParcel');
    const verdict = found && choosable(found).find((one) => one.service === service);
    store.setState({ dialog: null, serviceAsks: null });
    if (!open || !verdict) return;
    const isRule = reason === null;
    const rule = isRule ? (found.packed.choice.rule ?? '') : '';
    const choice = choiceOf(verdict, { by: isRule ? 'rule' : 'person', rule, reason });
    const decision = decide(open.packing, { type: 'ChooseService', choice });
    if (!decision.ok) return;
    const title = reference.services().get(service)?.title || service;
    const told = teller.tell({ type: 'service-chosen', service: title, carrier: verdict.carrier }, decision.value);
    const go = serviceAsks?.go;
    if (go) void told.then(go);
  }

  return {
    isOn: (order) => way(order) === 'on' && reference.rateCards().size > 0,
    suggestion: (open) => (openParcel(open.packing)?.service ? null : work(open, open.packing, false)),
    look: (open) => work(open, open.packing, store.getState().serviceAsks?.closing === 'BeginParcel'),
    fitting: (open) => work(open, open.packing, false)?.fitting ?? null,
    first(closing, order, packing, go) {
      if (isSettled(order, packing, closing)) return go();
      store.setState({ dialog: 'service', serviceAsks: { service: null, closing, go } });
      void teller.tell({ type: 'service-first', orderCode: order.order.code });
    },
    events,
    away: (closing, order, packing) =>
      isSettled(order, packing, closing) ? events(closing, order, packing) : undefined,
    ask() {
      const { open } = store.getState();
      const order = laid();
      if (!open || !order) return void teller.tell({ type: 'no-open-order' });
      if (!work(open, open.packing, false)) return void teller.tell({ type: 'no-services' } satisfies Say);
      store.setState({ dialog: 'service', serviceAsks: { service: null, closing: null, go: null } });
    },
    choose(service) {
      const { open, serviceAsks } = store.getState();
      const found = open && work(open, open.packing, serviceAsks?.closing === 'BeginParcel');
      // What the rules say needs no reason.
      if (found?.packed.choice.chosen?.service === service) return record(service, null);
      store.setState({ serviceAsks: serviceAsks && { ...serviceAsks, service } });
    },
    because(reason) {
      const { serviceAsks } = store.getState();
      if (serviceAsks?.service != null) record(serviceAsks.service, reason);
    },
    back() {
      const { serviceAsks } = store.getState();
      if (serviceAsks?.service != null) return store.setState({ serviceAsks: { ...serviceAsks, service: null } });
      store.setState({ dialog: null, serviceAsks: null });
    },
  };
}
