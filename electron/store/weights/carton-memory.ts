import { contentKey, learnCarton } from '#shared/cartons/index.ts';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import { PackedContent } from '#shared/records/index.ts';
import type { Writing } from '../database/transaction.ts';

const KIND = 'packed-content';
/** Contents that are remembered; one more, and the one that was packed longest ago is forgotten. */
const MOST_CONTENTS = 2_000;

/** Remembers of an order that is finished in which carton each content went. What was labelled anew counts no second time. */
export async function rememberCartons({ sql, put, remove }: Writing, { parcels }: PackingState): Promise<void> {
  for (const parcel of parcels) {
    const content = parcel.label?.version === 1 ? contentKey(unitsIn(parcel)) : null;
    if (content === null || !parcel.carton) continue;
    const found = await sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', KIND, content);
    const before = found && PackedContent.safeParse(JSON.parse(found.json)).data;
    // What was suggested was for all of the order: of several parcels it says nothing.
    const suggested = parcels.length === 1 ? (parcel.carton.suggested ?? null) : null;
    const used = learnCarton(before?.used ?? [], { carton: parcel.carton.code, suggested });
    await put(KIND, content, JSON.stringify({ content, used }));
  }
  const oldest = await sql.all<{ key: string }>(
    `SELECT key FROM records WHERE kind = ? ORDER BY version DESC, id DESC LIMIT 100 OFFSET ${MOST_CONTENTS}`,
    KIND,
  );
  for (const { key } of oldest) await remove(KIND, key);
}

function unitsIn({ scans }: Parcel): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const scan of scans) units.set(scan.sku, scan.units + (units.get(scan.sku) ?? 0));
  return units;
}
