import { type Count, type CountingEvent, evolveCount } from '#shared/counting/index.ts';
import { evolveManifest, type HandoverEvent, isOver, type Manifest } from '#shared/handover/index.ts';
import { evolve, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import { evolveWalk, type PickingEvent, type Walk } from '#shared/picking/index.ts';
import { evolveReceipt, type Receipt, type ReceivingEvent } from '#shared/receiving/index.ts';
import { evolveHand, type Hand, type HandEvent } from '#shared/stock/index.ts';
import { evolveTaught, type TaughtCode, type TeachingEvent } from '#shared/teaching/index.ts';

/** A state by the name of whose rules fold it, and the id of what it is the state of: `packing` and `wish:10401`. */
export interface StateKey {
  readonly kind: string;
  readonly id: string;
}

/** All that the log needs to know of a kind of state: how it comes from events, and how long it is kept. */
export interface StateRules<State extends object, Event> {
  /** The kind of the subject that it is the state of. By that subject's id it is kept, and its events are told apart. */
  readonly subject: string;
  /**
   * The state after one more event; null: there is none. Total: an event that does not fit leaves the state as it is, the same object.
   * States are plain data: they are stored as they are.
   */
  readonly evolve: (before: State | null, event: Event) => State | null;
  /**
   * Whether somebody may still need it. A state that is not open is forgotten with its old events. `isHere`: the station's copy of the
   * store has its subject still.
   */
  readonly isOpen: (state: State, isHere: boolean) => boolean;
  /** How long one that is not open is kept after its last change, in days. */
  readonly keepDays: KeepDays;
  /**
   * Whether a bench's row of it may lag behind its log on the disk: of one that grew long, writing all of it with each event costs more than to
   * fold the last events again at a start. Left out: never.
   */
  readonly mayLag?: (state: State) => boolean;
  /** A number that grows when `evolve` makes another state of the same events: a store then folds those that it has anew, once. */
  readonly form: number;
}

/**
 * `bench`: with the entries that led to it; the log goes from its beginning, so one that is kept long keeps those of others · `store`: null
 * where it is never forgotten, because it tells what happened. The entries themselves stay in the store.
 */
export interface KeepDays {
  readonly bench: number;
  readonly store: number | null;
}

const rulesOf = <State extends object, Event>(rules: StateRules<State, Event>): StateRules<State, Event> => rules;

/** Scans from which on a state costs more to write than its event. */
const LONG = 100;

/** Every kind of state that is folded from the log: one row a feature. Only what has a row can fold an event. */
export const STATES = {
  /** The packing of an order. One that left the benches is nobody's work any more, however far it was packed here. */
  packing: rulesOf<PackingState, PackingEvent>({
    subject: 'order',
    evolve,
    isOpen: (_state, isHere) => isHere,
    keepDays: { bench: 30, store: null },
    form: 1,
  }),
  /** The count of a place. One that is finished is nobody's work any more; the store keeps it, for it says when a place was counted. */
  counting: rulesOf<Count, CountingEvent>({
    subject: 'count',
    evolve: evolveCount,
    mayLag: ({ phase, scans }) => phase === 'open' && scans.length > LONG,
    isOpen: ({ phase }) => phase !== 'finished' && phase !== 'dropped',
    keepDays: { bench: 30, store: null },
    form: 1,
  }),
  /** Goods that somebody carries from place to place. What became of them is in the ledger, so that the rest may go. */
  moving: rulesOf<Hand, HandEvent>({
    subject: 'hand',
    evolve: evolveHand,
    isOpen: ({ phase }) => phase !== 'empty',
    keepDays: { bench: 30, store: 90 },
    form: 1,
  }),
  /** What somebody receives at a place. What came of it is in the ledger and with its delivery, so that the rest may go. */
  receiving: rulesOf<Receipt, ReceivingEvent>({
    subject: 'receipt',
    evolve: evolveReceipt,
    isOpen: ({ phase }) => phase !== 'finished',
    keepDays: { bench: 30, store: 90 },
    form: 1,
  }),
  /** What somebody brings of a pick list. What came of it is in the ledger, so that the rest may go. */
  picking: rulesOf<Walk, PickingEvent>({
    subject: 'pick',
    evolve: evolveWalk,
    isOpen: ({ phase }) => phase !== 'finished',
    keepDays: { bench: 30, store: 90 },
    form: 1,
  }),
  /** Parcels that go to a carrier together. What left by it is in the store's tables, so that the rest may go. */
  handover: rulesOf<Manifest, HandoverEvent>({
    subject: 'manifest',
    evolve: evolveManifest,
    mayLag: ({ parcels }) => parcels.length > LONG,
    isOpen: (manifest) => !isOver(manifest),
    keepDays: { bench: 30, store: 90 },
    form: 1,
  }),
  /** What a code was taught to mean. The item's record says so once the store has heard it; the store keeps who is to forget it. */
  teaching: rulesOf<TaughtCode, TeachingEvent>({
    subject: 'code',
    evolve: evolveTaught,
    isOpen: () => false,
    keepDays: { bench: 30, store: null },
    form: 1,
  }),
};

/** The kinds of states that this version folds. */
export type StateKind = keyof typeof STATES;
/** The states of a kind. */
export type StateOf<Kind extends StateKind> = NonNullable<ReturnType<(typeof STATES)[Kind]['evolve']>>;
/** The events that a kind of state is folded from. */
export type FoldedEvent<Kind extends StateKind> = Parameters<(typeof STATES)[Kind]['evolve']>[1];
