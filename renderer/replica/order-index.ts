import type { HoldReason, Order, OrderStatus } from '#shared/domain/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { createOrderNumbers, type OrderNumbers } from './order-numbers.ts';

/** One order as the queue shows and finds it; the full record stays in its page. */
export interface QueueEntry {
  readonly id: string;
  readonly code: string;
  readonly channel: string;
  readonly status: OrderStatus;
  readonly hold: HoldReason | null;
  readonly holdDetail: string;
  /** How often it was released at the store. */
  readonly releases: number;
  /** Epoch milliseconds. */
  readonly shipBy: number;
  readonly country: string;
  readonly name: string;
  readonly service: string;
  readonly tote: string | null;
  readonly units: number;
  readonly lines: number;
  /** Every SKU that must be packed, kits as their components. */
  readonly skus: readonly string[];
  /** When it was packed, at whichever bench; null while it is not, or where nobody said when. Epoch milliseconds. */
  readonly packedAt: number | null;
  /** The page that holds the full record. */
  readonly page: number;
  /** Lower-case text that a search looks through. */
  readonly search: string;
}

export interface OrderIndex {
  readonly size: () => number;
  readonly get: (id: string) => QueueEntry | undefined;
  readonly byCode: (code: string) => readonly QueueEntry[];
  readonly byTote: (tote: string) => QueueEntry | undefined;
  /** Codes of orders and totes that are written another way here: small and capital letters, `#`, a prefix before the number. */
  readonly spellingsOf: (code: string) => readonly string[];
  /** All orders, the earliest ship-by first. The array is replaced, never changed, when an order moves. */
  readonly byShipBy: () => readonly QueueEntry[];
  /** Orders that need an item, the earliest ship-by first. The first call after a start builds the list. */
  readonly needing: (sku: string) => readonly QueueEntry[];
  readonly put: (order: Order, page: number) => void;
  readonly remove: (id: string) => void;
  /** Makes what is made at its first use otherwise, for a scan of an unknown code. */
  readonly prepare: () => void;
  readonly pack: () => string;
}

/** An order that came, went or changed. */
interface Move {
  readonly before: QueueEntry | undefined;
  readonly after: QueueEntry | undefined;
}

/** When more orders moved between two looks, all are sorted anew: a first copy brings thousands. */
const MANY_MOVES = 100;

/** The queue in memory: every order the station knows of, sorted by ship-by time. */
export function createOrderIndex(packed = '[]'): OrderIndex {
  const entries = new Map<string, QueueEntry>();
  /** Nearly every code is one order's, and 200,000 lists of one take their room. */
  const codes = new Map<string, QueueEntry | readonly QueueEntry[]>();
  const totes = new Map<string, QueueEntry>();
  /** Made when a code is not found for the first time: few ever look here. */
  let numbers: OrderNumbers | undefined;
  let sorted: readonly QueueEntry[] | undefined;
  /** What `sorted` does not show yet. */
  let moves: Move[] = [];
  let bySku: Map<string, QueueEntry[]> | undefined;

  function move(one: Move): void {
    if (moves.push(one) <= MANY_MOVES) return;
    sorted = undefined;
    moves = [];
  }

  function allNumbers(): OrderNumbers {
    if (numbers) return numbers;
    const made = createOrderNumbers();
    for (const entry of entries.values()) number(made, entry);
    numbers = made;
    return made;
  }

  function withCode(code: string): readonly QueueEntry[] {
    const found = codes.get(code);
    return found === undefined ? [] : 'id' in found ? [found] : found;
  }

  function add(entry: QueueEntry): void {
    entries.set(entry.id, entry);
    const same = withCode(entry.code);
    codes.set(entry.code, same.length === 0 ? entry : [...same, entry]);
    if (entry.tote) totes.set(entry.tote, entry);
    if (numbers) number(numbers, entry);
    if (bySku) index(bySku, entry);
  }

  function drop(entry: QueueEntry): void {
    entries.delete(entry.id);
    const others = withCode(entry.code).filter((other) => other !== entry);
    if (others.length > 0) codes.set(entry.code, others);
    else codes.delete(entry.code);
    if (entry.tote && totes.get(entry.tote) === entry) totes.delete(entry.tote);
    if (bySku)
      for (const sku of entry.skus)
        bySku.set(
          sku,
          (bySku.get(sku) ?? []).filter((other) => other !== entry),
        );
  }

  for (const row of JSON.parse(packed) as Row[]) add(fromRow(row));

  return {
    size: () => entries.size,
    get: (id) => entries.get(id),
    byCode: withCode,
    byTote: (tote) => totes.get(tote),
    spellingsOf: (code) => allNumbers().of(code, (stored) => codes.has(stored)),
    byShipBy() {
      sorted = sorted ? moves.reduce(moved, sorted) : [...entries.values()].sort(earlierFirst);
      moves = [];
      return sorted;
    },
    needing(sku) {
      if (!bySku) {
        bySku = new Map();
        for (const entry of entries.values()) index(bySku, entry);
      }
      return (bySku.get(sku) ?? []).toSorted(earlierFirst);
    },
    put(order, page) {
      const before = entries.get(order.id);
      if (before) drop(before);
      const entry = entryOf(order, page);
      add(entry);
      move({ before, after: entry });
    },
    remove(id) {
      const before = entries.get(id);
      if (!before) return;
      drop(before);
      move({ before, after: undefined });
    },
    prepare: () => void allNumbers(),
    pack: () => JSON.stringify(Array.from(entries.values(), toRow)),
  };
}

