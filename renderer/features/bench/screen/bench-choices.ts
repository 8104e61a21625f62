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

/**
 * What the virtual scanner offers: the next orders, the open order's items, one item that does not belong, and codes of the order
 * as if the scanner had stored them.
 */
export function benchChoices(
  app: StationApp,
  open: StationView['open'],
): {
  readonly orders: readonly { readonly id: string; readonly code: string }[];
  readonly items: readonly BenchItem[];
  readonly stored: readonly string[];
} {
  const orders: { id: string; code: string }[] = [];
  for (const entry of app.reference.orders().byShipBy()) {
    if (orders.length >= SHOWN_ORDERS) break;
    if (queueStateOf(entry, app.progress.get(entry.id)) === 'ready') orders.push(entry);
  }
  if (!open) return { orders, items: [], stored: [] };
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
  return { orders, items, stored };
}

/** The first item in the queue that the open order does not need; looks no further than it must. */
function firstStranger(app: StationApp, openId: string, needed: ReadonlySet<string>): string | undefined {
  for (const entry of app.reference.orders().byShipBy())
    if (entry.id !== openId) for (const sku of entry.skus) if (!needed.has(sku)) return sku;
  return undefined;
}
