import { queueStateOf } from '#renderer/core/queue.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import type { PackingState } from '#shared/packing/index.ts';

/** How many orders wait to be packed, and how many of those are late. */
export function queueFigures(
  entries: readonly QueueEntry[],
  progress: ReadonlyMap<string, PackingState>,
  now: number,
): { readonly ready: number; readonly late: number } {
  const ready = entries.filter((entry) => queueStateOf(entry, progress.get(entry.id)) === 'ready');
  return { ready: ready.length, late: ready.filter(({ shipBy }) => shipBy < now).length };
}
