import { z } from 'zod';
import { Moment } from '#shared/domain/index.ts';

/**
 * A place that somebody shall count. `plan`: the code of the count that it belongs to, such as C-0012; empty for one by itself. `skus`: the items that
 * are counted again alone; null: all that stands there. `attempt`: 1 for the first count of it. `notBy`: who counted it before and shall not again
 * (operators' ids). `places`: how many places the plan had in all. `why`: `planned` by a person, `due` by the calendar, `recount` for a difference,
 * `short` because a bench lacked what should stand there.
 */
export const CountTask = z.object({
  id: z.string().min(1).max(64),
  plan: z.string().max(20),
  location: z.string().min(1).max(60),
  skus: z.array(z.string().min(1).max(64)).max(1_000).nullable(),
  attempt: z.number().int().min(1).max(100),
  notBy: z.array(z.string().max(80)).max(100),
  assignedTo: z.string().max(80).nullable(),
  dueAt: Moment.nullable(),
  places: z.number().int().min(1).max(1_000_000),
  why: z.enum(['planned', 'due', 'recount', 'short']).catch('planned'),
});
export type CountTask = z.infer<typeof CountTask>;
