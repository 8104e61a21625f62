import { z } from 'zod';
import { countingEvents } from '#shared/counting/index.ts';
import { handoverEvents } from '#shared/handover/index.ts';
import { type PackingEvent, packingEvents } from '#shared/packing/index.ts';
import { pickingEvents } from '#shared/picking/index.ts';
import { receivingEvents } from '#shared/receiving/index.ts';
import type { Right } from '#shared/rights/index.ts';
import { handEvents } from '#shared/stock/index.ts';
import { type TeachingEvent, teachingEvents } from '#shared/teaching/index.ts';
import {
  OperatorSignedIn,
  OperatorSignedOut,
  OrderTakenOver,
  OverrideGranted,
  OverrideGrantedFor,
  ScanRefused,
} from './bench-events.ts';
import { PhotoMissing, PhotoTaken } from './photo-events.ts';
import { type FoldedEvent, STATES, type StateKey, type StateKind } from './state-table.ts';
import { orderSubject, type Subject } from './subject.ts';

/**
 * Who may have done what an event says. `anybody`: nothing is asked · `person`: somebody whom the store knows · `device`: a person, or
 * nobody, because a device answers when it does · `grant`: the supervisor that it names · a row of the rights table: whoever has that right,
 * or has a good reason that the feature's effects know of, such as a grant.
 */
export type EventRight = 'anybody' | 'person' | 'device' | 'grant' | Right;

/** What becomes of the bench by an event: `begins`: what it is about lies there from then on · `ends`: it lies there no more. */
type BenchChange = 'begins' | 'ends';

/** All that the rest of the program needs to know of a type of event. */
interface EventRow<Event> {
  /** The schemas of all versions that were ever written, the newest last; older ones give what the newest would have said. */
  readonly schemas: readonly z.ZodType<Event>[];
  /** The kind of state that it is folded into. Null: it is kept as it is. */
  readonly foldedBy: StateKind | null;
  /** The kind of state that is forgotten by it, to be begun from nothing. */
  readonly forgets: StateKind | null;
  readonly bench: BenchChange | null;
  readonly about: (event: Event) => Subject[];
  /** The fields that hold words or codes which somebody typed or scanned: nobody knows what is in them, and erasure takes them. */
  readonly freeText: readonly (keyof Event)[];
  readonly right: EventRight;
}

/** A row of an event of packing, which is always about its order. */
const packing = <Event extends FoldedEvent<'packing'>>(
  schema: z.ZodType<Event>,
  {
    right = 'person',
    freeText = [],
    bench = null,
  }: Partial<Pick<EventRow<Event>, 'right' | 'freeText' | 'bench'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'packing', forgets: null, about: ({ orderId }) => [orderSubject(orderId)] },
  ...{ freeText, right, bench },
});

/** A row of an event of counting, which is always about its count. */
const counting = <Event extends FoldedEvent<'counting'>>(
  schema: z.ZodType<Event>,
  {
    bench = null,
    freeText = [],
    right = 'count-stock',
  }: Partial<Pick<EventRow<Event>, 'right' | 'freeText' | 'bench'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'counting', forgets: null, bench, freeText, right },
  about: ({ countId }) => [{ kind: 'count', id: countId }],
});

/** A row of an event of moving goods, which is always about what is carried. */
const moving = <Event extends FoldedEvent<'moving'>>(
  schema: z.ZodType<Event>,
  {
    bench = null,
    freeText = [],
    right = 'person',
  }: Partial<Pick<EventRow<Event>, 'right' | 'freeText' | 'bench'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'moving', forgets: null, bench, freeText, right },
  about: ({ handId }) => [{ kind: 'hand', id: handId }],
});

/** A row of an event of receiving, which is always about its receipt. */
const receiving = <Event extends FoldedEvent<'receiving'>>(
  schema: z.ZodType<Event>,
  { bench = null, freeText = [] }: Partial<Pick<EventRow<Event>, 'freeText' | 'bench'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'receiving', forgets: null, bench, freeText, right: 'person' },
  about: ({ receiptId }) => [{ kind: 'receipt', id: receiptId }],
});

