// The packing rules on an order of 200 lines with kits and lots: one scan decided and folded, from the first unit to the last, beside a copy of the state.

import { decide, fold, NO_UNIT_RULES, type PackingState } from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';
import { count, quantile } from './measure.ts';
import type { Row } from './row.ts';

const LINES = 200;
const ROUNDS = 5;

/** Every third line is a kit of three components, every fourth has a lot with an expiry date. */
const order = anOrder({
  lines: Array.from({ length: LINES }, (_, at) => ({
    ...{ id: String(at), sku: `SKU-${at}`, quantity: 1 + (at % 3), unitPriceMinor: 990 },
    components: at % 3 === 0 ? ['A', 'B', 'C'].map((part) => ({ sku: `SKU-${at}${part}`, units: 1 })) : null,
  })),
});

/** Every scan of such an order. */
export async function benchPacking(): Promise<readonly Row[]> {
  const bench = benchOf(order, { confirmClose: true });
  const rules = { ...NO_UNIT_RULES, tracking: 'lot+expiry' as const, minShelfDays: 30 };
  const times: number[] = [];
  const copies: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const opened = decide(null, { type: 'OpenOrder', order: factsOf(order) });
    let state: PackingState | null = opened.ok ? fold(opened.value) : null;
    for (const need of bench.order.needs)
      for (let unit = 0; unit < need.units; unit++) {
        const isLot = Number(need.lineId) % 4 === 0;
        const proof = isLot ? { lot: `L${unit}`, expiry: '2027-11-23' } : {};
        const scanned = aUnit(need.sku, { scanId: `${need.key}${unit}`, ...proof });
        const lots = isLot ? { ...rules, lots: NO_UNIT_RULES.lots } : NO_UNIT_RULES;
        const started = performance.now();
        const decision = decide(state, { type: 'ScanUnit', unit: scanned, rules: lots, by: 'scan', bench });
        if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
        state = fold(decision.value, state);
        times.push(performance.now() - started);
        const copied = performance.now();
        structuredClone(state);
        copies.push(performance.now() - copied);
      }
  }
  const spread = (of: readonly number[]): string =>
    `p50 ${quantile(of, 0.5).toFixed(3)}, p99 ${quantile(of, 0.99).toFixed(3)} ms`;
  return [
    {
      what: `a scan of an order of ${LINES} lines with kits and lots, decided and folded (${count(times.length)} scans)`,
      measured: spread(times),
      baseline: `its state copied: ${spread(copies)}`,
      ratio: (quantile(times, 0.5) / quantile(copies, 0.5)).toFixed(2),
    },
  ];
}
