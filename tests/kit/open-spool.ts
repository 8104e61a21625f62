import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSpool, type Spool } from '#electron/printing/spool.ts';
import type { Grants } from '#electron/store-link/grants.ts';

/** A file for a spool, in a folder of its own. */
export const spoolFile = (): string => path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-spool-')), 'spool.db');

/** Opens a spool that must open. */
export function openedSpool(file: string, now: () => number = Date.now): Spool {
  const opened = openSpool(file, { now });
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

/** A label's job, as the label service makes it. */
export const newJob = (label: string, zpl = `^XA^FD${label}^FS^XZ`) => ({
  id: `job-${label}`,
  label,
  kind: 'shipping' as const,
  family: label,
  orderId: label,
  parcel: 1,
  version: 1,
  sscc: '0'.repeat(18),
  orderCode: '1',
  zpl,
  paper: '8 102 152',
  reason: null,
  approvedBy: null,
});

/** A bench on which no supervisor allows anything. */
export const NO_GRANTS: Grants = {
  give: async () => ({ type: 'not-allowed' }),
  holds: () => false,
  take: () => undefined,
  putBack: () => undefined,
};
