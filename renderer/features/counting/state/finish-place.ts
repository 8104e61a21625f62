import type { StationStore } from '#renderer/core/station-store.ts';
import { type Count, type CountingCommand, type UnitsOut, unitsIn } from '#shared/counting/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { missingIn } from './expected.ts';
import type { CountingSay } from './says.ts';
import type { OutWithOrder, UnitsOutFinder } from './units-out.ts';

/** The end of a place: what has to be asked before it, and the answers. */
interface Finish {
  readonly finish: (empty: boolean) => void;
  /** A place with nothing in it is asked for once more: a place that nobody looked at must not become empty. */
  readonly finishOrAsk: (count: Count) => Promise<void>;
  /** The answer, and on to the next question or to the end of the place. */
  readonly sayOut: (out: OutWithOrder, said: UnitsOut['said']) => Promise<void>;
}

export function createFinish(dependencies: {
  readonly store: StationStore;
  readonly current: () => Count | null;
  readonly taskOf: (count: Count) => CountTask | undefined;
  readonly unitsOut: Pick<UnitsOutFinder, 'of'>;
  readonly act: (
    command: CountingCommand,
    say: (after: Count) => CountingSay,
    more?: { readonly sku?: string | null },
  ) => void;
}): Finish {
  const { store, current, taskOf, unitsOut, act } = dependencies;

  const finish = (empty: boolean): void =>
    act({ type: 'FinishCount', empty }, (count) => ({
      ...{ type: 'place-counted', location: count.location, units: unitsIn(count) },
    }));

  /** Asks of units that are out with an order whether they were gone from here; false where none are, or all was said. */
  async function asksOut(count: Count): Promise<boolean> {
    // What is out now was not when the sheet was counted.
    if (count.paper) return false;
    const [out] = await unitsOut.of(count, taskOf(count)?.skus ?? null);
    if (!out || current()?.countId !== count.countId) return false;
    store.setState({ countAsks: 'out', countOut: out });
    return true;
  }

  /** Asks of items that should be there and were not scanned, where whoever counts may know it; counted blind they are simply not there. */
  function asksMissing(count: Count): boolean {
    const { countExpected } = store.getState();
    if (count.scans.length === 0 || countExpected?.countId !== count.countId) return false;
    if (missingIn(count, countExpected.places, taskOf(count)?.skus ?? null).length === 0) return false;
    store.setState({ countAsks: 'missing' });
    return true;
  }

  async function finishOrAsk(count: Count): Promise<void> {
    if (await asksOut(count)) return;
    if (asksMissing(count)) return;
    if (count.scans.length === 0) store.setState({ countAsks: 'empty' });
    else finish(false);
  }

  return {
    finish,
    finishOrAsk,
    async sayOut({ orderId, sku, units, orderCode }, said) {
      const say = (): CountingSay => ({ type: 'out-said', said, sku, units, orderCode });
      act({ type: 'SayUnitsOut', orderId, sku, units, said }, say, { sku });
      const after = current();
      if (after) await finishOrAsk(after);
    },
  };
}
