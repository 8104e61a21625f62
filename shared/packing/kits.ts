// Kits: packed by their components, or by a code of their own, each of them one way.
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { PackingRefusal } from './refusals.ts';
import { type Need, type PackingState, packedByNeed, unitsToPack } from './state.ts';

/** How far the kits of one SKU are: how many the order has, how many are whole, and how many have at least one unit in a parcel. */
export interface KitProgress {
  readonly kits: number;
  readonly whole: number;
  readonly begun: number;
}

/** A kit line with what it needs; `kits`: how many of the kit it asks for. */
interface KitLine {
  readonly kits: number;
  readonly needs: readonly Need[];
}

/** The lines of a kit; those of which the number of kits is not known, from logs before it was written down, are left out. */
function linesOf(state: PackingState, kitSku: string): readonly KitLine[] {
  const lines = new Map<string, KitLine>();
  for (const need of state.needs)
    if (need.kitSku === kitSku && need.kits !== undefined)
      lines.set(need.lineId, { kits: need.kits, needs: [...(lines.get(need.lineId)?.needs ?? []), need] });
  return [...lines.values()];
}

/** Kits of a line that are whole, and begun, by units of each of its needs. */
function countKits({ kits, needs }: KitLine, unitsOf: (need: Need) => number) {
  const each = needs.map((need) => (unitsOf(need) * kits) / need.units);
  return { whole: Math.floor(Math.min(...each)), begun: Math.ceil(Math.max(...each)) };
}

/** How far the kits of a SKU are; undefined: the order has none, or does not say how many. */
export function kitProgress(state: PackingState, kitSku: string): KitProgress | undefined {
  const lines = linesOf(state, kitSku);
  return lines.length === 0 ? undefined : progressOf(lines, packedByNeed(state));
}

function progressOf(lines: readonly KitLine[], packed: ReadonlyMap<string, number>): KitProgress {
  let [kits, whole, begun] = [0, 0, 0];
  for (const line of lines) {
    const counted = countKits(line, ({ key }) => packed.get(key) ?? 0);
    kits += line.kits;
    whole += counted.whole;
    begun += counted.begun;
  }
  return { kits, whole, begun };
}

/** Units that one scan of a kit's code puts in. */
export interface KitFill {
  readonly need: Need;
  readonly units: number;
}

/** Whether a code is of a kit of the order, and of nothing else that the order needs. */
export const isKitOf = (state: PackingState, sku: string): boolean =>
  state.needs.some((need) => need.kitSku === sku) && !state.needs.some((need) => need.sku === sku);

/**
 * What so many kits by their own code fill: whole kits only, of which nothing is in yet, for a kit that is begun by its components is ended by
 * them. `provesParts`: a component has to prove itself (a lot, a number, a check), which the kit's code cannot.
 */
export function fillKits(
  state: PackingState,
  { sku, units }: { readonly sku: string; readonly units: number },
  provesParts: boolean,
): Result<readonly KitFill[], PackingRefusal> {
  const lines = linesOf(state, sku);
  if (provesParts || lines.length === 0) return fail({ type: 'KitByParts', sku });
  const packed = packedByNeed(state);
  const fills: KitFill[] = [];
  let left = units;
  for (const line of lines) {
    const { begun } = countKits(line, ({ key }) => packed.get(key) ?? 0);
    const { whole } = countKits(line, (need) => unitsToPack(state, need));
    const kits = Math.min(left, Math.max(0, whole - begun));
    left -= kits;
    if (kits > 0) fills.push(...line.needs.map((need) => ({ need, units: (need.units / line.kits) * kits })));
  }
  if (left === 0) return ok(fills);
  const { kits: needed, whole: done, begun } = progressOf(lines, packed);
  return fail(
    begun > done
      ? { type: 'KitBegun', sku, begun: begun - done }
      : { type: 'OverQuantity', sku, scanned: units, needed, packed: done },
  );
}
