import { z } from 'zod';
import { type PackingEvent, packingEvents } from '#shared/packing/index.ts';
import { OperatorSignedIn, OperatorSignedOut, OrderTakenOver, OverrideGranted, ScanRefused } from './bench-events.ts';
import { orderSubject, type Subject } from './subject.ts';

/**
 * Who may have done what an event says. `anybody`: nothing is asked · `person`: somebody whom the store knows · `device`: a person, or
 * nobody, because a device answers when it does · `grant`: the supervisor that it names · `release`, `take-over`: a supervisor, or who
 * has a grant or another good reason.
 */
export type EventRight = 'anybody' | 'person' | 'device' | 'grant' | 'release' | 'take-over';

/** Whose rules fold an event into a state. Null: it is kept as it is, and nothing follows from it by itself. */
export type FoldedBy = 'packing' | null;

/** All that the rest of the program needs to know of a type of event. */
interface EventRow<Event> {
  /** The schemas of all versions that were ever written, the newest last; older ones give what the newest would have said. */
  readonly schemas: readonly z.ZodType<Event>[];
  readonly foldedBy: FoldedBy;
  readonly about: (event: Event) => Subject[];
  /** The fields that hold words or codes which somebody typed or scanned: nobody knows what is in them, and erasure takes them. */
  readonly freeText: readonly (keyof Event)[];
  readonly right: EventRight;
}

/** A row of an event of packing, which is always about its order. */
const packing = <Event extends { readonly orderId: string }>(
  schema: z.ZodType<Event>,
  { right = 'person', freeText = [] }: Partial<Pick<EventRow<Event>, 'right' | 'freeText'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'packing', about: ({ orderId }) => [orderSubject(orderId)] },
  ...{ freeText, right },
});

/** A row of an event that is kept as it is. */
const kept = <Event>(
  schema: z.ZodType<Event>,
  row: Pick<EventRow<Event>, 'right'> & Partial<Pick<EventRow<Event>, 'about' | 'freeText'>>,
): EventRow<Event> => ({ schemas: [schema], foldedBy: null, about: () => [], freeText: [], ...row });

/** Each row under the type of its own events. */
const table = <
  Rows extends { readonly [Type in keyof Rows]: { readonly schemas: readonly z.ZodType<{ type: Type }>[] } },
>(
  rows: Rows,
): Rows => rows;

/** Everything that a station's log can hold: one row a type. What has no row is no event, and cannot be recorded. */
const EVENTS = table({
  OrderOpened: packing(packingEvents.OrderOpened),
  UnitScanned: packing(packingEvents.UnitScanned),
  ScanUndone: packing(packingEvents.ScanUndone),
  PackingRestarted: packing(packingEvents.PackingRestarted),
  OrderSuspended: packing(packingEvents.OrderSuspended),
  OrderResumed: packing(packingEvents.OrderResumed),
  OrderHeld: packing(packingEvents.OrderHeld, { freeText: ['detail'] }),
  HoldReleased: packing(packingEvents.HoldReleased, { right: 'release' }),
  ParcelClosed: packing(packingEvents.ParcelClosed),
  ParcelReopened: packing(packingEvents.ParcelReopened),
  ActTakenBack: packing(packingEvents.ActTakenBack),
  LabelPrinted: packing(packingEvents.LabelPrinted, { right: 'device' }),
  LabelFailed: packing(packingEvents.LabelFailed, { right: 'device' }),
  LabelVerified: packing(packingEvents.LabelVerified),
  OrderFinished: packing(packingEvents.OrderFinished),
  ScanRefused: kept(ScanRefused, {
    about: ({ orderId }) => (orderId === null ? [] : [orderSubject(orderId)]),
    freeText: ['raw'],
    right: 'anybody',
  }),
  OperatorSignedIn: kept(OperatorSignedIn, { right: 'anybody' }),
  OperatorSignedOut: kept(OperatorSignedOut, { right: 'anybody' }),
  OrderTakenOver: kept(OrderTakenOver, { about: ({ orderId }) => [orderSubject(orderId)], right: 'take-over' }),
  OverrideGranted: kept(OverrideGranted, { about: ({ orderId }) => [orderSubject(orderId)], right: 'grant' }),
});

type EventOf<Row> = Row extends EventRow<infer Event> ? Event : never;
export type StationEvent = EventOf<(typeof EVENTS)[keyof typeof EVENTS]>;
/** Everything that a station's log can hold. */
export const StationEvent = z.union(
  Object.values(EVENTS).flatMap(({ schemas }) => schemas as readonly z.ZodType<StationEvent>[]),
);

/** Reads an event by the schemas of its type; undefined when this version does not know it. */
export function readEvent(event: { readonly type: string }): StationEvent | undefined {
  if (!isKnown(event.type)) return undefined;
  const schemas: readonly z.ZodType<StationEvent>[] = EVENTS[event.type].schemas;
  for (const schema of schemas.toReversed()) {
    const parsed = schema.safeParse(event);
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

/** What an event is about; empty when it is about nothing but the bench itself. */
export const subjectsOf = (event: StationEvent): Subject[] => rowOf(event).about(event);

/** The order that an event is about; null when it is about none. */
export const orderOf = (event: StationEvent): string | null =>
  subjectsOf(event).find(({ kind }) => kind === 'order')?.id ?? null;

/** Whether the rules of packing fold it. */
export const isPackingEvent = (event: StationEvent): event is PackingEvent => rowOf(event).foldedBy === 'packing';

/** Whether it holds words or codes that somebody typed or scanned. */
export const hasFreeText = (event: StationEvent): boolean => rowOf(event).freeText.length > 0;

/** Who may have done what it says. */
export const rightFor = (event: StationEvent): EventRight => rowOf(event).right;

/** Which events this version reads, in one text: another one may read what this one set aside. */
export const KNOWN_EVENTS: string = Object.entries(EVENTS)
  .map(([type, { schemas }]) => `${type}@${schemas.length}`)
  .sort()
  .join(' ');

const isKnown = (type: string): type is keyof typeof EVENTS => Object.hasOwn(EVENTS, type);

/** The row of an event, for whoever asks it about that very event. */
const rowOf = (event: StationEvent): EventRow<StationEvent> => EVENTS[event.type] as unknown as EventRow<StationEvent>;
