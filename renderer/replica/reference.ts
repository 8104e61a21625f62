import type { z } from 'zod';
import {
  type CarrierService,
  type Carton,
  type Delivery,
  Item,
  type Location,
  type Operator,
  Order,
  type WaitingParcel,
} from '#shared/domain/index.ts';
import type { Subject } from '#shared/log/index.ts';
import {
  type AskPolicy,
  askPolicies,
  type ChannelPolicy,
  type Claim,
  type CountTask,
  type ItemLots,
  type ItemWeight,
  isRecordKind,
  type PackedContent,
  type PickList,
  POLICY_VERSION_KEY,
  type PolicyName,
  type PolicyRecord,
  type PolicyVersion,
  type RateCard,
  type StoreException,
} from '#shared/records/index.ts';
import { type Cursor, type KindVersions, PAGE_RECORDS, type RecordPage } from '#shared/sync/index.ts';
import type { PageRow, ReplicaDatabase, SnapshotRow } from './database.ts';
import type { ItemIndex } from './item-index.ts';
import type { OrderIndex } from './order-index.ts';
import { createRecords, type PackedRecords, type Records, readRecords } from './records.ts';
import { isEmptyPage, merged, thinned } from './rewrite-pages.ts';

/** Where the pull stands: the cursor of what is stored, and the token of an unfinished snapshot. */
export interface PullPosition {
  readonly cursor: Cursor;
  readonly resume: string | null;
  /** The kinds that the copy holds up to the cursor; absent: those of version 0.1, which did not say so. */
  readonly has?: KindVersions | undefined;
}

/** The station's copy of the store's reference data: pages on the disk, indexes in memory. */
export interface Reference {
  readonly orders: () => OrderIndex;
  readonly items: () => ItemIndex;
  readonly operators: () => readonly Operator[];
  readonly cartons: () => readonly Carton[];
  /** Price lists, packed, by `rateCardKey`. */
  readonly rateCards: () => ReadonlyMap<string, RateCard>;
  /** The places of the warehouse, by their codes. */
  readonly locations: () => ReadonlyMap<string, Location>;
  /** What suppliers are to bring, by the codes of the deliveries. */
  readonly deliveries: () => ReadonlyMap<string, Delivery>;
  /** Parcels that are packed and have not left, by `parcelKey`. */
  readonly waitingParcels: () => ReadonlyMap<string, WaitingParcel>;
  /** What carriers offer, by the codes of the services. */
  readonly services: () => ReadonlyMap<string, CarrierService>;
  /** The lots that the stock knows, by item. */
  readonly itemLots: () => ReadonlyMap<string, ItemLots>;
  /** Orders that are picked in one walk, by the ids of their lists. */
  readonly pickLists: () => ReadonlyMap<string, PickList>;
  /** What was learned of unit weights, by SKU. */
  readonly itemWeights: () => ReadonlyMap<string, ItemWeight>;
  /** Which cartons were used for which contents, by `contentKey`. */
  readonly packedContents: () => ReadonlyMap<string, PackedContent>;
  /** Which station works on what: of orders by their ids, of anything else by `recordKeyOf`. */
  readonly claims: () => ReadonlyMap<string, Claim>;
  /** What a rule of the merchant's says, by the copy, for the orders of a channel where it may differ by that; its default where nobody set it. */
  readonly policy: AskPolicy;
  /** The places that somebody shall count, by the ids of their tasks. */
  readonly countTasks: () => ReadonlyMap<string, CountTask>;
  /** How a rule was set: by whom and when; undefined where nobody set it and its default holds. */
  readonly policyRecord: (name: PolicyName) => PolicyRecord | undefined;
  /** Which version of the rules the copy has; undefined where none was changed yet. */
  readonly policyVersion: () => PolicyVersion | undefined;
  /** The rules that were set for the orders of single channels, by `policyKey`. */
  readonly channelPolicies: () => ReadonlyMap<string, ChannelPolicy>;
  /** What the store kept for a person, newest first. */
  readonly exceptions: () => readonly StoreException[];
  /**
   * Reads one order's full record from its page; undefined when the station has none, `unreadable` when this version of the
   * program cannot read it. A record that cannot be read is that one record: those beside it in its page are read.
   */
  readonly order: (id: string) => Promise<Order | 'unreadable' | undefined>;
  /** Whether the copy has a subject's record. Of a kind that it holds no records of it has none. */
  readonly holds: (subject: Subject) => boolean;
  /** Reads the full records of items; those that the station lacks or cannot read are left out. */
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

/** Opens the copy: packed indexes first, then the pages that came after them. */
export async function openReference(database: ReplicaDatabase): Promise<Reference> {
  const snapshots = new Map((await database.snapshots.toArray()).map((row) => [row.key, row]));
  let packed = readPacked(snapshots);
  let records: Records;
  try {
    records = createRecords(packed);
  } catch {
    // Packed indexes that cannot be read, of another version say, are made anew from the pages.
    packed = undefined;
    records = createRecords();
  }
  let packedUpTo = (packed && snapshots.get('orders')?.upTo) ?? 0;
  /** The newest page that the records come from, and the newest number that was given to one. */
  let lastPage = packedUpTo;
  let given = packedUpTo;
  /** The last position that was to be written. */
  let positioned: Promise<unknown> = Promise.resolve();

  function index(page: PageRow): void {
    lastPage = Math.max(lastPage, page.id);
    given = Math.max(given, lastPage);
    records.take(page);
  }
  await database.pages.where(':id').above(packedUpTo).each(index);

  /** One thing at a time changes the pages: what is rewritten must not be replaced by a pull meanwhile. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** The wanted records of a page, by key; `unreadable` where one does not fit its schema. */
  async function fromPage<T>(
    page: number | undefined,
    schema: z.ZodType<T>,
    wanted: (key: string) => boolean,
  ): Promise<Map<string, T | 'unreadable'>> {
    const row = page === undefined ? undefined : await database.pages.get(page);
    const records = row ? readRecords(row) : [];
    const found = new Map<string, T | 'unreadable'>();
    for (const [at, key] of (row?.keys ?? []).entries()) {
      if (!wanted(key)) continue;
      const parsed = schema.safeParse(records[at]);
      found.set(key, parsed.success ? parsed.data : 'unreadable');
    }
    return found;
  }

  async function ingest(pages: readonly RecordPage[], position: PullPosition): Promise<void> {
    // Nothing but pages is locked, so a scan's commit passes these by; and while the disk works on one part, the part
    // before it is taken into the indexes.
    const stored = pages.flatMap(({ kind, ...page }): PageRow[] =>
      isRecordKind(kind) ? [{ ...page, kind, id: ++given }] : [],
    );
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
    records = createRecords();
    packedUpTo = 0;
  }

  async function savePacked(): Promise<void> {
    if (packedUpTo === lastPage) return;
    const upTo = lastPage;
    const { orders, items, small } = records.pack();
    await database.transaction('rw', database.snapshots, () =>
      database.snapshots.bulkPut([
        { key: 'orders', upTo, data: orders },
        { key: 'items', upTo, data: items },
        { key: 'small', upTo, data: small },
      ]),
    );
    packedUpTo = upTo;
  }

  const readThin = async (ids: readonly number[]): Promise<readonly PageRow[]> =>
    (await database.pages.bulkGet([...ids])).flatMap((row) => (row ? thinned(row, records.isCurrent) : []));

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
    for (const id of ids) records.catalogue.drop(id);
    for (const row of kept) records.catalogue.add(row, row.keys.length);
  }

