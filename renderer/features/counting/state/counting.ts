import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Tones } from '#renderer/core/say/answer.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Command, Meaning } from '#shared/barcode/index.ts';
import {
  type Count,
  type CountingCommand,
  type CountingEvent,
  type CountingRefusal,
  decideCount,
  evolveCount,
  unitsIn,
} from '#shared/counting/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';

/** What counting says. Never what should be there. */
type CountingSay =
  | { readonly type: 'place-opened'; readonly location: string }
  | { readonly type: 'place-resumed'; readonly location: string; readonly units: number }
  | { readonly type: 'place-is-open'; readonly location: string }
  /** Another place, or something of another activity, was scanned before this one was finished. */
  | { readonly type: 'finish-first'; readonly location: string; readonly wanted: string }
  | { readonly type: 'units-counted'; readonly sku: string; readonly units: number }
  | { readonly type: 'count-undone'; readonly sku: string }
  | { readonly type: 'count-restarted'; readonly location: string }
  | { readonly type: 'place-left'; readonly location: string }
  | { readonly type: 'place-counted'; readonly location: string; readonly units: number }
  | { readonly type: 'count-supervisors'; readonly location: string }
  | { readonly type: 'count-refused'; readonly refusal: CountingRefusal };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly counting: CountingSay;
  }
}

export const COUNTING_TONES: Tones<CountingSay> = {
  'place-opened': 'info',
  'place-resumed': 'info',
  'place-is-open': 'info',
  'finish-first': 'attention',
  'units-counted': 'ok',
  'count-undone': 'info',
  'count-restarted': 'info',
  'place-left': 'info',
  'place-counted': 'complete',
  'count-supervisors': 'attention',
  'count-refused': ({ refusal }) => (refusal.type === 'SerialCounted' ? 'too-many' : 'attention'),
};

/** What counting shows: the place that is counted, and what is asked about it. */
interface CountingView {
  readonly count: Count | null;
  readonly countAsks: 'number' | 'empty' | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends CountingView {}
}

export const COUNTING_VIEW: CountingView = { count: null, countAsks: null };

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly counting: true;
  }
}

/** What the screen of counting does besides commands. */
export interface Counting extends Activity {
  /** The scan made last stands for so many units. */
  readonly setUnits: (units: number) => void;
  /** Places that were left before they were finished. */
  readonly left: () => readonly Count[];
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly counting: Pick<Counting, 'setUnits' | 'left'>;
  }
}

/**
 * The spot count of one place: opened by its code, its units scanned, finished or said to be empty. Blind: nobody is told what should be there, and
 * the store takes the difference. Works without the store.
 */
