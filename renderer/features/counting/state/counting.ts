import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { ReplicaDatabase } from '#renderer/replica/database.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Command, PrintedSheet } from '#shared/barcode/index.ts';
import {
  type Count,
  type CountingCommand,
  type CountingEvent,
  decideCount,
  evolveCount,
  type UnitsOut,
  unitsIn,
} from '#shared/counting/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import { createCopySheet } from './copy-sheet.ts';
import { type CountList, createCountList } from './count-list.ts';
import { createCountScans } from './count-scans.ts';
import { createSheetEntry, type SheetEntry, sheetNumber } from './enter-sheet.ts';
import { createExpectedStock } from './expected.ts';
import { createFinish } from './finish-place.ts';
import { createPlaceClaims, type ForeignPlace } from './place-claims.ts';
import type { CountReview } from './review.ts';
import type { CountingSay } from './says.ts';
import { createTakeOver, saysForeign } from './take-over.ts';
import { createUnitsOut } from './units-out.ts';

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly counting: true;
  }
}

/** What the screen of counting does besides commands. */
export interface Counting extends Activity {
  /** The scan made last stands for so many units. */
  readonly setUnits: (units: number) => void;
  /** Who counts a place elsewhere, by what this station knows; null: nobody. */
  readonly heldBy: (location: string) => ForeignPlace | null;
  /** Looks at what a pull brought. */
  readonly pulled: () => void;
  /** The store kept what was said of these counts for a person. */
  readonly conflict: (countIds: readonly string[]) => void;
  /** Places that were left before they were finished. */
  readonly left: () => readonly Count[];
  /** The places that whoever is signed in shall count, in walking order, without those that are counted here already. */
  readonly toCount: () => readonly CountTask[];
  /** The planned places that may be written on a sheet and were not counted yet: of a plan, or of all. */
  readonly onPaper: CountList['onPaper'];
  /** Begins to enter a printed sheet, as by its code. */
  readonly enterSheet: (sheet: PrintedSheet) => void;
  /** Who counted the sheet that is entered, and between which times. */
  readonly sayPaper: SheetEntry['say'];
  /** No number is given: of a sheet the line is taken back, for it has no units of its own. */
  readonly cancelNumber: () => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly counting: Pick<
      Counting,
      'setUnits' | 'left' | 'toCount' | 'heldBy' | 'onPaper' | 'sayPaper' | 'enterSheet' | 'cancelNumber'
    >;
  }
}

/**
 * The spot count of one place: opened by its code, its units scanned, finished or said to be empty. Blind: nobody is told what should be there, and
 * the store takes the difference. Works without the store.
 */
