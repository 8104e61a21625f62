import { type Carton, Item, type Location, type Operator, Order } from '#shared/domain/index.ts';
import {
  type Claim,
  type Cursor,
  PAGE_RECORDS,
  RecordKind,
  type RecordPage,
  type StoreException,
} from '#shared/sync/index.ts';
import type { PageRow, ReplicaDatabase } from './database.ts';
import { createItemIndex, type ItemIndex, type PackedItems } from './item-index.ts';
import { createOrderIndex, type OrderIndex } from './order-index.ts';

/** Where the pull stands: the cursor of what is stored, and the token of an unfinished snapshot. */
export interface PullPosition {
  readonly cursor: Cursor;
  readonly resume: string | null;
}

/** The station's copy of the store's reference data: pages on the disk, indexes in memory. */
export interface Reference {
  readonly orders: () => OrderIndex;
  readonly items: () => ItemIndex;
  readonly operators: () => readonly Operator[];
  readonly cartons: () => readonly Carton[];
  readonly locations: () => ReadonlySet<string>;
  /** Which station works on which order, by order. */
  readonly claims: () => ReadonlyMap<string, Claim>;
  /** What the store kept for a person, newest first. */
  readonly exceptions: () => readonly StoreException[];
  /** Reads one order's full record from its page; undefined when the station has none. */
  readonly order: (id: string) => Promise<Order | undefined>;
  /** Reads the full records of items; those that the station lacks are left out. */
  readonly itemRecords: (skus: readonly string[]) => Promise<ReadonlyMap<string, Item>>;
  /** Stores what a pull brought, then the position that it leads to, and takes it into the indexes. */
  readonly ingest: (pages: readonly RecordPage[], position: PullPosition) => Promise<void>;
  /** Forgets all reference data: the store's history is another one now. The log stays. */
  readonly reset: () => Promise<void>;
  readonly position: () => Promise<PullPosition | undefined>;
  /** Writes the packed indexes, so that the next start need not read the pages. For idle moments. */
  readonly savePacked: () => Promise<void>;
  /** Gathers small pages, which single changes leave behind, into full ones. For idle moments. */
  readonly compact: () => Promise<void>;
}

/** Pages a transaction: 10 keep the longest wait of a scan's commit behind one below a frame. */
const PAGES_PER_COMMIT = 10;

/** A page with fewer live records than this is small; compaction waits until there are many of them. */
const SMALL_PAGE = 10;
const SMALL_PAGES = 200;

interface Small {
  readonly operators: readonly Operator[];
  readonly cartons: readonly Carton[];
  readonly locations: readonly string[];
  readonly claims: readonly Claim[];
  readonly exceptions: readonly StoreException[];
}

