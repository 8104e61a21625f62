import type { Occasion } from '#shared/stock/index.ts';
import type { Heard } from '../log/effects.ts';

/** When and why units move by what an entry says. */
export const occasionOf = ({ station, body, happenedAt, heardAt }: Heard): Occasion => ({
  ...{ happenedAt, heardAt, reason: body.event.type, station, by: body.by, seen: body.seen },
  cause: { type: 'operation', id: body.opId },
});
