import { localDate } from '#renderer/core/local-date.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type Meaning, parseGtin, readPrintedDate, type UnitParts } from '#shared/barcode/index.ts';
import { allowsTypedQuantity, type Item, type Order, type UnitAllowance } from '#shared/domain/index.ts';
import {
  allowanceFor,
  type LotChoice,
  type LotRules,
  lotAsKnown,
  lotChoices,
  orderWithSerial,
  type PackingRefusal,
  type PackingState,
  readUnitText,
  shelfDaysOf,
  type UnitRules,
} from '#shared/packing/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { LaidOrder } from './bench-order.ts';
import type { Substitutes } from './substitutes.ts';
import type { ItemScan, RefusedUnit, UnitLacks, UnitQuestion } from './unit-question.ts';

/** So many lots stand on the lowest screen, each with its code, and none is below its edge. */
const MOST_OFFERED = 3;

const LACKS: Partial<Readonly<Record<PackingRefusal['type'], UnitLacks>>> = {
  LotMissing: 'lot',
  ExpiryMissing: 'expiry',
  SerialMissing: 'serial',
};

/** Asks for the lot, the date or the serial number of a unit, one after the other, until it may go in or is left. */
export interface UnitQuestions {
  /** What the unit's item asks of it, as far as this bench knows. */
  readonly rulesOf: (laid: LaidOrder, scan: ItemScan) => UnitRules;
  /**
   * Asks for what a refusal says is lacking; false where it is about something else, and said by whoever asked. One that a supervisor may allow
   * can be allowed from then on.
   */
  readonly ask: (refusal: PackingRefusal, scan: ItemScan, packing: PackingState | null) => boolean;
  /** The unit with the date that the stock has of its lot, where its code says none. */
  readonly dated: (scan: ItemScan) => ItemScan;
  /** The unit with what a code says of it; `kept`: it says nothing that was asked, and the question stays. Undefined: it is no answer. */
  readonly answer: (meaning: Meaning | null, cause: Cause) => ItemScan | 'kept' | undefined;
  /** The unit with the lot at that place of the screen, from 1. */
  readonly choose: (place: number) => ItemScan | undefined;
  /** Says the question once more: it takes more than a yes. False where none was asked. */
  readonly again: () => boolean;
  /** The unit that was refused, where a supervisor may allow it and the place, from 1, is that of this choice. */
  readonly allowable: (place: number) => RefusedUnit | undefined;
  /** The question is left: the unit is not in. False where none was asked. */
  readonly leave: () => boolean;
}

