import { type PackingState, unitTotals } from '#shared/packing/index.ts';
import type { Arbitration } from '../log/arbitration.ts';
import type { Stock } from '../stock/stock.ts';
import { orderRecordOf } from './order-status.ts';
import { beginAnew, packingOf } from './packing-state.ts';

/**
 * How orders are shared out. One of which units lie in a parcel stays its station's beyond the lease, and one that is done for ever. A take-over
 * begins it anew: what was packed counts no more, and its units are back in stock.
 */
export const createPackingArbitration = (stock: Stock): Arbitration => ({
  subject: 'order',
  right: 'take-over-order',
  async standing(sql, orderId) {
    const packing = await packingOf(sql, orderId);
    if (!packing) return undefined;
    const { station, state } = packing;
    const units = state ? unitTotals(state).packed : 0;
    if (state?.phase !== 'finished') return { station, units, takesYes: isLabelled(state), finished: null };
    const packed = (await orderRecordOf(sql, orderId))?.order.packed;
    const stationName = packed?.stationId === station ? packed.stationName : null;
    const finished = { by: packed?.by ?? null, at: packed?.at ?? null, stationName, units };
    return { station, units: 0, takesYes: true, finished };
  },
  async lastBy(sql, orderId, station) {
    const step = await sql.get<{ operator: string | null }>(
      'SELECT operator FROM status_history WHERE order_id = ? AND station = ? ORDER BY id DESC LIMIT 1',
      orderId,
      station,
    );
    return step?.operator ?? null;
  },
  takeOver: (writing, orderId, { station, by, at, fence }) =>
    beginAnew(writing, stock, orderId, station, {
      ...{ happenedAt: at, heardAt: at, reason: 'OrderTakenOver', station, by },
      cause: { type: 'take-over', id: `${orderId}#${fence}` },
    }),
});

/** A label of it is about, or was: whoever packs it anew makes a second one. */
const isLabelled = (state: PackingState | null): boolean =>
  state?.parcels.some(({ label, voidedLabels }) => voidedLabels > 0 || (label !== null && label.state !== 'failed')) ??
  false;