/** Opens the copy: packed indexes first, then the pages that came after them. */
export async function openReference(database: ReplicaDatabase): Promise<Reference> {
  let orders = createOrderIndex();
  let items = createItemIndex();
  const operators = new Map<string, Operator>();
  const cartons = new Map<string, Carton>();
  const locations = new Set<string>();
  const claims = new Map<string, Claim>();
  const exceptions = new Map<string, StoreException>();
  /** The newest page that the indexes hold, and the newest number that was given to one. */
  let lastPage = 0;
  let given = 0;
  let packedUpTo = 0;
  /** The last position that was to be written. */
  let positioned: Promise<unknown> = Promise.resolve();

  const takeIn: Readonly<
    Record<RecordKind, { put: (record: unknown, page: number) => void; remove: (key: string) => void }>
  > = {
    order: {
      put: (record, page) => orders.put(record as Order, page),
      remove: (key) => orders.remove(key),
    },
    item: { put: (record, page) => items.put(record as Item, page), remove: (key) => items.remove(key) },
    operator: {
      put: (record) => operators.set((record as Operator).id, record as Operator),
      remove: (key) => operators.delete(key),
    },
    carton: {
      put: (record) => cartons.set((record as Carton).code, record as Carton),
      remove: (key) => cartons.delete(key),
    },
    claim: {
      put: (record) => claims.set((record as Claim).orderId, record as Claim),
      remove: (key) => claims.delete(key),
    },
    exception: {
      put: (record) => exceptions.set((record as StoreException).id, record as StoreException),
      remove: (key) => exceptions.delete(key),
    },
    location: { put: (record) => locations.add((record as Location).code), remove: (key) => locations.delete(key) },
  };

  function index(page: PageRow): void {
    lastPage = Math.max(lastPage, page.id);
    given = Math.max(given, lastPage);
    const { put, remove } = takeIn[page.kind];
    for (const key of page.removed) remove(key);
    for (const record of JSON.parse(page.records) as unknown[])
      try {
        put(record, page.id);
      } catch {
        // A record that is not what it should be is not found by a scan; it must not take the others with it.
      }
  }

  const snapshots = new Map((await database.snapshots.toArray()).map((row) => [row.key, row]));
  const packedOrders = snapshots.get('orders');
  const packedItems = snapshots.get('items');
  const small = snapshots.get('small');
  if (packedOrders && packedItems && small) {
    orders = createOrderIndex(packedOrders.data as string);
    items = createItemIndex(packedItems.data as PackedItems);
    const rest = small.data as Small;
    for (const operator of rest.operators) operators.set(operator.id, operator);
    for (const carton of rest.cartons) cartons.set(carton.code, carton);
    for (const location of rest.locations) locations.add(location);
    for (const claim of rest.claims ?? []) claims.set(claim.orderId, claim);
    for (const exception of rest.exceptions ?? []) exceptions.set(exception.id, exception);
    packedUpTo = packedOrders.upTo;
    lastPage = packedUpTo;
    given = packedUpTo;
  }
  await database.pages.where(':id').above(packedUpTo).each(index);

  const isCurrent = (kind: RecordKind, key: string, page: number): boolean => {
    if (kind === 'order') return orders.get(key)?.page === page;
    if (kind === 'item') return items.pageOf(key) === page;
    return true;
  };

  async function fromPage<T>(
    page: number | undefined,
    schema: { parse: (record: unknown) => T },
    wanted: (record: T) => boolean,
  ): Promise<T[]> {
    const row = page === undefined ? undefined : await database.pages.get(page);
    return row ? (JSON.parse(row.records) as unknown[]).map((record) => schema.parse(record)).filter(wanted) : [];
  }

  return {
    orders: () => orders,
    items: () => items,
    operators: () => [...operators.values()],
    cartons: () => [...cartons.values()],
    locations: () => locations,
    claims: () => claims,
    exceptions: () => [...exceptions.values()].sort((a, b) => b.at - a.at),
    order: async (id) => (await fromPage(orders.get(id)?.page, Order, (order) => order.id === id)).at(0),
    async itemRecords(skus) {
      const wanted = new Set(skus);
      const pages = new Set(skus.map((sku) => items.pageOf(sku)));
      // An item that changed lies in several pages; the index names the one that counts.
      const found = await Promise.all(
        [...pages].map((page) =>
          fromPage(page, Item, (item) => wanted.has(item.sku) && items.pageOf(item.sku) === page),
        ),
      );
      return new Map(found.flat().map((item) => [item.sku, item]));
    },
    async ingest(pages, position) {
      // Nothing but pages is locked, so a scan's commit passes these by; and while the disk works on one part, the part
      // before it is taken into the indexes.
      const stored = pages.map((page): PageRow => ({ ...page, id: ++given }));
      await Promise.all(
        chunked(stored, PAGES_PER_COMMIT).map(async (rows) => {
          await database.transaction('rw', database.pages, async ({ idbtrans }) => {
            const written = database.pages.bulkPut(rows);
            idbtrans.commit();
            await written;
          });
          for (const row of rows) index(row);
        }),
      );
      // The position counts only now that all rows which lead to it are on the disk. The next rows need not wait for it:
      // without it they come once more.
      const before = positioned;
      // One that fails is told once, and the part is fetched again: it must not stop all that follow.
      positioned = Promise.resolve();
      await before;
      const written = database.meta.put({ key: 'pull', value: position });
      if (position.resume === null) return void (await written);
      written.catch(() => undefined);
      positioned = written;
    },
    async reset() {
      await positioned.catch(() => undefined);
      await database.transaction('rw', database.pages, database.snapshots, database.meta, async () => {
        await Promise.all([database.pages.clear(), database.snapshots.clear(), database.meta.delete('pull')]);
      });
      orders = createOrderIndex();
      items = createItemIndex();
      operators.clear();
      cartons.clear();
      locations.clear();
      claims.clear();
      exceptions.clear();
    },
    position: async () => (await database.meta.get('pull'))?.value as PullPosition | undefined,
    async savePacked() {
      if (packedUpTo === lastPage) return;
      const upTo = lastPage;
      const data: Small = {
        operators: [...operators.values()],
        cartons: [...cartons.values()],
        locations: [...locations],
        claims: [...claims.values()],
        exceptions: [...exceptions.values()],
      };
      const packed = items.pack();
      await database.transaction('rw', database.snapshots, () =>
        database.snapshots.bulkPut([
          { key: 'orders', upTo, data: orders.pack() },
          { key: 'items', upTo, data: packed },
          { key: 'small', upTo, data },
        ]),
      );
      packedUpTo = upTo;
    },
    async compact() {
      // A page that removes something is kept: without it an older page would bring the record back.
      const small = await database.pages
        .filter((page) => page.keys.length < SMALL_PAGE && page.removed.length === 0)
        .limit(SMALL_PAGES)
        .toArray();
      if (small.length < SMALL_PAGES) return;
      const rows: PageRow[] = [];
      for (const kind of RecordKind.options) {
        const live = new Map<string, unknown>();
        for (const page of small)
          if (page.kind === kind)
            (JSON.parse(page.records) as unknown[]).forEach((record, at) => {
              const key = page.keys[at] ?? '';
              if (isCurrent(kind, key, page.id)) live.set(key, record);
            });
        for (const part of chunked([...live], PAGE_RECORDS)) {
          const records = JSON.stringify(part.map(([, record]) => record));
          rows.push({ id: ++given, kind, keys: part.map(([key]) => key), records, removed: [] });
        }
      }
      await database.transaction('rw', database.pages, async () => {
        await database.pages.bulkPut(rows);
        await database.pages.bulkDelete(small.map((page) => page.id));
      });
      for (const row of rows) index(row);
    },
  };
}

function chunked<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
