// Shadow: a channel whose rules are tried before they hold. What they would have stopped is recorded and goes on.
import { ok } from '#shared/prelude/index.ts';
import type { OrderFacts, PackingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import type { PackingRefusal } from './refusals.ts';
import type { ShadowRule } from './shadow-rule.ts';
import { allowanceFor } from './unit-rules.ts';

/** The rule that refuses so and only records in shadow; undefined: it refuses there too. */
export function shadowedBy(refusal: PackingRefusal): ShadowRule | undefined {
  switch (refusal.type) {
    case 'ShelfLifeTooShort':
      return 'short-life';
    case 'LotNotInStock':
      return 'wrong-lot';
    case 'ParcelNotWeighed':
      return 'no-weight';
    case 'WeightOff':
      return refusal.verdict === 'too-light' ? 'under-weight' : 'over-weight';
    default:
      return undefined;
  }
}

/** What is known of the order, where a command says so. */
export function orderIn(command: PackingCommand): OrderFacts | undefined {
  if ('bench' in command) return command.bench.order;
  return 'order' in command ? command.order : undefined;
}

/**
 * Decides as `decideBy` does; of an order in shadow, what a rule that only records refuses is decided once more without that rule, and the fact
 * that it would have refused comes first. What any other rule refuses stays refused, and then nothing is recorded.
 */
export function decideInShadow(command: PackingCommand, decideBy: (command: PackingCommand) => Decision): Decision {
  const order = orderIn(command);
  let decided = decideBy(command);
  if (!order?.shadow) return decided;
  const rules: ShadowRule[] = [];
  for (let now = command; !decided.ok; decided = decideBy(now)) {
    const rule = shadowedBy(decided.failure);
    if (rule === undefined) return decided;
    rules.push(rule);
    now = without(now, decided.failure);
  }
  const { value } = decided;
  const about = value.find(isParcels);
  if (!about) return decided;
  if (value.some(({ type }) => type === 'ParcelClosed')) rules.push(...order.shadow);
  const sku = about.type === 'UnitScanned' ? about.sku : null;
  const { orderId, parcel } = about;
  return ok([
    ...rules.map((rule): PackingEvent => ({ ...SHADOWED, orderId, parcel, rule, sku: skuOf(rule, sku) })),
    ...value,
  ]);
}

const SHADOWED = { type: 'RuleShadowed', v: 1 } as const;

/** Of a unit the two rules that are about one; all others are about the parcel. */
const skuOf = (rule: ShadowRule, sku: string | null): string | null =>
  rule === 'short-life' || rule === 'wrong-lot' ? sku : null;

const isParcels = (event: PackingEvent): event is Extract<PackingEvent, { type: 'UnitScanned' | 'ParcelClosed' }> =>
  event.type === 'UnitScanned' || event.type === 'ParcelClosed';

/** The same command, and the rule that refused it does not look. */
function without(command: PackingCommand, refusal: PackingRefusal): PackingCommand {
  const allowance = allowanceFor(refusal);
  if (command.type === 'ScanUnit' && allowance !== undefined)
    return { ...command, rules: { ...command.rules, allowed: [...command.rules.allowed, allowance] } };
  return { ...command, weightCheck: 'off' } as PackingCommand;
}
