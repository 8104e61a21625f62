import { Delivery } from '#shared/domain/index.ts';
import { expectedLines, openUnits } from '#shared/receiving/index.ts';
import type { Writing } from '../database/transaction.ts';

/** Takes deliveries off the benches of which all is here and nobody has received anything since a time. What came of them is in the ledger. */
export async function retireDeliveries({ sql, put, remove }: Writing, before: number): Promise<void> {
  const rows = await sql.all<{ key: string; json: string }>("SELECT key, json FROM records WHERE kind = 'delivery'");
  for (const { key, json } of rows) {
    const { lines, came } = Delivery.parse(JSON.parse(json));
    if (came.length === 0 || openUnits(expectedLines(lines, came)) > 0) continue;
    let isOld = true;
    for (const receipt of new Set(came.map((one) => one.receipt))) {
      const state = await sql.get<{ at: number }>(
        "SELECT changed_at AS at FROM states WHERE kind = 'receiving' AND id = ?",
        receipt,
      );
      isOld &&= state === undefined || state.at < before;
    }
    if (!isOld) continue;
    await remove('delivery', key);
    // Programs may still ask what came of it.
    await put('retired-delivery', key, json);
  }
}