  /** Gathers some pages into full ones at the end. Whoever reads a record meanwhile finds it in one place or the other. */
  async function gather(ids: readonly number[]): Promise<void> {
    const full = merged(await readThin(ids), PAGE_RECORDS, () => ++given);
    await database.pages.bulkPut(full);
    for (const row of full) index(row);
    await database.pages.bulkDelete([...ids]);
    for (const id of ids) records.catalogue.drop(id);
  }

  return {
    orders: () => records.orders,
    items: () => records.items,
    operators: () => [...records.whole('operator').values()],
    cartons: () => [...records.whole('carton').values()],
    services: () => records.whole('service'),
    rateCards: () => records.whole('rate-card'),
    locations: () => records.whole('location'),
    deliveries: () => records.whole('delivery'),
    waitingParcels: () => records.whole('waiting-parcel'),
    itemLots: () => records.whole('item-lots'),
    pickLists: () => records.whole('pick-list'),
    itemWeights: () => records.whole('item-weight'),
    packedContents: () => records.whole('packed-content'),
    claims: () => records.whole('claim'),
    policy: askPolicies({
      warehouse: (key) => records.whole('policy').get(key),
      channel: (key) => records.whole('channel-policy').get(key),
    }),
    countTasks: () => records.whole('count-task'),
    policyRecord: (name) => records.whole('policy').get(name),
    policyVersion: () => records.whole('policy-version').get(POLICY_VERSION_KEY),
    channelPolicies: () => records.whole('channel-policy'),
    exceptions: () => [...records.whole('exception').values()].sort((a, b) => b.at - a.at),
    order: async (id) => (await fromPage(records.orders.get(id)?.page, Order, (key) => key === id)).get(id),
    holds({ kind, id }) {
      if (!isRecordKind(kind)) return false;
      if (kind === 'order') return records.orders.get(id) !== undefined;
      return kind === 'item' ? records.items.pageOf(id) !== undefined : records.whole(kind).has(id);
    },
    async itemRecords(skus) {
      const wanted = new Set(skus);
      const pages = new Set(skus.map((sku) => records.items.pageOf(sku)));
      // An item that changed lies in several pages; the index names the one that counts.
      const found = await Promise.all(
        [...pages].map((page) => fromPage(page, Item, (sku) => wanted.has(sku) && records.items.pageOf(sku) === page)),
      );
      return new Map(
        found.flatMap((page) =>
          Array.from(page).flatMap(([sku, item]) => (item === 'unreadable' ? [] : [[sku, item]])),
        ),
      );
    },
    ingest: (pages, position) => inTurn(() => ingest(pages, position)),
    reset: () => inTurn(reset),
    position: async () => (await database.meta.get('pull'))?.value as PullPosition | undefined,
    savePacked: () => inTurn(savePacked),
    unpacked: () => lastPage - packedUpTo,
    async compact({ all }) {
      const wasteful = records.catalogue.wasteful(packedUpTo);
      if (all || wasteful.length + records.catalogue.small(SMALL_PAGE).length >= MANY_PAGES)
        for (const ids of chunked(wasteful, PAGES_PER_COMMIT)) await inTurn(() => thinOut(ids));
      const small = records.catalogue.small(SMALL_PAGE);
      if (small.length >= MANY_PAGES) for (const ids of chunked(small, MANY_PAGES)) await inTurn(() => gather(ids));
    },
  };
}

/** The packed records of the last save; none where an earlier version packed them otherwise. */
function readPacked(snapshots: ReadonlyMap<string, SnapshotRow>): PackedRecords | undefined {
  const orders = snapshots.get('orders')?.data as PackedRecords['orders'] | undefined;
  const items = snapshots.get('items')?.data as PackedRecords['items'] | undefined;
  const small = snapshots.get('small')?.data as PackedRecords['small'] | undefined;
  return orders && items && small?.whole ? { orders, items, small } : undefined;
}

function chunked<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
