import { fail, ok } from '#shared/prelude/index.ts';
import type { PackingCommand } from './commands.ts';
import { scanUnit } from './decide-units.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { fold } from './evolve.ts';
import { openParcel, type PackingState, type Parcel } from './state.ts';
import { NO_UNIT_RULES } from './unit-rules.ts';

/**
 * The open parcel becomes like the one before it, of which something of each item was scanned into it already: what is missing to that is
 * typed, as a number after a scan is, and by the same rules. Its carton is the same too.
 */
export function sameAgain(
  state: PackingState,
  { scanId, typed, bench }: Extract<PackingCommand, { type: 'SameAgain' }>,
): Decision {
  const open = openParcel(state);
  if (!open) return fail({ type: 'ParcelAlreadyClosed' });
  const model = state.parcels.findLast(({ closed, number }) => closed && number < open.number);
  if (!model) return fail({ type: 'NoParcelBefore' });
  const wanted = unitsBySku(model);
  const inside = unitsBySku(open);
  const foreign = [...inside.keys()].find((sku) => !wanted.has(sku));
  if (foreign !== undefined) return fail({ type: 'NotInParcelBefore', sku: foreign, parcel: model.number });
  const { carton } = model;
  const events: PackingEvent[] =
    carton && !open.carton
      ? [
          {
            ...{ type: 'CartonChosen', v: 1, orderId: state.orderId, parcel: open.number },
            ...{ carton: carton.code, tareGrams: carton.tareGrams },
          },
        ]
      : [];
  const missing = [...wanted].filter(([sku, units]) => units > (inside.get(sku) ?? 0));
  for (const [at, [sku, units]] of missing.entries()) {
    const there = inside.get(sku);
    if (there === undefined) return fail({ type: 'ScanOneFirst', sku });
    if (!typed.has(sku)) return fail({ type: 'QuantityNotAllowed', sku });
    const isLast = at === missing.length - 1;
    const unit = {
      scanId: `${scanId.slice(0, 58)}~${at}`,
      sku,
      units: units - there,
      lot: null,
      expiry: null,
      serial: null,
    };
    const decision = scanUnit(fold(events, state) as PackingState, {
      ...{ unit: { ...unit, raw: '' }, rules: NO_UNIT_RULES, by: 'typed' },
      bench: isLast ? bench : { ...bench, confirmClose: true },
    });
    if (!decision.ok) return decision;
    events.push(...decision.value);
  }
  return ok(events);
}

/** Units of each item that lie in a parcel. */
function unitsBySku({ scans }: Parcel): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const scan of scans) units.set(scan.sku, (units.get(scan.sku) ?? 0) + scan.units);
  return units;
}