export function createCounting(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly reference: Pick<
    Reference,
    'itemRecords' | 'countTasks' | 'policy' | 'claims' | 'operators' | 'orders' | 'order'
  >;
  readonly bridge: Bridge;
  readonly database: Pick<ReplicaDatabase, 'meta'>;
  readonly stationId: string;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  readonly teller: Pick<Teller, 'tell' | 'reject' | 'clear'>;
  readonly newId: NewId;
  readonly now: () => number;
  /** The differences that somebody looks at, where an item may be asked for. */
  readonly review: Pick<CountReview, 'matchCode' | 'leave' | 'decide'>;
}): Counting {
  const { store, memory, reference, bridge, database, stationId, setTimer, teller, newId, now, review } = dependencies;
  const counts = () => memory.states.of('counting');
  const current = (): Count | null => {
    const { activity } = memory.session;
    return activity?.kind === 'counting' ? (counts().get(activity.id) ?? null) : null;
  };
  const claims = createPlaceClaims({
    ...{ store, reference, current, bridge, stationId, setTimer },
    stop(foreign) {
      store.setState({ countForeign: foreign, countAsks: null });
      void teller.tell(saysForeign(foreign));
    },
  });
  const isCounter = (): boolean => may(store.getState().operator?.role, 'count-stock');
  /** Whether whoever is signed in counts at all: what stands on a list, at least. */
  const mayEnter = (): boolean =>
    isCounter() || (store.getState().operator !== null && reference.policy('packers-count'));
  /** Whether whoever is signed in goes on with a count. */
  const mayCount = ({ taskId }: Pick<Count, 'taskId'>): boolean => isCounter() || (taskId !== null && mayEnter());

  const left = (): readonly Count[] => [...counts().values()].filter(({ phase }) => phase === 'left');

  const list = createCountList({ memory, reference, heldBy: claims.heldBy });
  const taskOf = list.of;
  const sheets = createSheetEntry({ store, database, list });
  const { paperOf, enterSheet, asksNumber } = createCopySheet({
    ...{ store, current, sheets, teller },
    leave: (count) => leave(count),
    leaveReview: review.leave,
  });
  const takeOver = createTakeOver({ store, current, left, claims, list, sheets, teller, newId });
  const unitsOut = createUnitsOut({
    ...{ reference, memory },
    now: () => now() + (store.getState().sync.clockOffset ?? 0),
  });
  const showExpected = createExpectedStock({ store, bridge, reference, taskOf });
  const { countUnits, keepCode, setUnits, undo } = createCountScans({ store, current, taskOf, reference, act });
  const { finish, finishOrAsk, sayOut } = createFinish({ store, current, taskOf, unitsOut, act });

  /** Does what the rules allow, and says it; or says why not. */
  function act(
    command: CountingCommand,
    say: (after: Count) => CountingSay,
    { of = current(), cause = null, sku = null }: { of?: Count | null; cause?: Cause | null; sku?: string | null } = {},
  ): void {
    const decided = decideCount(of, command);
    // At once, and not when it is saved: what is asked meanwhile must stay.
    store.setState({ countAsks: null });
    if (!decided.ok) {
      const refused = { type: 'count-refused', refusal: decided.failure } as const;
      return void (cause
        ? teller.reject(refused, cause, sku, decided.failure.type)
        : teller.tell(refused, [], { sku }));
    }
    const after = decided.value.reduce((count: Count | null, event: CountingEvent) => evolveCount(count, event), of);
    if (after) void teller.tell(say(after), decided.value, { sku });
  }

  /** Opens a place, or goes on where its count was left; one that another station counts is asked about first. */
  async function open(location: string, cause: Cause): Promise<void> {
    const here = current();
    if (!mayEnter()) return void teller.reject({ type: 'count-supervisors', location }, cause);
    review.leave();
    if (here?.location === location) return void teller.tell({ type: 'place-is-open', location });
    if (here && here.scans.length > 0)
      return void teller.reject({ type: 'finish-first', location: here.location, wanted: location }, cause);
    if (here) leave(here);
    const known = left().find((count) => count.location === location);
    const before = known && !claims.isLost(known.countId) ? known : undefined;
    const paper = before ? undefined : paperOf(location, cause);
    if (paper === null) return;
    const { task, isForAnother } = before
      ? { task: taskOf(before), isForAnother: false }
      : paper
        ? { task: sheets.taskAt(location), isForAnother: false }
        : list.at(location);
    const asked = {
      ...{ countId: before?.countId ?? newId(), location, taskId: task?.id ?? null, isForAnother },
      ...(paper && { paper }),
    };
    if (!mayCount(before ?? asked) && !isForAnother)
      return void teller.reject({ type: 'count-supervisors', location }, cause);
    const foreign = await claims.ask(location);
    if (!foreign) store.setState({ countForeign: null });
    else {
      store.setState({ countForeign: foreign, room: 'counting' });
      return void teller.reject(saysForeign(foreign), cause);
    }
    if (known && !before) drop(known);
    unitsOut.begin(asked.countId);
    act({ type: 'OpenCount', ...asked }, saysOpened, { of: before ?? null, cause });
  }

  /** Nobody goes on with a count whose place another station has. */
  const drop = (count: Count): void =>
    act({ type: 'DropCount' }, ({ location }) => ({ type: 'place-dropped', location }), { of: count });

  /** Leaves the place to the station that has it. */
  function leaveToThem(): void {
    const here = current();
    store.setState({ countForeign: null });
    if (here) drop(here);
  }

  function leave(count: Count | null): void {
    act({ type: 'LeaveCount' }, ({ location }) => ({ type: 'place-left', location }), { of: count });
  }

  function run(count: Count, command: Command): Promise<void> | void | false {
    const { countAsks, countOut } = store.getState();
    const answer = countAsks === 'out' ? OUT_ANSWERS.get(command) : undefined;
    if (countOut && answer && mayCount(count)) return sayOut(countOut, answer);
    // Whoever does not count may still leave the place to those who do.
    if (ACTS.has(command) && !mayCount(count))
      return void teller.tell({ type: 'count-supervisors', location: count.location });
    if (command === 'finish' && asksNumber(null)) return;
    switch (command) {
      case 'undo':
        return undo();
      case 'finish':
        return finishOrAsk(count);
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
        return countAsks === 'empty' || countAsks === 'missing' ? finish(countAsks === 'empty') : false;
      case 'cancel':
        if (store.getState().countAsks === null) return false;
        return store.setState({ countAsks: null });
      default:
        return false;
    }
  }

  /** The codes that decide about differences, or leave them. */
  function runReview(command: Command): undefined | false {
    if (store.getState().review?.deciding) return false;
    if (command === 'finish') review.decide('approve');
    else if (command === 'suspend' || command === 'next' || command === 'cancel') review.leave();
    else return false;
    return undefined;
  }

  // Whatever changed the place that is counted, the claim follows it, and whoever counts it.
  store.subscribe(({ count, operator, countSheet }, before) => {
    // The last place of the count was entered: what is scanned next stands where it is.
    if (before.count && !count && countSheet && sheets.left().length === 0) sheets.end();
    const another = count !== null && operator !== null && operator.id !== before.operator?.id;
    if (another || count?.countId !== before.count?.countId) claims.claim();
    if (count?.countId !== before.count?.countId) showExpected(count);
  });

  return {
    kind: 'counting',
    setUnits,
    left,
    toCount: list.toCount,
    onPaper: list.onPaper,
    enterSheet,
    sayPaper: (said) => {
      sheets.say(said);
      // What was asked is answered: the banner says what comes next.
      store.setState({ countAsks: null });
      teller.clear();
    },
    cancelNumber() {
      if (current()?.paper) undo();
      else store.setState({ countAsks: null });
    },
    heldBy: claims.heldBy,
    pulled: claims.check,
    conflict: claims.conflict,
    takeUnknown(cause) {
      const here = current();
      if (!here || store.getState().countForeign || !mayCount(here)) return false;
      if (asksNumber(cause)) return true;
      if (store.getState().countAsks) store.setState({ countAsks: null });
      keepCode(cause);
      return true;
    },
    mayEnter,
    busyWith: () => current()?.location ?? null,
    opens: (meaning) =>
      meaning.type === 'count-sheet' ||
      (meaning.type === 'location' && (isCounter() || (mayEnter() && list.has(meaning.location)))),
    async take(meaning, cause, by) {
      const here = current();
      if (asksNumber(cause)) return true;
      if (store.getState().countAsks) store.setState({ countAsks: null });
      if (meaning.type === 'count-sheet') {
        enterSheet(meaning, cause);
        return true;
      }
      if (!here && meaning.type === 'item' && review.matchCode(meaning.sku)) return true;
      const foreign = store.getState().countForeign;
      if (meaning.type === 'location' && !(here && foreign)) await open(meaning.location, cause);
      else if (here && foreign) void teller.reject(saysForeign(foreign), cause);
      else if (here && !mayCount(here))
        void teller.reject({ type: 'count-supervisors', location: here.location }, cause);
      else if (here && meaning.type === 'item') await countUnits(meaning, cause, by);
      else if (here) void teller.reject({ type: 'finish-first', location: here.location, wanted: cause.raw }, cause);
      else return false;
      return true;
    },
    command(command) {
      const count = current();
      const foreign = store.getState().countForeign;
      if (foreign && (count || store.getState().room === 'counting')) {
        if (command === 'take-over') return takeOver(foreign);
        if (command === 'suspend' || command === 'next' || command === 'cancel') return leaveToThem();
        // Another place, or another room, may be asked for; nothing is done to this one.
        if (count && ACTS.has(command)) {
          return void teller.tell(saysForeign(foreign));
        }
      }
      if (count) return run(count, command);
      const { countSheet, countAsks, room } = store.getState();
      if (countSheet && room === 'counting' && (command === 'suspend' || command === 'next') && countAsks === null) {
        sheets.end();
        return void teller.tell({ type: 'sheet-left', sheet: sheetNumber(countSheet) });
      }
      return store.getState().review ? runReview(command) : false;
    },
    complete: () => undefined,
    async resume() {
      store.setState({ count: current() });
      await sheets.restore();
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

/** What is said of units that are out, by the places of the answers on the screen. */
const OUT_ANSWERS: ReadonlyMap<Command, UnitsOut['said']> = new Map([
  ['choose-1', 'gone'],
  ['choose-2', 'here'],
  ['choose-3', 'unknown'],
]);

/** What changes a count. */
const ACTS: ReadonlySet<Command> = new Set<Command>([
  ...(['undo', 'finish', 'empty', 'restart', 'ok'] as const),
  ...(['quantity', 'quantity-2', 'quantity-5', 'quantity-10'] as const),
]);
