import { type EntryBody, isPackingEvent, type StationEvent } from '#shared/log/index.ts';
import { evolve, type PackingState } from '#shared/packing/index.ts';

/** Who is at the bench and which order lies open on it. */
export interface BenchSession {
  readonly operatorId: string | null;
  readonly openOrderId: string | null;
}

/** All that the log says about this station, in memory: the bench, and the packing of every order that it touched. */
export interface Projection {
  readonly session: BenchSession;
  readonly progress: ReadonlyMap<string, PackingState>;
}

export const EMPTY_SESSION: BenchSession = { operatorId: null, openOrderId: null };

/** Folds one fact into the projection, in place for speed; gives the new packing state if an order changed. */
export function project(
  projection: { session: BenchSession; readonly progress: Map<string, PackingState> },
  event: StationEvent,
): PackingState | undefined {
  projection.session = foldSession(projection.session, event);
  // A take-over begins from nothing, whatever this station packed of the order before.
  if (event.type === 'OrderTakenOver') projection.progress.delete(event.orderId);
  if (!isPackingEvent(event)) return undefined;
  const before = projection.progress.get(event.orderId) ?? null;
  const after = evolve(before, event);
  if (after === null || after === before) return undefined;
  projection.progress.set(event.orderId, after);
  return after;
}

/** What the beginning of a log had led to that is not kept any more. */
export interface ProjectionBase {
  readonly session: BenchSession;
  readonly progress: readonly PackingState[];
}

/** The projection of a log, from nothing or from what its pruned beginning had led to. What the stored one must always equal. */
export function rebuild(
  bodies: Iterable<EntryBody>,
  { session, progress }: ProjectionBase = { session: EMPTY_SESSION, progress: [] },
): Projection {
  const projection = { session, progress: new Map(progress.map((state) => [state.orderId, state])) };
  for (const body of bodies) project(projection, body.event);
  return projection;
}

function foldSession(session: BenchSession, event: StationEvent): BenchSession {
  switch (event.type) {
    case 'OperatorSignedIn':
      return { ...session, operatorId: event.operatorId };
    case 'OperatorSignedOut':
      return { ...session, operatorId: null };
    case 'OrderOpened':
    case 'OrderResumed':
    case 'PackingRestarted':
      return { ...session, openOrderId: event.orderId };
    case 'OrderSuspended':
    case 'OrderHeld':
    case 'OrderFinished':
      return session.openOrderId === event.orderId ? { ...session, openOrderId: null } : session;
    default:
      return session;
  }
}
