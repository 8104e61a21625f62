import { type Carton, Item, type Location, type Operator, Order } from '#shared/domain/index.ts';
import {
  type Claim,
  type Cursor,
  PAGE_RECORDS,
  type RecordKind,
  type RecordPage,
  type StoreException,
} from '#shared/sync/index.ts';
import type { PageRow, ReplicaDatabase } from './database.ts';
import { createItemIndex, type ItemIndex, type PackedItems } from './item-index.ts';
import { createOrderIndex, type OrderIndex } from './order-index.ts';
import { createPageCatalogue, type PackedCatalogue } from './page-catalogue.ts';
import { isEmptyPage, merged, thinned } from './rewrite-pages.ts';

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
  /** How many pages came since the indexes were packed: what the next start has to read. */
  readonly unpacked: () => number;
  /**
   * Takes records out of the pages that were replaced or removed since, and gathers small pages into full ones. For idle
   * moments. Does nothing while there is little to do, unless `all`: what left the station is then gone from its disk too.
   */
  readonly compact: (options: { readonly all: boolean }) => Promise<void>;
}

/** Pages a transaction: 10 keep the longest wait of a scan's commit behind one below a frame. */
const PAGES_PER_COMMIT = 10;

/** A page with fewer records than this is small. Rewriting waits until there are this many pages to rewrite. */
const SMALL_PAGE = 10;
const MANY_PAGES = 200;

interface Small {
  readonly operators: readonly Operator[];
  readonly cartons: readonly Carton[];
  readonly locations: readonly string[];
  readonly claims: readonly Claim[];
  readonly exceptions: readonly StoreException[];
  /** What each page holds, and in which page each record of the small kinds lies. */
  readonly catalogue: PackedCatalogue;
  readonly lies: readonly (readonly [string, number])[];
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
  /** The page of each record that is in no index of its own, by kind and key. */
  let lies = new Map<string, number>();
  /** How many of them belong to a kind that has an index, which could not take them in. */
  let unread = 0;
  let catalogue = createPageCatalogue();
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

  function pageOf(kind: RecordKind, key: string): number | undefined {
    const indexed = kind === 'order' ? orders.get(key)?.page : kind === 'item' ? items.pageOf(key) : undefined;
    // A first copy asks this 400,000 times: no name is made where nothing can be found by it.
    return indexed ?? (isIndexed(kind) && unread === 0 ? undefined : lies.get(`${kind}/${key}`));
  }

