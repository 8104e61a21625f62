import type { EntryBody } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';
import { headOf } from '../database/transaction.ts';

/** The version of this store that a station had pulled when it said something; null: not known, or of another history. */
export const seenIn = async (sql: Statements, { seen }: Pick<EntryBody, 'seen'>): Promise<number | null> =>
  seen && seen.epoch === (await headOf(sql)).epoch ? seen.version : null;