/** A row of an event of picking, which is always about its walk. */
const picking = <Event extends FoldedEvent<'picking'>>(
  schema: z.ZodType<Event>,
  { bench = null, freeText = [] }: Partial<Pick<EventRow<Event>, 'freeText' | 'bench'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'picking', forgets: null, bench, freeText, right: 'person' },
  about: ({ pickId }) => [{ kind: 'pick', id: pickId }],
});

/** A row of an event of a hand-over, which is always about its manifest. */
const handover = <Event extends FoldedEvent<'handover'>>(
  schema: z.ZodType<Event>,
  bench: BenchChange | null = null,
  { right = 'person', freeText = [] }: Partial<Pick<EventRow<Event>, 'right' | 'freeText'>> = {},
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'handover', forgets: null, bench, freeText, right },
  about: ({ manifestId }) => [{ kind: 'manifest', id: manifestId }],
});

/** A row of an event of teaching, which is always about its code. */
const teaching = <Event extends TeachingEvent>(schema: z.ZodType<Event>): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: 'teaching', forgets: null, bench: null, freeText: [], right: 'teach-code' },
  about: ({ code }) => [{ kind: 'code', id: code }],
});

/** A row of an event that is kept as it is. */
const kept = <Event>(
  schema: z.ZodType<Event>,
  row: Pick<EventRow<Event>, 'right'> & Partial<Pick<EventRow<Event>, 'about' | 'freeText' | 'forgets'>>,
): EventRow<Event> => ({
  ...{ schemas: [schema], foldedBy: null, forgets: null, bench: null, about: () => [], freeText: [], ...row },
});

/** The row of a supervisor's yes, which is about what it is for. */
const GRANTED: EventRow<OverrideGranted> = {
  ...kept<OverrideGranted>(OverrideGranted, { right: 'grant' }),
  schemas: [OverrideGranted, OverrideGrantedFor],
  about: (event) => ['about' in event ? event.about : orderSubject(event.orderId)],
};

/** Each row under the type of its own events, whoever made the row. */
type RowOf<Type> = { readonly schemas: readonly z.ZodType<{ type: Type }>[] } & Omit<
  EventRow<never>,
  'schemas' | 'freeText'
>;
const table = <Rows extends { readonly [Type in keyof Rows]: RowOf<Type> }>(rows: Rows): Rows => rows;