  /** Takes one record in, or out without a `page`, and keeps count of the pages in which it lies. */
  function move(kind: RecordKind, key: string, record: unknown, page: number | undefined): void {
    const before = pageOf(kind, key);
    const { put, remove } = takeIn[kind];
    try {
      if (page === undefined) remove(key);
      else put(record, page);
      lie(kind, key, isIndexed(kind) ? undefined : page);
    } catch {
      // A record that is not what it should be is not found by a scan; it must not take the others with it.
      remove(key);
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

  function index(page: PageRow): void {
    const { id, kind, keys, removed } = page;
    lastPage = Math.max(lastPage, id);
    given = Math.max(given, lastPage);
    catalogue.add(page, 0);
    for (const key of removed) move(kind, key, undefined, undefined);
    for (const [at, record] of (JSON.parse(page.records) as unknown[]).entries())
      move(kind, keys[at] ?? '', record, id);
  }

  const snapshots = new Map((await database.snapshots.toArray()).map((row) => [row.key, row]));
  const packedOrders = snapshots.get('orders');
  const packedItems = snapshots.get('items');
  const rest = snapshots.get('small')?.data as Small | undefined;
  // One of an earlier version, which does not say what the pages hold, is made anew from them.
  if (packedOrders && packedItems && rest?.catalogue) {
    orders = createOrderIndex(packedOrders.data as string);
    items = createItemIndex(packedItems.data as PackedItems);
    catalogue = createPageCatalogue(rest.catalogue);
    lies = new Map(rest.lies);
    unread = [...lies.keys()].filter((name) => /^(?:order|item)\//.test(name)).length;
    for (const operator of rest.operators) operators.set(operator.id, operator);
    for (const carton of rest.cartons) cartons.set(carton.code, carton);
    for (const location of rest.locations) locations.add(location);
    for (const claim of rest.claims) claims.set(claim.orderId, claim);
    for (const exception of rest.exceptions) exceptions.set(exception.id, exception);
    packedUpTo = packedOrders.upTo;
    lastPage = packedUpTo;
    given = packedUpTo;
  }
  await database.pages.where(':id').above(packedUpTo).each(index);

  /** One thing at a time changes the pages: what is rewritten must not be replaced by a pull meanwhile. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function fromPage<T>(
    page: number | undefined,
    schema: { parse: (record: unknown) => T },
    wanted: (record: T) => boolean,
  ): Promise<T[]> {
    const row = page === undefined ? undefined : await database.pages.get(page);
    return row ? (JSON.parse(row.records) as unknown[]).map((record) => schema.parse(record)).filter(wanted) : [];
  }

  async function ingest(pages: readonly RecordPage[], position: PullPosition): Promise<void> {
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
  }

  async function reset(): Promise<void> {
    await positioned.catch(() => undefined);
    await database.transaction('rw', database.pages, database.snapshots, database.meta, async () => {
      await Promise.all([database.pages.clear(), database.snapshots.clear(), database.meta.delete('pull')]);
    });
    orders = createOrderIndex();
    items = createItemIndex();
    catalogue = createPageCatalogue();
    for (const table of [operators, cartons, locations, claims, exceptions, lies]) table.clear();
    unread = 0;
    packedUpTo = 0;
  }

  async function savePacked(): Promise<void> {
    if (packedUpTo === lastPage) return;
    const upTo = lastPage;
    const data: Small = {
      operators: [...operators.values()],
      cartons: [...cartons.values()],
      locations: [...locations],
      claims: [...claims.values()],
      exceptions: [...exceptions.values()],
      catalogue: catalogue.pack(),
      lies: [...lies],
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
  }

  const isCurrent = (kind: RecordKind, key: string, page: number): boolean => pageOf(kind, key) === page;
  const readThin = async (ids: readonly number[]): Promise<readonly PageRow[]> =>
    (await database.pages.bulkGet([...ids])).flatMap((row) => (row ? thinned(row, isCurrent) : []));

  /**
   * Takes out of some pages what does not count, in their places. A removal may go once no older page can hold what it
   * removes, which is so when the pages come oldest first, and once the packed indexes know of it.
   */
  async function thinOut(ids: readonly number[]): Promise<void> {
    const thin = (await readThin(ids)).map((row) => (row.id <= packedUpTo ? { ...row, removed: [] } : row));
    const kept = thin.filter((row) => !isEmptyPage(row));
    const gone = thin.filter(isEmptyPage).map(({ id }) => id);
    await database.transaction('rw', database.pages, () =>
      Promise.all([database.pages.bulkPut(kept), database.pages.bulkDelete(gone)]),
    );
    for (const id of ids) catalogue.drop(id);
    for (const row of kept) catalogue.add(row, row.keys.length);
  }

  /** Gathers some pages into full ones at the end. Whoever reads a record meanwhile finds it in one place or the other. */
  async function gather(ids: readonly number[]): Promise<void> {
    const full = merged(await readThin(ids), PAGE_RECORDS, () => ++given);
    await database.pages.bulkPut(full);
    for (const row of full) index(row);
    await database.pages.bulkDelete([...ids]);
    for (const id of ids) catalogue.drop(id);
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
    ingest: (pages, position) => inTurn(() => ingest(pages, position)),
    reset: () => inTurn(reset),
    position: async () => (await database.meta.get('pull'))?.value as PullPosition | undefined,
    savePacked: () => inTurn(savePacked),
    unpacked: () => lastPage - packedUpTo,
    async compact({ all }) {
      const wasteful = catalogue.wasteful(packedUpTo);
      if (all || wasteful.length + catalogue.small(SMALL_PAGE).length >= MANY_PAGES)
        for (const ids of chunked(wasteful, PAGES_PER_COMMIT)) await inTurn(() => thinOut(ids));
      const small = catalogue.small(SMALL_PAGE);
      if (small.length >= MANY_PAGES) for (const ids of chunked(small, MANY_PAGES)) await inTurn(() => gather(ids));
    },
  };
}

/** Orders and items are found by indexes of their own, which know the page of each. */
const isIndexed = (kind: RecordKind): boolean => kind === 'order' || kind === 'item';

function chunked<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
