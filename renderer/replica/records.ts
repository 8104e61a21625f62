import { HoldReason, type Item, type Order, OrderStatus } from '#shared/domain/index.ts';
import { RECORD_KINDS, RECORDS, type RecordKind, type RecordOf, type WholeKind } from '#shared/records/index.ts';
import type { PageRow } from './database.ts';
import { createItemIndex, type ItemIndex, NO_ITEMS, type PackedItems } from './item-index.ts';
import { createOrderIndex, type OrderIndex } from './order-index.ts';
import { createPageCatalogue, type PackedCatalogue, type PageCatalogue } from './page-catalogue.ts';

/** The records in packed form, for a quick start. */
export interface PackedRecords {
  readonly orders: string;
  readonly items: PackedItems;
  readonly small: {
    /** The records of the kinds that are held whole, by kind, each with its key. */
    readonly whole: Readonly<Record<string, readonly (readonly [string, unknown])[]>>;
    /** What each page holds, and in which page each record lies that no index knows of. */
    readonly catalogue: PackedCatalogue;
    readonly lies: readonly (readonly [string, number])[];
  };
}

/** What a station knows of the store's records in memory: orders and items by their indexes, small kinds whole. */
export interface Records {
  readonly orders: OrderIndex;
  readonly items: ItemIndex;
  /** All records of a kind that is held whole, by their keys. */
  readonly whole: <Kind extends WholeKind>(kind: Kind) => ReadonlyMap<string, RecordOf<Kind>>;
  readonly catalogue: PageCatalogue;
  /** Takes a page in that is newer than all before: its records replace older ones, what it removes is gone. */
  readonly take: (page: PageRow) => void;
  /** Whether a record lies in that page, and not in a later one. */
  readonly isCurrent: (kind: RecordKind, key: string, page: number) => boolean;
  readonly pack: () => PackedRecords;
}

const NOTHING: PackedRecords = {
  orders: '[]',
  items: NO_ITEMS,
  small: { whole: {}, catalogue: [], lies: [] },
};

export function createRecords(packed: PackedRecords = NOTHING): Records {
  const orders = createOrderIndex(packed.orders);
  const items = createItemIndex(packed.items);
  const whole = new Map(
    RECORD_KINDS.filter(isWhole).map((kind) => [kind, new Map<string, unknown>(packed.small.whole[kind])]),
  );
  const catalogue = createPageCatalogue(packed.small.catalogue);
  const lies = new Map(packed.small.lies);
  /** How many of them belong to a kind that has an index, which could not take them in. */
  let unread = [...lies.keys()].filter((name) => /^(?:order|item)\//.test(name)).length;

  /** Takes one record in. Of kinds with an index only what is shown and searched is looked at: they come in by the hundred thousand. */
  function put(kind: RecordKind, key: string, record: unknown, page: number): void {
    if (kind === 'order') orders.put(shownOrder(record, key), page);
    else if (kind === 'item') items.put(record as Item, page);
    else whole.get(kind)?.set(key, RECORDS[kind].schema.parse(record));
  }

  function remove(kind: RecordKind, key: string): void {
    if (kind === 'order') orders.remove(key);
    else if (kind === 'item') items.remove(key);
    else whole.get(kind)?.delete(key);
  }

  function pageOf(kind: RecordKind, key: string): number | undefined {
    const indexed = kind === 'order' ? orders.get(key)?.page : kind === 'item' ? items.pageOf(key) : undefined;
    // A first copy asks this 400,000 times: no name is made where nothing can be found by it.
    return indexed ?? (isIndexed(kind) && unread === 0 ? undefined : lies.get(`${kind}/${key}`));
  }

  /** Takes one record in, or out without a `page`, and keeps count of the pages in which it lies. */
  function move(kind: RecordKind, key: string, record: unknown, page: number | undefined): void {
    const before = pageOf(kind, key);
    try {
      if (page === undefined) remove(kind, key);
      else put(kind, key, record, page);
      lie(kind, key, isIndexed(kind) ? undefined : page);
    } catch {
      // A record that is not what it should be is not found by a scan; it must not take the others with it.
      remove(kind, key);
      lie(kind, key, page);
    }
    const after = pageOf(kind, key);
    if (before === after) return;
    if (before !== undefined) catalogue.count(before, -1);
    if (after !== undefined) catalogue.count(after, 1);
  }

  /** Notes in which page a record lies that no index knows of. */
  function lie(kind: RecordKind, key: string, page: number | undefined): void {
    if (isIndexed(kind) && unread === 0 && page === undefined) return;
    const name = `${kind}/${key}`;
    const was = lies.size;
    if (page === undefined) lies.delete(name);
    else lies.set(name, page);
    if (isIndexed(kind)) unread += lies.size - was;
  }

  return {
    orders,
    items,
    // Each map holds what the schema of its kind gave.
    whole: <Kind extends WholeKind>(kind: Kind) => (whole.get(kind) ?? new Map()) as Map<string, RecordOf<Kind>>,
    catalogue,
    take(page) {
      const { id, kind, keys, removed } = page;
      catalogue.add(page, 0);
      for (const key of removed) move(kind, key, undefined, undefined);
      const records = readRecords(page);
      for (const [at, key] of keys.entries()) move(kind, key, records[at], id);
    },
    isCurrent: (kind, key, page) => pageOf(kind, key) === page,
    pack: () => ({
      orders: orders.pack(),
      items: items.pack(),
      small: {
        whole: Object.fromEntries(Array.from(whole, ([kind, records]) => [kind, [...records]])),
        catalogue: catalogue.pack(),
        lies: [...lies],
      },
    }),
  };
}

/** Kinds with indexes of their own, which know the page of each record. */
const isIndexed = (kind: RecordKind): boolean => RECORDS[kind].held === 'index';
const isWhole = (kind: RecordKind): kind is WholeKind => !isIndexed(kind);

/** The records of a page, in the order of its keys; none where the page is not what it should be. */
export function readRecords(page: Pick<PageRow, 'records'>): readonly unknown[] {
  try {
    const records: unknown = JSON.parse(page.records);
    return Array.isArray(records) ? records : [];
  } catch {
    return [];
  }
}

/**
 * An order for the queue. One that this version cannot show is on hold there under its code, so that a scan of it finds it and is
 * told in words; its lines are not known, so nobody packs it.
 */
function shownOrder(record: unknown, id: string): Order {
  const order = record as Order;
  if (isShowable(order)) return order;
  const { code, channel } = (record ?? {}) as Partial<Record<string, unknown>>;
  const unknown = { name: '', company: '', street1: '', street2: '', city: '', region: '', postcode: '' };
  return {
    id,
    code: typeof code === 'string' ? code : id.slice(id.lastIndexOf(':') + 1),
    channel: typeof channel === 'string' ? channel : '',
    placedAt: 0,
    shipBy: 0,
    currency: null,
    address: { ...unknown, country: '', phone: '' },
    email: '',
    service: '',
    note: '',
    tote: null,
    lines: [],
    status: 'on-hold',
    hold: { reason: 'other', detail: '' },
    rev: 1,
  };
}

const STATUSES: ReadonlySet<string> = new Set(OrderStatus.options);
const REASONS: ReadonlySet<string> = new Set(HoldReason.options);

const isShowable = (order: Order | null | undefined): boolean =>
  typeof order?.id === 'string' &&
  typeof order.code === 'string' &&
  typeof order.shipBy === 'number' &&
  typeof order.address?.country === 'string' &&
  Array.isArray(order.lines) &&
  STATUSES.has(order.status) &&
  (order.hold === null || REASONS.has(order.hold?.reason));
