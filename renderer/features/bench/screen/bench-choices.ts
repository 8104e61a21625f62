import { queueStateOf } from '#renderer/core/queue.ts';
import type { StationApp } from '#renderer/core/station-app.ts';
import type { StationView } from '#renderer/core/station-store.ts';

/** Something to click on the virtual bench: an item with a code of it. */
export interface BenchItem {
  readonly sku: string;
  readonly title: string;
  readonly image: string | null;
  readonly code: string;
}

const SHOWN_ORDERS = 4;
const STORED_CODES = 4;

const NOTHING = { orders: [], items: [], stored: [], places: [] };

/** Some locations, and items that may stand there. */
function atPlaces(app: StationApp): { readonly places: readonly string[]; readonly items: readonly BenchItem[] } {
  const places = [...app.reference.locations().keys()].sort().slice(0, SHOWN_ORDERS);
  const skus = app.reference
    .orders()
    .byShipBy()
    .slice(0, SHOWN_ORDERS)
    .flatMap((entry) => entry.skus);
  const items = [...new Set(skus)].slice(0, SHOWN_ORDERS).flatMap((sku): BenchItem[] => {
    const card = app.reference.items().card(sku);
    return card ? [{ sku, title: card.title, image: card.image, code: sku }] : [];
  });
  return { places, items };
}

/**
 * What the virtual scanner offers: the next orders, the open order's items, one item that does not belong, and codes of the order
 * as if the scanner had stored them.
 */
export function benchChoices(
  app: StationApp,
  { open, room }: Pick<StationView, 'open' | 'room'>,
): {
  readonly orders: readonly { readonly id: string; readonly code: string }[];
  readonly items: readonly BenchItem[];
  readonly stored: readonly string[];
  /** Codes of locations, where places are worked at. */
  readonly places: readonly string[];
} {
  const orders: { id: string; code: string }[] = [];
  for (const entry of app.reference.orders().byShipBy()) {
    if (orders.length >= SHOWN_ORDERS) break;
    if (queueStateOf(entry, app.progress.get(entry.id)) === 'ready') orders.push(entry);
  }
  if (room === 'counting' || room === 'moving' || room === 'stock') return { ...NOTHING, ...atPlaces(app) };
  if (!open) return { ...NOTHING, orders };
  const needed = new Set(open.packing.needs.map((need) => need.sku));
  const stranger = firstStranger(app, open.order.id, needed);
  const items = [...needed, ...(stranger === undefined ? [] : [stranger])].flatMap((sku): BenchItem[] => {
    const card = app.reference.items().card(sku);
    const code = open.items.get(sku)?.barcodes[0]?.code ?? sku;
    return card ? [{ sku, title: card.title, image: card.image, code }] : [];
  });
  const own = items.filter(({ sku }) => needed.has(sku));
  const stored =
    own.length > 0 ? Array.from({ length: STORED_CODES }, (_, at) => own[at % own.length]?.code ?? '') : [];
  return { orders, items, stored, places: [] };
}

/** The first item in the queue that the open order does not need; looks no further than it must. */
function firstStranger(app: StationApp, openId: string, needed: ReadonlySet<string>): string | undefined {
  for (const entry of app.reference.orders().byShipBy())
    if (entry.id !== openId) for (const sku of entry.skus) if (!needed.has(sku)) return sku;
  return undefined;
}
