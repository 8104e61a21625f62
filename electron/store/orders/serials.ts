import type { PackingEvent, PackingState } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';

/** Notes where a serial number was packed or taken out again; gives the other order that has it too. */
export async function noteSerial(sql: Statements, event: PackingEvent): Promise<string | undefined> {
  if (event.type === 'ScanUndone') await sql.run('DELETE FROM serials WHERE scan = ?', event.scanId);
  if (event.type === 'PackingRestarted') await sql.run('DELETE FROM serials WHERE order_id = ?', event.orderId);
  if (event.type !== 'UnitScanned' || event.serial === null) return undefined;
  const { sku, serial, orderId, scanId } = event;
  const other = await sql.get<{ order_id: string }>(
    'SELECT order_id FROM serials WHERE sku = ? AND serial = ? AND order_id <> ?',
    sku,
    serial,
    orderId,
  );
  await keepSerial(sql, orderId, { sku, serial, scanId });
  return other && `${serial} in ${other.order_id}`.slice(0, 200);
}

/** The serial numbers of an order that was begun anew by mistake are in it again. */
export async function noteSerials(sql: Statements, { orderId, parcels }: PackingState): Promise<void> {
  for (const { sku, serial, scanId } of parcels.flatMap(({ scans }) => scans))
    if (serial !== null) await keepSerial(sql, orderId, { sku, serial, scanId });
}

const keepSerial = (
  sql: Statements,
  orderId: string,
  { sku, serial, scanId }: { readonly sku: string; readonly serial: string; readonly scanId: string },
): Promise<unknown> =>
  sql.run(
    'INSERT INTO serials (sku, serial, order_id, scan) VALUES (?, ?, ?, ?) ON CONFLICT (sku, serial, order_id) DO NOTHING',
    ...[sku, serial, orderId, scanId],
  );
