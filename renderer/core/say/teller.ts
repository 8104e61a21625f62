import type { LogMemory, LogWriter } from '#renderer/replica/log-writer.ts';
import { isError } from '#renderer/ui/tone.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { Activity } from '../activity/activity.ts';
import type { StationStore, StationView } from '../station-store.ts';
import { type Answer, type Say, type Tones, toneOf } from './answer.ts';
import type { Cause } from './cause.ts';

/**
 * Records what happened and says it. Deciding and saying are apart: `tell` folds its events into the memory at once, so
 * that the next scan is decided on them, and shows its sentence only when they are saved, in the order of the calls.
 */
export interface Teller {
  readonly tell: (say: Say, events?: readonly StationEvent[], more?: Telling) => Promise<void>;
  /** Says no to a scan, and records it. `reason`: by what name, where the message says less. */
  readonly reject: (say: Say, cause: Cause, sku?: string | null, reason?: string) => Promise<void>;
  /** Takes the sentence off the screen, after all that was told before it: what is still being saved must not come back over what is shown next. */
  readonly clear: () => void;
  /** Resolves when everything told so far is saved and shown. */
  readonly idle: () => Promise<void>;
}

/** What goes with a sentence: the item it is about, and what changes on the screen in the same breath. */
export interface Telling {
  readonly sku?: string | null;
  readonly change?: Partial<StationView>;
  /** It came by itself: it does not wipe an error which nobody has acknowledged yet. */
  readonly byItself?: boolean;
  /** The operation that the first event is, where what was saved before it names it. */
  readonly opId?: string;
}

/** What goes on the screen next: one saved sentence, with the activities as its events left them, or none. */
type Next = Shown | 'none';
interface Shown {
  readonly answer: Answer;
  readonly look: ReturnType<Activity['capture']>;
  readonly moved: boolean;
  readonly more: Telling;
}

const SLOW_SAVE_MS = 50;
const RECENT = 6;

export function createTeller(dependencies: {
  readonly store: StationStore;
  readonly memory: Pick<LogMemory, 'session'>;
  readonly writer: Pick<LogWriter, 'record' | 'pending'>;
  readonly tones: Tones;
  readonly capture: Activity['capture'];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly play: (tone: Answer['tone']) => void;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}): Teller {
  const { store, memory, writer, tones, capture, clock, newId, play, setTimer } = dependencies;
  const untold = new Set<Promise<void>>();
  const ready: Next[] = [];
  /** The last events that were told, saved. */
  let lastSaved = Promise.resolve();

  function tell(say: Say, events: readonly StationEvent[] = [], more: Telling = {}): Promise<void> {
    const at = clock.now();
    const by = memory.session.operatorId;
    const { clockOffset, seen } = store.getState().sync;
    const measured = { ...(clockOffset !== null && { clockOffset }), ...(seen && { seen }) };
    if (events.length > 0)
      lastSaved = writer.record(
        events.map((event, place) => ({ opId: (place === 0 && more.opId) || newId(), at, ...measured, by, event })),
      );
    const saved = events.length > 0 ? lastSaved : inItsTurn();
    // The activities as these events leave them: by the time they are saved, later scans may have gone further.
    const look = capture();
    const moved = events.some((event) => event.type !== 'ScanRefused');
    const cancel = setTimer(() => store.setState({ saving: true }), SLOW_SAVE_MS);
    const told = saved.then(() => {
      cancel();
      const tone = toneOf(tones, say);
      const answer: Answer = { id: newId(), at: clock.now(), tone, say, sku: more.sku ?? null };
      next({ answer, look, moved, more });
    });
    return waitFor(told);
  }

  /** What has nothing to save waits for what was said before it; where nothing can be saved, it may be what helps. */
  const inItsTurn = (): Promise<void> => (store.getState().saveFault ? Promise.resolve() : lastSaved);

  function waitFor(told: Promise<void>): Promise<void> {
    untold.add(told);
    void told.finally(() => untold.delete(told));
    return told;
  }

  function next(shown: Next): void {
    if (ready.push(shown) === 1) queueMicrotask(show);
  }

  /** Everything that one commit saved goes on the screen at once: in a burst, rendering each by itself falls behind. */
  function show(): void {
    const batch = ready.splice(0);
    const told = batch.filter((shown) => shown !== 'none');
    store.setState((view) => ({
      ...batch.reduce(after, view),
      answered: view.answered + told.length,
      saving: view.saving && writer.pending() > 0,
    }));
    for (const tone of new Set(told.map(({ answer }) => answer.tone))) play(tone);
  }

  return {
    tell,
    reject(say, cause, sku = null, reason = say.type) {
      const { activity } = memory.session;
      // Evidence of what lay on the bench, where that is an order.
      const orderId = activity?.kind === 'packing' ? activity.id : null;
      const raw = cause.raw.slice(0, 512);
      return tell(say, [{ type: 'ScanRefused', v: 1, scanId: cause.id, orderId, raw, reason, sku }], { sku });
    },
    clear: () => void waitFor(inItsTurn().then(() => next('none'))),
    async idle() {
      while (untold.size > 0) await Promise.all(untold);
    },
  };
}

function after(view: StationView, shown: Next): StationView {
  if (shown === 'none') return { ...view, answer: null };
  const { answer, look, moved, more } = shown;
  return {
    ...view,
    answer: more.byItself && view.answer && isError(view.answer.tone) ? view.answer : answer,
    recent: [answer, ...view.recent].slice(0, RECENT),
    queueVersion: view.queueVersion + (moved ? 1 : 0),
    ...look(view),
    ...more.change,
  };
}
