import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import { mostUrgentNeeding } from '#renderer/core/queue.ts';
import type { LogMemory, LogWriter } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { isError } from '#renderer/ui/tone.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { PackingRefusal, PackingState } from '#shared/packing/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { StationStore, StationView } from '../station-store.ts';
import type { Answer, Say } from './answer.ts';
import { toneOf } from './tone.ts';

/** The scan or touch that something answers to. */
export interface Cause {
  readonly id: string;
  readonly raw: string;
}

/**
 * Records what happened and says it. Deciding and saying are apart: `tell` folds its events into the memory at once, so
 * that the next scan is decided on them, and shows its sentence only when they are saved, in the order of the calls.
 */
export interface Teller {
  readonly tell: (say: Say, events?: readonly StationEvent[], more?: Telling) => Promise<void>;
  /** Says a refusal, with where a wrong item belongs; a refused scan is recorded too. */
  readonly refuse: (refusal: PackingRefusal, cause: Cause | null, sku: string | null) => Promise<void>;
  /** Says no to a scan for a reason outside the packing rules. */
  readonly reject: (say: Say, cause: Cause, sku?: string | null) => Promise<void>;
  /** Resolves when everything told so far is saved and shown. */
  readonly idle: () => Promise<void>;
}

/** What goes with a sentence: the item it is about, and what changes on the screen in the same breath. */
export interface Telling {
  readonly sku?: string | null;
  readonly change?: Partial<StationView>;
}

/** One saved sentence on its way to the screen, with the bench as its events left it. */
interface Shown {
  readonly answer: Answer;
  readonly packing: PackingState | null;
  readonly moved: boolean;
  readonly change: Partial<StationView>;
}

const SLOW_SAVE_MS = 50;
const RECENT = 6;

export function createTeller(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly writer: LogWriter;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly play: (tone: Answer['tone']) => void;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}): Teller {
  const { store, reference, memory, writer, clock, newId, play, setTimer } = dependencies;
  const untold = new Set<Promise<void>>();
  const ready: Shown[] = [];

  function tell(say: Say, events: readonly StationEvent[] = [], more: Telling = {}): Promise<void> {
    const at = clock.now();
    const by = memory.session.operatorId;
    const { clockOffset } = store.getState().sync;
    const measured = clockOffset === null ? {} : { clockOffset };
    const saved = writer.record(events.map((event) => ({ opId: newId(), at, ...measured, by, event })));
    // The bench as these events leave it: by the time they are saved, later scans may have gone further.
    const openOrderId = openOrderOf(memory);
    const packing = openOrderId === null ? null : (memory.states.of('packing').get(openOrderId) ?? null);
    const moved = events.some((event) => event.type !== 'ScanRefused');
    const cancel = setTimer(() => store.setState({ saving: true }), SLOW_SAVE_MS);
    const told = saved.then(() => {
      cancel();
      const answer: Answer = { id: newId(), at: clock.now(), tone: toneOf(say), say, sku: more.sku ?? null };
      if (ready.push({ answer, packing, moved, change: more.change ?? {} }) === 1) queueMicrotask(show);
    });
    untold.add(told);
    void told.finally(() => untold.delete(told));
    return told;
  }

  /** Everything that one commit saved goes on the screen at once: in a burst, rendering each by itself falls behind. */
  function show(): void {
    const batch = ready.splice(0);
    store.setState((view) => ({
      ...batch.reduce(after, view),
      answered: view.answered + batch.length,
      saving: view.saving && writer.pending() > 0,
    }));
    for (const tone of new Set(batch.map(({ answer }) => answer.tone))) play(tone);
  }

  const refusedScan = (cause: Cause | null, reason: string, sku: string | null): StationEvent[] => {
    if (!cause) return [];
    const openOrderId = openOrderOf(memory);
    return [
      { type: 'ScanRefused', v: 1, scanId: cause.id, orderId: openOrderId, raw: cause.raw.slice(0, 512), reason, sku },
    ];
  };

  return {
    tell,
    refuse(refusal, cause, sku) {
      const wrong = refusal.type === 'ItemNotOnOrder' || refusal.type === 'OverQuantity';
      const entry = wrong
        ? mostUrgentNeeding(reference.orders(), memory.states.of('packing'), refusal.sku, openOrderOf(memory))
        : undefined;
      const belongs = entry ? { orderCode: entry.code, tote: entry.tote } : null;
      return tell({ type: 'refused', refusal, belongs }, refusedScan(cause, refusal.type, sku), { sku });
    },
    reject: (say, cause, sku = null) => tell(say, refusedScan(cause, say.type, sku), { sku }),
    async idle() {
      while (untold.size > 0) await Promise.all(untold);
    },
  };
}

function after(view: StationView, { answer, packing, moved, change }: Shown): StationView {
  const { open } = view;
  return {
    ...view,
    answer: standsOver(view.answer, answer) ? view.answer : answer,
    recent: [answer, ...view.recent].slice(0, RECENT),
    queueVersion: view.queueVersion + (moved ? 1 : 0),
    open: packing && open?.order.id === packing.orderId ? { ...open, packing } : packing ? open : null,
    ...change,
  };
}

/** A label that came out by itself does not wipe an error which nobody has acknowledged yet; one asked for again does. */
const standsOver = (shown: Answer | null, next: Answer): boolean =>
  shown !== null && isError(shown.tone) && next.say.type === 'label-printed' && !next.say.again;