/** Everything that a station's log can hold: one row a type. What has no row is no event, and cannot be recorded. */
const EVENTS = table({
  OrderOpened: packing(packingEvents.OrderOpened, { bench: 'begins' }),
  UnitScanned: packing(packingEvents.UnitScanned),
  ScanUndone: packing(packingEvents.ScanUndone),
  PackingRestarted: packing(packingEvents.PackingRestarted, { bench: 'begins' }),
  // It takes a right where the merchant's rules say so, which the store's effects ask for: they know the order.
  UnitsShort: packing(packingEvents.UnitsShort, { right: 'ship-short' }),
  ShortTurnedUp: packing(packingEvents.ShortTurnedUp),
  OrderSuspended: packing(packingEvents.OrderSuspended, { bench: 'ends' }),
  OrderResumed: packing(packingEvents.OrderResumed, { bench: 'begins' }),
  OrderHeld: packing(packingEvents.OrderHeld, { freeText: ['detail'], bench: 'ends' }),
  HoldReleased: packing(packingEvents.HoldReleased, { right: 'change-order' }),
  ParcelClosed: packing(packingEvents.ParcelClosed),
  ParcelBegun: packing(packingEvents.ParcelBegun),
  ParcelDropped: packing(packingEvents.ParcelDropped),
  UnitsMoved: packing(packingEvents.UnitsMoved),
  ParcelReopened: packing(packingEvents.ParcelReopened),
  ActTakenBack: packing(packingEvents.ActTakenBack),
  LabelPrinted: packing(packingEvents.LabelPrinted, { right: 'device' }),
  LabelFailed: packing(packingEvents.LabelFailed, { right: 'device' }),
  LabelVerified: packing(packingEvents.LabelVerified),
  CartonChosen: packing(packingEvents.CartonChosen),
  ServiceChosen: packing(packingEvents.ServiceChosen),
  ParcelWeighed: packing(packingEvents.ParcelWeighed),
  // Of whoever packs, by a grant.
  WeightAllowed: packing(packingEvents.WeightAllowed, { right: 'allow-act' }),
  NoteConfirmed: packing(packingEvents.NoteConfirmed, { freeText: ['note'] }),
  RuleShadowed: packing(packingEvents.RuleShadowed),
  OrderFinished: packing(packingEvents.OrderFinished, { bench: 'ends' }),
  CountOpened: counting(countingEvents.CountOpened, { bench: 'begins' }),
  UnitsCounted: counting(countingEvents.UnitsCounted, { freeText: ['raw'] }),
  CountedUnitsSet: counting(countingEvents.CountedUnitsSet),
  CountUndone: counting(countingEvents.CountUndone),
  CountRestarted: counting(countingEvents.CountRestarted),
  // Whoever takes the bench over may leave the place to those who count.
  CountLeft: counting(countingEvents.CountLeft, { bench: 'ends', right: 'person' }),
  CountResumed: counting(countingEvents.CountResumed, { bench: 'begins' }),
  CountFinished: counting(countingEvents.CountFinished, { bench: 'ends' }),
  UnitsOutSaid: counting(countingEvents.UnitsOutSaid),
  CountTakenOver: counting(countingEvents.CountTakenOver),
  CountDropped: counting(countingEvents.CountDropped, { bench: 'ends', right: 'person' }),
  TakeBegun: moving(handEvents.TakeBegun, { bench: 'begins' }),
  FindBegun: moving(handEvents.FindBegun, { bench: 'begins', right: 'adjust-stock' }),
  // From quarantine it takes a right too, which the store's effects ask for: they know the place.
  UnitsTaken: moving(handEvents.UnitsTaken, { freeText: ['raw'] }),
  UnitsFound: moving(handEvents.UnitsFound, { freeText: ['raw'], right: 'adjust-stock' }),
  UnitsChosen: moving(handEvents.UnitsChosen, { freeText: ['raw'] }),
  MovedUnitsSet: moving(handEvents.MovedUnitsSet),
  HandTurned: moving(handEvents.HandTurned),
  UnitsPutDown: moving(handEvents.UnitsPutDown),
  UnitsWrittenOff: moving(handEvents.UnitsWrittenOff, { right: 'adjust-stock' }),
  MoveUndone: moving(handEvents.MoveUndone),
  HandEmptied: moving(handEvents.HandEmptied, { bench: 'ends' }),
  HandLeft: moving(handEvents.HandLeft, { bench: 'ends' }),
  HandResumed: moving(handEvents.HandResumed, { bench: 'begins' }),
  ReceiptBegun: receiving(receivingEvents.ReceiptBegun, { bench: 'begins' }),
  // What is good for too short takes a right, which the store's effects ask for: they know what is on hand.
  UnitsReceived: receiving(receivingEvents.UnitsReceived, { freeText: ['raw'] }),
  ReceivedUnitsSet: receiving(receivingEvents.ReceivedUnitsSet),
  DamageFound: receiving(receivingEvents.DamageFound),
  ReceivedUndone: receiving(receivingEvents.ReceivedUndone),
  ReceiptLeft: receiving(receivingEvents.ReceiptLeft, { bench: 'ends' }),
  ReceiptResumed: receiving(receivingEvents.ReceiptResumed, { bench: 'begins' }),
  ReceiptFinished: receiving(receivingEvents.ReceiptFinished, { bench: 'ends' }),
  PickBegun: picking(pickingEvents.PickBegun, { bench: 'begins' }),
  PlaceReached: picking(pickingEvents.PlaceReached),
  UnitsPicked: picking(pickingEvents.UnitsPicked, { freeText: ['raw'] }),
  PickedUnitsSet: picking(pickingEvents.PickedUnitsSet),
  ToteFilled: picking(pickingEvents.ToteFilled),
  PickFoundShort: picking(pickingEvents.PickFoundShort),
  PickOrderDropped: picking(pickingEvents.PickOrderDropped),
  PickUndone: picking(pickingEvents.PickUndone),
  PickLeft: picking(pickingEvents.PickLeft, { bench: 'ends' }),
  PickResumed: picking(pickingEvents.PickResumed, { bench: 'begins' }),
  PickFinished: picking(pickingEvents.PickFinished, { bench: 'ends' }),
  ManifestOpened: handover(handoverEvents.ManifestOpened, 'begins'),
  ParcelLoaded: handover(handoverEvents.ParcelLoaded),
  ParcelTakenOff: handover(handoverEvents.ParcelTakenOff),
  StopAllowed: handover(handoverEvents.StopAllowed, null, { right: 'allow-act' }),
  PalletBegun: handover(handoverEvents.PalletBegun),
  PalletEnded: handover(handoverEvents.PalletEnded),
  ManifestClosing: handover(handoverEvents.ManifestClosing),
  ClosingTakenBack: handover(handoverEvents.ClosingTakenBack),
  DriverSigned: handover(handoverEvents.DriverSigned, null, { freeText: ['name', 'strokes'] }),
  ManifestClosed: handover(handoverEvents.ManifestClosed, 'ends'),
  ManifestLeft: handover(handoverEvents.ManifestLeft, 'ends'),
  ManifestResumed: handover(handoverEvents.ManifestResumed, 'begins'),
  ManifestDropped: handover(handoverEvents.ManifestDropped, 'ends'),
  CodeTaught: teaching(teachingEvents.CodeTaught),
  CodeForgotten: teaching(teachingEvents.CodeForgotten),
  ScanRefused: kept(ScanRefused, {
    about: ({ orderId }) => (orderId === null ? [] : [orderSubject(orderId)]),
    freeText: ['raw'],
    right: 'anybody',
  }),
  PhotoTaken: kept(PhotoTaken, { about: ({ about }) => [about], right: 'person' }),
  PhotoMissing: kept(PhotoMissing, { about: ({ about }) => [about], right: 'person' }),
  OperatorSignedIn: kept(OperatorSignedIn, { right: 'anybody' }),
  OperatorSignedOut: kept(OperatorSignedOut, { right: 'anybody' }),
  OrderTakenOver: kept(OrderTakenOver, {
    about: ({ orderId }) => [orderSubject(orderId)],
    // It begins from nothing, whatever this station packed of the order before.
    forgets: 'packing',
    right: 'take-over-order',
  }),
  OverrideGranted: GRANTED,
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

/** What an event does to a state. `forgets`: there is none after it; otherwise the rules of its kind fold the event into it. */
export interface Fold extends StateKey {
  readonly forgets: boolean;
  readonly bench: BenchChange | null;
}

/** Which state an event changes; null when it changes none. */
export function foldOf(event: StationEvent): Fold | null {
  const { foldedBy, forgets, bench } = rowOf(event);
  const kind = foldedBy ?? forgets;
  const id = kind && subjectsOf(event).find((subject) => subject.kind === STATES[kind].subject)?.id;
  return kind && id ? { kind, id, forgets: forgets !== null, bench } : null;
}

/** Whether the rules of packing fold it. */
export const isPackingEvent = (event: StationEvent): event is PackingEvent => rowOf(event).foldedBy === 'packing';

/** Whether it holds words or codes that somebody typed or scanned. */
export const hasFreeText = (event: StationEvent): boolean => rowOf(event).freeText.length > 0;

/** Who may have done what it says. */
export const rightFor = (event: StationEvent): EventRight => rowOf(event).right;

/** An event's type and how many versions of it are read, as KNOWN_EVENTS has it. */
export function knownAs(type: StationEvent['type']): string {
  return `${type}@${EVENTS[type].schemas.length}`;
}

/** Which events this version reads, in one text: another one may read what this one set aside. */
export const KNOWN_EVENTS: string = Object.keys(EVENTS)
  .map((type) => knownAs(type as StationEvent['type']))
  .sort()
  .join(' ');

const isKnown = (type: string): type is keyof typeof EVENTS => Object.hasOwn(EVENTS, type);

/** The row of an event, for whoever asks it about that very event. */
const rowOf = (event: StationEvent): EventRow<StationEvent> => EVENTS[event.type] as unknown as EventRow<StationEvent>;
