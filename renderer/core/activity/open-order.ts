import type { LogMemory } from '#renderer/replica/log-writer.ts';

/** The order on the bench; null while there is none, or something else is. */
export function openOrderOf({ session: { activity } }: Pick<LogMemory, 'session'>): string | null {
  return activity?.kind === 'packing' ? activity.id : null;
}