export function createCounting(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'itemRecords'>;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly newId: NewId;
}): Counting {
  const { store, memory, reference, teller, newId } = dependencies;
  const counts = () => memory.states.of('counting');
  const current = (): Count | null => {
    const { activity } = memory.session;
    return activity?.kind === 'counting' ? (counts().get(activity.id) ?? null) : null;
  };
  const mayCount = (): boolean => may(store.getState().operator?.role, 'count-stock');

  const left = (): readonly Count[] => [...counts().values()].filter(({ phase }) => phase === 'left');

  /** Does what the rules allow, and says it; or says why not. */
  function act(
    command: CountingCommand,
    say: (after: Count) => CountingSay,
    { of = current(), cause = null, sku = null }: { of?: Count | null; cause?: Cause | null; sku?: string | null } = {},
  ): void {
    const decided = decideCount(of, command);
    const change = { countAsks: null } as const;
    if (!decided.ok) {
      const refused = { type: 'count-refused', refusal: decided.failure } as const;
      store.setState(change);
      return void (cause
        ? teller.reject(refused, cause, sku, decided.failure.type)
        : teller.tell(refused, [], { sku }));
    }
    const after = decided.value.reduce((count: Count | null, event: CountingEvent) => evolveCount(count, event), of);
    if (after) void teller.tell(say(after), decided.value, { sku, change });
  }

  /** Opens a place, or goes on where its count was left. */
  function open(location: string, cause: Cause): void {
    const here = current();
    if (!mayCount()) return void teller.reject({ type: 'count-supervisors', location }, cause);
    if (here?.location === location) return void teller.tell({ type: 'place-is-open', location });
    if (here && here.scans.length > 0)
      return void teller.reject({ type: 'finish-first', location: here.location, wanted: location }, cause);
    if (here) leave(here);
    const before = left().find((count) => count.location === location);
    const countId = before?.countId ?? newId();
    act({ type: 'OpenCount', countId, location }, saysOpened, { of: before ?? null, cause });
  }

  function leave(count: Count | null): void {
    act({ type: 'LeaveCount' }, ({ location }) => ({ type: 'place-left', location }), { of: count });
  }

  async function countUnits(
    meaning: Extract<Meaning, { type: 'item' }>,
    cause: Cause,
    by: 'scan' | 'touch',
  ): Promise<void> {
    const { sku, units, lot, expiry, serial } = meaning;
    const serialised = (await reference.itemRecords([sku])).get(sku)?.tracking === 'serial';
    const scan = { scanId: cause.id, sku, units, lot, expiry, serial, by, raw: cause.raw.slice(0, 512) };
    act({ type: 'CountUnits', scan, serialised }, () => ({ type: 'units-counted', sku, units }), { cause, sku });
  }

  function setUnits(units: number): void {
    const sku = current()?.scans.at(-1)?.sku ?? '';
    act({ type: 'SetCountedUnits', units }, () => ({ type: 'units-counted', sku, units }), { sku });
  }

  function undo(): void {
    const sku = current()?.scans.at(-1)?.sku ?? '';
    act({ type: 'UndoCount' }, () => ({ type: 'count-undone', sku }), { sku });
  }

  function finish(empty: boolean): void {
    act({ type: 'FinishCount', empty }, (count) => ({
      ...{ type: 'place-counted', location: count.location, units: unitsIn(count) },
    }));
  }

  /** A place with nothing in it is asked for once more: a place that nobody looked at must not become empty. */
  function finishOrAsk(): void {
    if (current()?.scans.length === 0) store.setState({ countAsks: 'empty' });
    else finish(false);
  }

  function run(count: Count, command: Command): Promise<void> | void | false {
    // Whoever does not count may still leave the place to those who do.
    if (ACTS.has(command) && !mayCount())
      return void teller.tell({ type: 'count-supervisors', location: count.location });
    switch (command) {
      case 'undo':
        return undo();
      case 'finish':
        return finishOrAsk();
      case 'empty':
        return finish(true);
      case 'suspend':
      case 'next':
        return leave(count);
      case 'restart':
        return act({ type: 'RestartCount' }, ({ location }) => ({ type: 'count-restarted', location }));
      case 'quantity':
        return void (count.scans.length === 0 ? setUnits(1) : store.setState({ countAsks: 'number' }));
      case 'quantity-2':
      case 'quantity-5':
      case 'quantity-10':
        return setUnits(Number(command.slice('quantity-'.length)));
      case 'ok':
        return store.getState().countAsks === 'empty' ? finish(true) : false;
      case 'cancel':
        if (store.getState().countAsks === null) return false;
        return store.setState({ countAsks: null });
      default:
        return false;
    }
  }

  return {
    kind: 'counting',
    setUnits,
    left,
    mayEnter: mayCount,
    busyWith: () => current()?.location ?? null,
    opens: ({ type }) => type === 'location' && mayCount(),
    async take(meaning, cause, by) {
      const here = current();
      if (store.getState().countAsks) store.setState({ countAsks: null });
      if (meaning.type === 'location') open(meaning.location, cause);
      else if (here && !mayCount()) void teller.reject({ type: 'count-supervisors', location: here.location }, cause);
      else if (here && meaning.type === 'item') await countUnits(meaning, cause, by);
      else if (here) void teller.reject({ type: 'finish-first', location: here.location, wanted: cause.raw }, cause);
      else return false;
      return true;
    },
    command(command) {
      const count = current();
      return count ? run(count, command) : false;
    },
    complete: () => undefined,
    async resume() {
      store.setState({ count: current() });
    },
    capture() {
      const count = current();
      return () => ({ count });
    },
  };
}

const saysOpened = (count: Count): CountingSay =>
  count.scans.length > 0
    ? { type: 'place-resumed', location: count.location, units: unitsIn(count) }
    : { type: 'place-opened', location: count.location };

/** What changes a count. */
const ACTS: ReadonlySet<Command> = new Set<Command>([
  ...(['undo', 'finish', 'empty', 'restart', 'ok'] as const),
  ...(['quantity', 'quantity-2', 'quantity-5', 'quantity-10'] as const),
]);
