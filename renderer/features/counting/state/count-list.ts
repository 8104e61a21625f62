import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type Count, compareWalk } from '#shared/counting/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import type { ForeignPlace } from './place-claims.ts';

/** The places that stand on lists to be counted, as this station and whoever is signed in see them. */
export interface CountList {
  /** Those for whoever is signed in, their own before those for all, each in walking order: recounts first, then where a bench was short, what others count last; without those that are counted here already. */
  readonly toCount: () => readonly CountTask[];
  /** The task that a scan of a location takes up; a recount before what is counted for the first time. */
  readonly at: (location: string) => { readonly task: CountTask | undefined; readonly isForAnother: boolean };
  /** Whether a location stands on it for whoever is signed in. */
  readonly has: (location: string) => boolean;
  /** The places of a plan that may be written on a sheet and were not counted yet, in walking order; of every plan where it is left out. */
  readonly onPaper: (plan?: string) => readonly CountTask[];
  /** What a count was planned by; undefined: nobody planned it, or it is done. */
  readonly of: (count: Count) => CountTask | undefined;
}

export function createCountList(dependencies: {
  readonly memory: Pick<LogMemory, 'session' | 'states'>;
  readonly reference: Pick<Reference, 'countTasks'>;
  readonly heldBy: (location: string) => ForeignPlace | null;
}): CountList {
  const { memory, reference, heldBy } = dependencies;

  /** What is to be counted by anybody, without what this station has counted and the store has not heard of yet. */
  function openTasks(): readonly CountTask[] {
    const counts = [...memory.states.of('counting').values()];
    const done = new Set(counts.flatMap(({ phase, taskId }) => (phase === 'finished' ? [taskId] : [])));
    return [...reference.countTasks().values()].filter(({ id }) => !done.has(id));
  }

  /** Whether a task is for whoever is signed in. */
  function isForMe({ notBy, assignedTo }: CountTask): boolean {
    const { operatorId } = memory.session;
    return operatorId !== null && !notBy.includes(operatorId) && (assignedTo === null || assignedTo === operatorId);
  }

  /** A recount first, then where a bench was short. */
  const rank = ({ attempt, why }: CountTask): number => (attempt > 1 ? -attempt : why === 'short' ? 0 : 1);
  /** What was given to whoever is signed in comes before what is anybody's. */
  const isForAll = ({ assignedTo }: CountTask): number => (assignedTo === null ? 1 : 0);
  const isHeld = ({ location }: CountTask): number => (heldBy(location) === null ? 0 : 1);
  const toCount = (): readonly CountTask[] =>
    openTasks()
      .filter(isForMe)
      .toSorted(
        (a, b) =>
          isHeld(a) - isHeld(b) ||
          isForAll(a) - isForAll(b) ||
          rank(a) - rank(b) ||
          compareWalk(a.location, b.location),
      );

  return {
    toCount,
    at(location) {
      const here = openTasks().filter((task) => task.location === location);
      const [task] = here.filter(isForMe).toSorted((a, b) => b.attempt - a.attempt);
      const recounts = here.filter(({ attempt }) => attempt > 1);
      return { task, isForAnother: task === undefined && recounts.length > 0 };
    },
    onPaper: (plan) =>
      openTasks()
        .filter(
          (task) => task.attempt === 1 && task.skus === null && task.plan !== '' && task.plan === (plan ?? task.plan),
        )
        .toSorted((a, b) => compareWalk(a.location, b.location)),
    has: (location) => toCount().some((task) => task.location === location),
    of: ({ taskId }) => (taskId === null ? undefined : reference.countTasks().get(taskId)),
  };
}
