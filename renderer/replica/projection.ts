import {
  type EntryBody,
  FOLDING,
  type Fold,
  type Folding,
  type StateKey,
  type StationEvent,
} from '#shared/log/index.ts';
import { createStates, type StateChange, type StateRow, type States } from './states.ts';

/** Who is at the bench and what lies on it: the state that whoever works there changes. */
export interface BenchSession {
  readonly operatorId: string | null;
  readonly activity: StateKey | null;
}

/** All that the log says about this station, in memory: the bench, and the state of everything that it touched. */
export interface Projection {
  session: BenchSession;
  readonly states: States;
}

export const EMPTY_SESSION: BenchSession = { operatorId: null, activity: null };

/** Folds one fact into the projection, in place for speed; gives what became of a state if one changed. */
export function project(
  projection: Projection,
  event: StationEvent,
  { foldOf, rules }: Folding = FOLDING,
): StateChange | undefined {
  const fold = foldOf(event);
  projection.session = foldSession(projection.session, event, fold);
  if (!fold) return undefined;
  const { kind, id, forgets } = fold;
  const before = projection.states.get(fold);
  const state = forgets ? null : rules.get(kind)?.evolve(before, event);
  if (state === undefined || state === before) return undefined;
  const change = { kind, id, state };
  projection.states.change(change);
  return change;
}

/** What the beginning of a log had led to that is not kept any more. */
export interface ProjectionBase {
  readonly session: BenchSession;
  readonly states: readonly StateRow[];
}

/** The projection of a log, from nothing or from what its pruned beginning had led to. What the stored one must always equal. */
export function rebuild(
  bodies: Iterable<EntryBody>,
  { session, states }: ProjectionBase = { session: EMPTY_SESSION, states: [] },
  folding: Folding = FOLDING,
): Projection {
  const projection: Projection = { session, states: createStates(states) };
  for (const body of bodies) project(projection, body.event, folding);
  return projection;
}

function foldSession(session: BenchSession, event: StationEvent, fold: Fold | null): BenchSession {
  const operatorId = operatorAfter(session.operatorId, event);
  if (fold?.bench === 'begins') return { operatorId, activity: { kind: fold.kind, id: fold.id } };
  const isOver = fold?.bench === 'ends' && isSame(session.activity, fold);
  return { operatorId, activity: isOver ? null : session.activity };
}

function operatorAfter(operatorId: string | null, event: StationEvent): string | null {
  if (event.type === 'OperatorSignedIn') return event.operatorId;
  return event.type === 'OperatorSignedOut' ? null : operatorId;
}

/** Whether both are of one kind and id. */
export const isSame = (one: StateKey | null, other: StateKey): boolean =>
  one?.kind === other.kind && one.id === other.id;