export function createUnitQuestions({
  store,
  memory,
  reference,
  teller,
  clock,
  replacedBy,
}: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'orders' | 'policy' | 'itemLots' | 'locations' | 'pickLists'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly clock: Clock;
  readonly replacedBy: Substitutes['replacedBy'];
}): UnitQuestions {
  const ask = (asks: UnitQuestion): void => {
    const { sku } = asks.scan;
    void teller.tell({ type: 'unit-asks', sku, lacks: asks.lacks }, [], { sku, change: { unitAsks: asks } });
  };

  const channelOf = (orderId: string | null): string | null =>
    orderId === null ? null : (reference.orders().get(orderId)?.channel ?? null);
  /** Whether the merchant's rules let a supervisor allow it. */
  const mayAllow = (kind: UnitAllowance, orderId: string | null): boolean =>
    reference.policy(kind === 'wrong-lot' ? 'unknown-lot' : kind, channelOf(orderId)) === 'supervisor';

  /** What this bench knows of an item's lots: by its copy of the stock, and by the lists by which the order is picked. */
  function lotsOf(sku: string, orderId: string | null = null): LotRules {
    const places = reference.locations();
    const known = (reference.itemLots().get(sku)?.lots ?? []).map(({ places: codes, ...lot }) => ({
      ...lot,
      places: codes.map((code) => ({ code, kind: places.get(code)?.kind ?? null })),
    }));
    const lines = [...reference.pickLists().values()].flatMap((list) => list.lines);
    const wanted = lines.filter((line) => line.orderId === orderId && line.sku === sku).map(({ lot }) => lot);
    return {
      known,
      // A place without a lot may hold any.
      wanted: wanted.includes('') ? [] : [...new Set(wanted)],
      takesUnknown: reference.policy('unknown-lot', channelOf(orderId)) === 'take',
    };
  }

  function choicesOf(sku: string, packing: PackingState | null): readonly LotChoice[] {
    const lots = lotsOf(sku, packing?.orderId);
    return lotChoices(lots, lotsIn(packing, sku), localDate(clock.now()), MOST_OFFERED);
  }

  /** Orders whose units are in a parcel: those of one that was cancelled or paid back are in stock again. */
  function* packedHere(): Iterable<PackingState> {
    for (const state of memory.states.of('packing').values()) {
      const status = reference.orders().get(state.orderId)?.status;
      if (status !== 'cancelled' && status !== 'refunded') yield state;
    }
  }

  /** What a text says that no code is known by: the lot, the date or the number as it is printed. */
  function said({ lacks, scan }: UnitQuestion, text: string): ItemScan | undefined {
    if (lacks === 'expiry') {
      const expiry = readPrintedDate(text, new Date(clock.now()).getFullYear());
      return expiry === undefined ? undefined : { ...scan, expiry };
    }
    // A whole item number is the code of other goods, and no lot. `(10)` before it says that it is one.
    const printed = parseGtin(text) !== undefined && text.length >= 12 ? undefined : readUnitText(text);
    if (printed !== undefined && lacks === 'lot')
      return { ...scan, lot: lotAsKnown(printed, lotsOf(scan.sku))?.lot ?? printed };
    return printed === undefined ? undefined : { ...scan, [lacks]: printed };
  }

  function answer(meaning: Meaning | null, cause: Cause): ItemScan | 'kept' | undefined {
    const { unitAsks: asks } = store.getState();
    if (!asks) return undefined;
    const { scan, lacks, lots } = asks;
    const told = (given: ItemScan): ItemScan => ({ ...given, raw: `${scan.raw} ${cause.raw}`.slice(0, 512) });
    const parts = partsIn(meaning, cause, scan);
    if (parts) return told(withParts(scan, parts));
    const offered = lacks === 'lot' ? lots.find(({ lot }) => lot === cause.raw.trim()) : undefined;
    if (offered) return told(withLot(scan, offered));
    if (meaning) return undefined;
    const given = said(asks, cause.raw);
    if (given) return told(given);
    void teller.tell({ type: 'unit-not-that', lacks, raw: cause.raw.slice(0, 80) }, [], { sku: scan.sku });
    return 'kept';
  }

  return {
    rulesOf(laid, { sku, serial, allowed = [] }) {
      const { order, items } = laid;
      const item = items.get(sku);
      const packedIn = serial === null ? null : orderWithSerial(packedHere(), { sku, serial, orderId: order.id });
      return {
        ...{ tracking: item?.tracking ?? 'none', serialFormat: item?.serialFormat ?? null, allowed },
        replaces: replacedBy(laid, sku),
        lots: lotsOf(sku, order.id),
        provesParts: partsOf(order, sku).some((part) => !isPlain(items.get(part))),
        minShelfDays: Math.max(item?.minShelfDays ?? 0, shelfDaysOf(reference.policy('shelf-days'), order.channel)),
        packedIn: packedIn && (reference.orders().get(packedIn)?.code ?? packedIn),
      };
    },
    ask(refusal, scan, packing) {
      const kind = allowanceFor(refusal);
      // What the order's own list has is for a supervisor, whatever holds of lots that nobody knows.
      if (kind !== undefined && (refusal.type === 'WrongLot' || mayAllow(kind, packing?.orderId ?? null)))
        store.setState({ unitRefused: { scan, kind } });
      // Another code on the unit was scanned for its number: the question stays.
      if (refusal.type === 'SerialNotInFormat')
        store.setState({ unitAsks: { lacks: 'serial', scan: { ...scan, serial: null }, lots: [] } });
      const lacks = LACKS[refusal.type];
      if (lacks === undefined) return false;
      ask({ lacks, scan, lots: lacks === 'lot' ? choicesOf(scan.sku, packing) : [] });
      return true;
    },
    dated(scan) {
      const expiry = scan.lot === null ? null : lotAsKnown(scan.lot, lotsOf(scan.sku))?.expiry;
      return scan.expiry === null && expiry ? { ...scan, expiry } : scan;
    },
    answer,
    choose(place) {
      const { unitAsks } = store.getState();
      const lot = unitAsks?.lots[place - 1];
      return unitAsks && lot ? withLot(unitAsks.scan, lot) : undefined;
    },
    allowable(place) {
      const { unitRefused } = store.getState();
      return place === 1 && unitRefused ? unitRefused : undefined;
    },
    again() {
      const { unitAsks } = store.getState();
      if (unitAsks) ask(unitAsks);
      return unitAsks !== null;
    },
    leave() {
      if (store.getState().unitRefused !== null) store.setState({ unitRefused: null });
      if (store.getState().unitAsks === null) return false;
      store.setState({ unitAsks: null });
      return true;
    },
  };
}

/** The components of a kit of an order; none of what is no kit of it. */
const partsOf = (order: Order, sku: string): readonly string[] =>
  order.lines.flatMap((line) => (line.sku === sku ? (line.components ?? []).map((part) => part.sku) : []));

/** Whether nobody has to look at each unit of it. */
const isPlain = (item: Item | undefined): boolean => item !== undefined && allowsTypedQuantity(item);

/** What another code says of the unit: a label of its lot alone, or the same item's code with more in it. */
function partsIn(meaning: Meaning | null, { parts }: Cause, { sku, units }: ItemScan): UnitParts | undefined {
  if (parts) return parts;
  if (meaning?.type !== 'item' || meaning.sku !== sku) return undefined;
  const says = meaning.lot !== null || meaning.expiry !== null || meaning.serial !== null;
  return says || meaning.units === units ? meaning : undefined;
}

const withParts = (scan: ItemScan, { lot, expiry, serial }: UnitParts): ItemScan => ({
  ...scan,
  lot: lot ?? scan.lot,
  expiry: expiry ?? scan.expiry,
  serial: serial ?? scan.serial,
});

const withLot = (scan: ItemScan, { lot, expiry }: LotChoice): ItemScan => ({
  ...scan,
  lot,
  expiry: scan.expiry ?? expiry,
});

/** The lots of an item that lie in the order's parcels already: the next unit is often of the same. */
function lotsIn(packing: PackingState | null, sku: string): readonly LotChoice[] {
  const lots = new Map<string, LotChoice>();
  for (const scan of packing?.parcels.flatMap(({ scans }) => scans) ?? [])
    if (scan.sku === sku && scan.lot !== null && scan.lot !== '')
      lots.set(scan.lot, { lot: scan.lot, expiry: scan.expiry, place: null });
  return [...lots.values()];
}