/** What the queue keeps of an order. */
export function entryOf(order: Order, page: number): QueueEntry {
  const needs = needsOf(order);
  const { address } = order;
  return {
    id: order.id,
    code: order.code,
    channel: order.channel,
    status: order.status,
    hold: order.hold?.reason ?? null,
    holdDetail: order.hold?.detail ?? '',
    releases: order.care?.releases ?? 0,
    shipBy: order.shipBy,
    country: address.country,
    name: address.name,
    service: order.service,
    tote: order.tote,
    units: needs.reduce((sum, need) => sum + need.units, 0),
    lines: order.lines.length,
    skus: [...new Set(needs.map((need) => need.sku))],
    packedAt: order.packed?.at || null,
    page,
    search: [
      order.code,
      address.name,
      address.company,
      address.city,
      address.postcode,
      order.tote,
      order.email,
      ...order.lines.map((line) => line.sku),
    ]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
  };
}

const earlierFirst = (a: QueueEntry, b: QueueEntry): number => a.shipBy - b.shipBy || (a.id < b.id ? -1 : 1);

/** The sorted list with one order taken out and one put in: two copies of a flat array, no sort of 50,000. */
function moved(sorted: readonly QueueEntry[], { before, after }: Move): readonly QueueEntry[] {
  const next = sorted.slice();
  if (before) next.splice(placeOf(next, before), 1);
  if (after) next.splice(placeOf(next, after), 0, after);
  return next;
}

function placeOf(sorted: readonly QueueEntry[], entry: QueueEntry): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && other !== entry && earlierFirst(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function number(numbers: OrderNumbers, { code, tote }: QueueEntry): void {
  numbers.add(code);
  if (tote) numbers.add(tote);
}

function index(bySku: Map<string, QueueEntry[]>, entry: QueueEntry): void {
  for (const sku of entry.skus) {
    const list = bySku.get(sku);
    if (list) list.push(entry);
    else bySku.set(sku, [entry]);
  }
}

/** A queue entry as a flat array: a third of the text of the same object, and quick to parse. */
type Row = readonly [
  string,
  string,
  string,
  OrderStatus,
  HoldReason | null,
  string,
  number,
  string,
  string,
  string,
  string | null,
  number,
  number,
  readonly string[],
  number,
  string,
  /** Rows of 0.1 have no releases. */
  number?,
  /** Nor when it was packed. */
  (number | null)?,
];

const toRow = (e: QueueEntry): Row => [
  e.id,
  e.code,
  e.channel,
  e.status,
  e.hold,
  e.holdDetail,
  e.shipBy,
  e.country,
  e.name,
  e.service,
  e.tote,
  e.units,
  e.lines,
  e.skus,
  e.page,
  e.search,
  e.releases,
  e.packedAt,
];

function fromRow(row: Row): QueueEntry {
  const [
    id,
    code,
    channel,
    status,
    hold,
    holdDetail,
    shipBy,
    country,
    name,
    service,
    tote,
    units,
    lines,
    skus,
    page,
    search,
    releases = 0,
    packedAt = null,
  ] = row;
  return {
    id,
    code,
    channel,
    status,
    hold,
    holdDetail,
    shipBy,
    country,
    name,
    service,
    tote,
    units,
    lines,
    skus,
    page,
    search,
    releases,
    packedAt,
  };
}
