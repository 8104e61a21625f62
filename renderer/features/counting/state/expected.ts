import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Count, CountedLine } from '#shared/counting/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import type { ExpectedAtPlace } from '#shared/sync/index.ts';

/**
 * Gives what shows what the book has at a place that is counted: asked of the store, where the policy says so, and never for a recount. Without the
 * store, or before it answers, the place is counted blind.
 */
export function createExpectedStock(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly reference: Pick<Reference, 'policy'>;
  readonly taskOf: (count: Count) => CountTask | undefined;
}): (count: Count | null) => void {
  const { store, bridge, reference, taskOf } = dependencies;
  return (count) => {
    if (store.getState().countExpected !== null) store.setState({ countExpected: null });
    if (!count || count.paper || !reference.policy('count-shows-expected') || (taskOf(count)?.attempt ?? 1) > 1) return;
    const { countId, location } = count;
    void bridge.call('counts/expected', { location }).then((answer) => {
      if (!answer.ok || answer.value.type !== 'expected' || store.getState().count?.countId !== countId) return;
      store.setState({ countExpected: { countId, places: answer.value.places } });
    });
  };
}

/** What the book has at a place of items that nobody scanned there, each once; of those that were to be counted alone. */
export function missingIn(
  { scans }: Pick<Count, 'scans'>,
  places: ExpectedAtPlace,
  only: readonly string[] | null,
): readonly { readonly sku: string; readonly units: number }[] {
  const scanned = new Set(scans.map(({ sku }) => sku));
  const missing = new Map<string, number>();
  for (const { sku, units } of places)
    if (!scanned.has(sku) && (only?.includes(sku) ?? true)) missing.set(sku, (missing.get(sku) ?? 0) + units);
  return [...missing].flatMap(([sku, units]) => (units > 0 ? [{ sku, units }] : []));
}

/** What the book has of a counted line: of its lot, or of all lots where none was read. */
export const expectedOf = ({ sku, lot }: Pick<CountedLine, 'sku' | 'lot'>, places: ExpectedAtPlace): number =>
  places.reduce((sum, place) => sum + (place.sku === sku && (lot === null || place.lot === lot) ? place.units : 0), 0);
