import type { OrderIndex, QueueEntry } from '#renderer/replica/order-index.ts';
import { isHoldOver, type PackingState, unitsLeft } from '#shared/packing/index.ts';

/**
 * Where an order stands for this bench, the store's word and this station's own work taken together.
 * `to-label`: packed, but its label was not scanned back yet · `elsewhere`: another station is packing it.
 */
export type QueueState = 'ready' | 'open' | 'aside' | 'to-label' | 'on-hold' | 'elsewhere' | 'packed' | 'closed';

/** The state of an order in the queue. Own work that the store has not heard of yet counts at once. */
export function queueStateOf(entry: QueueEntry, own: PackingState | undefined): QueueState {
  if (entry.status === 'cancelled' || entry.status === 'refunded') return 'closed';
  if (entry.status === 'shipped' || entry.status === 'delivered') return 'closed';
  if (own?.phase === 'finished') return 'packed';
  if (own?.phase === 'held' ? !isReleased(entry, own) : isOnHold(entry, own)) return 'on-hold';
  if (own?.phase === 'packed') return 'to-label';
  // Taken over and packed at another bench, while it lay here.
  if (entry.status === 'packed' && own && !wasClosed(own)) return 'packed';
  if (own?.phase === 'packing') return 'open';
  if (own?.phase === 'suspended' || own?.phase === 'held')
    return own.parcels.every((parcel) => parcel.closed) ? 'to-label' : 'aside';
  if (entry.status === 'packed') return 'packed';
  return entry.status === 'packing' ? 'elsewhere' : 'ready';
}

/** Held by this bench, and released at the store since: it lies there as it was put aside. */
const isReleased = (entry: QueueEntry, own: PackingState): boolean =>
  entry.status !== 'on-hold' && entry.releases > (own.hold?.releases ?? 0);

/** Held by the store's word, unless that is the hold which this bench has ended since. */
const isOnHold = ({ status, hold, holdDetail }: QueueEntry, own: PackingState | undefined): boolean =>
  status === 'on-hold' && !(own && isHoldOver(own, hold && { reason: hold, detail: holdDetail }));

const wasClosed = ({ parcels }: PackingState): boolean =>
  parcels.some(({ closed, voidedLabels }) => closed || voidedLabels > 0);

export interface QueueFilter {
  readonly text: string;
  readonly state: QueueState | 'all';
  readonly channel: string | 'all';
}

/** The orders that a filter lets through, in the queue's order. Every word of the text must occur. */
export function filterQueue(
  entries: readonly QueueEntry[],
  progress: ReadonlyMap<string, PackingState>,
  filter: QueueFilter,
): readonly QueueEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      (filter.channel === 'all' || entry.channel === filter.channel) &&
      words.every((word) => entry.search.includes(word)) &&
      (filter.state === 'all' || stateMatches(queueStateOf(entry, progress.get(entry.id)), filter.state)),
  );
}

/** How many orders stand in each state, and which channels there are: for the filter's own buttons. */
export function queueCounts(
  entries: readonly QueueEntry[],
  progress: ReadonlyMap<string, PackingState>,
): { readonly byState: ReadonlyMap<QueueState, number>; readonly channels: readonly string[] } {
  const byState = new Map<QueueState, number>();
  const channels = new Set<string>();
  for (const entry of entries) {
    const state = queueStateOf(entry, progress.get(entry.id));
    byState.set(state, (byState.get(state) ?? 0) + 1);
    channels.add(entry.channel);
  }
  return { byState, channels: [...channels].sort() };
}

/** The most urgent order that still needs an item and may be packed here. */
export function mostUrgentNeeding(
  orders: OrderIndex,
  progress: ReadonlyMap<string, PackingState>,
  sku: string,
  except: string | null,
): QueueEntry | undefined {
  const candidates = orders.needing(sku).filter((entry) => entry.id !== except);
  const inState = (...states: readonly QueueState[]) =>
    candidates.find(
      (entry) =>
        states.includes(queueStateOf(entry, progress.get(entry.id))) && stillNeeds(progress.get(entry.id), sku),
    );
  // What was put aside half-done goes first: its parcel stands open on a shelf.
  return inState('open', 'aside') ?? inState('ready');
}

const stillNeeds = (own: PackingState | undefined, sku: string): boolean => !own || unitsLeft(own, sku) > 0;

const stateMatches = (state: QueueState, wanted: QueueState): boolean =>
  state === wanted || (wanted === 'aside' && state === 'open');

/** How many orders were packed since the day began, at every bench that this copy knows of; own ones that the store has not heard of count. */
export function packedToday(
  entries: readonly QueueEntry[],
  progress: ReadonlyMap<string, PackingState>,
  now: number,
): number {
  const today = new Date(now).setHours(0, 0, 0, 0);
  return entries.filter(({ id, status, packedAt }) =>
    packedAt === null ? status !== 'packed' && progress.get(id)?.phase === 'finished' : packedAt >= today,
  ).length;
}

/** How many orders wait to be packed, and how many of those are late. */
export function queueFigures(
  entries: readonly QueueEntry[],
  progress: ReadonlyMap<string, PackingState>,
  now: number,
): { readonly ready: number; readonly late: number } {
  const ready = entries.filter((entry) => queueStateOf(entry, progress.get(entry.id)) === 'ready');
  return { ready: ready.length, late: ready.filter(({ shipBy }) => shipBy < now).length };
}
