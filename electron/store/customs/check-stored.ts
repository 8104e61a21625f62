import type { CustomsFacts, CustomsItem, CustomsPlace } from '#shared/customs/index.ts';
import type { Hold, Item, OrderLine } from '#shared/domain/index.ts';
import { type CheckedOrder, checkOrder, customsDoubts } from '#shared/orders/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import { ChannelPolicy, channelKey, PolicyRecord, policyFor, policyKey, type ValueOf } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import { knownItems, recordOf } from '../orders/order-lines.ts';
import { policyIn } from '../policies/policies.ts';
import { traderIn } from './trader.ts';

/** How customs data of a channel's orders are looked at, and from where they leave. */
export interface CustomsRules extends Omit<CustomsFacts, 'item'> {
  readonly way: Exclude<ValueOf<'customs'>, 'off'>;
}

/** What the check found of an order: `holds` keep it from the benches, the most basic first; `doubts` are said and no more. */
export interface StoredCheck {
  readonly holds: readonly Hold[];
  readonly doubts: readonly Hold[];
}

/** The order check with what the store knows: its items, and the merchant's rule for customs. */
export async function checkStored(
  sql: Statements,
  order: CheckedOrder & { readonly channel: string },
  now: EpochMs,
): Promise<StoredCheck> {
  const [knows, rules] = [await knownItems(sql, order.lines), await customsRulesIn(sql, order.channel, now)];
  const items = rules ? await customsItems(sql, order.lines) : new Map<string, CustomsItem>();
  return checkBy(order, knows, rules, (sku) => items.get(sku));
}

/** The same for whoever has looked it up already. */
export function checkBy(
  order: CheckedOrder,
  knows: (sku: string) => boolean,
  rules: CustomsRules | undefined,
  item: CustomsFacts['item'],
): StoredCheck {
  const facts = rules && { ...rules, item };
  const isHeld = rules?.way === 'hold';
  return {
    holds: checkOrder(order, knows, isHeld ? facts : undefined),
    doubts: facts && !isHeld ? customsDoubts(order, facts) : [],
  };
}

/** What holds for the orders of a channel now; undefined: nobody looks at it, or nobody said where parcels leave. */
export async function customsRulesIn(
  sql: Statements,
  channel: string,
  now: EpochMs,
): Promise<CustomsRules | undefined> {
  const own = await recordOf(sql, 'channel-policy', policyKey({ name: 'customs', channel: channelKey(channel) }));
  const [channels, all] = [
    ChannelPolicy.safeParse(own).data,
    PolicyRecord.safeParse(await recordOf(sql, 'policy', 'customs')).data,
  ];
  const way = policyFor({ name: 'customs', channel }, { warehouse: () => all, channel: () => channels });
  const from = way === 'off' ? undefined : await homeIn(sql);
  return way === 'off' || !from ? undefined : { way, from, on: new Date(now).toISOString().slice(0, 10) };
}

/** Where parcels leave: the sender's place, else the country of the carriers' home. */
export async function homeIn(sql: Statements): Promise<CustomsPlace | undefined> {
  const trader = await traderIn(sql);
  if (trader) return trader;
  const country = /\b([A-Z]{2})(?:-[A-Z0-9]{1,3})?(?:$|[ ,])/.exec(await policyIn(sql, 'carrier-home'))?.[1];
  return country === undefined ? undefined : { country, postcode: '' };
}

/** What the store has of the items of some lines, those of kits too. */
async function customsItems(sql: Statements, lines: readonly OrderLine[]): Promise<ReadonlyMap<string, CustomsItem>> {
  const skus = new Set(lines.flatMap(({ sku, components }) => [sku, ...(components ?? []).map((part) => part.sku)]));
  return itemsIn(sql, [...skus]);
}

/** Items by their SKUs, as far as the store has them. */
export async function itemsIn(sql: Statements, skus: readonly string[]): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  for (const sku of skus) {
    const item = await recordOf<Item>(sql, 'item', sku);
    if (item) found.set(sku, item);
  }
  return found;
}
