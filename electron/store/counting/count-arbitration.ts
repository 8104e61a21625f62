import { type Count, unitsIn } from '#shared/counting/index.ts';
import type { Arbitration } from '../log/arbitration.ts';
import { supersedeRows } from '../log/log-rows.ts';
import { saveState, stateOf } from '../log/states.ts';
import { openCountsAt, setPhase } from './count-places.ts';

/**
 * How places are shared out that are counted. One of which units are counted stays its station's beyond the lease. A take-over voids what was
 * counted there: it stays in the log and is never added to what is counted anew.
 */
export const createCountArbitration = (): Arbitration => ({
  subject: 'location',
  right: 'count-stock',
  async standing(sql, location) {
    for (const { countId, station } of await openCountsAt(sql, location)) {
      const count = (await stateOf<Count>(sql, { kind: 'counting', id: countId }))?.state;
      const units = count ? unitsIn(count) : 0;
      if (units > 0) return { station, units, takesYes: false, finished: null };
    }
    return undefined;
  },
  async lastBy(sql, location, station) {
    const row = await sql.get<{ by: string }>(
      `SELECT p.by_whom AS by FROM count_people AS p JOIN count_places AS c ON c.count_id = p.count_id
        WHERE c.location = ? AND c.station = ? AND c.phase = 'open' LIMIT 1`,
      ...[location, station],
    );
    return row?.by ?? null;
  },
  async takeOver({ sql }, location, { station, at }) {
    for (const { countId, station: other } of await openCountsAt(sql, location)) {
      if (other === station) continue;
      await saveState<Count>(sql, { kind: 'counting', id: countId }, { station, state: null }, at);
      await supersedeRows(sql, { kind: 'count', id: countId });
      await setPhase(sql, countId, 'void');
    }
  },
});
