import { hash } from 'node:crypto';
import { z } from 'zod';
import type { StoreHead } from '../database/transaction.ts';

/**
 * A place among what changed, oldest change first, as its reader keeps it: `0` is the beginning, everything else came from an answer.
 * It holds a mark of the store's history, a version, and a row within it: a store that was put back knows it for a stranger's.
 */
export const ChangeCursor = z.string().regex(/^(?:0|[0-9a-f]{8}-\d{1,15}-\d{1,15})$/);

/** What comes next: rows of a later version, or later rows of the same one. */
export interface ChangedAfter {
  readonly version: number;
  readonly id: number;
}

/** Reads a cursor; undefined for one of another history than the store's. */
export function readChangeCursor(cursor: string, { epoch }: StoreHead): ChangedAfter | undefined {
  if (cursor === '0') return { version: 0, id: 0 };
  const [mark, version, id] = cursor.split('-');
  return mark === markOf(epoch) ? { version: Number(version), id: Number(id) } : undefined;
}

/** The cursor after a row; without one, after everything that there is. */
export const changeCursor = ({ epoch, version }: StoreHead, row?: ChangedAfter): string =>
  [markOf(epoch), ...(row ? [row.version, row.id] : [version + 1, 0])].join('-');

const markOf = (epoch: string): string => hash('sha256', epoch).slice(0, 8);
