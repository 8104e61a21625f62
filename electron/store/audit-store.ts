import { LOG_RULES, type LogRules } from '#shared/log/index.ts';
import type { Digest } from '#shared/prelude/index.ts';
import type { Database } from './database/database.ts';
import { wrongStates } from './log/state-audit.ts';
import { type Audit, auditLogs } from './log/verify.ts';
import { wrongStockRecords } from './stock/stock-ledger.ts';

/** Holds all that the store has against what it comes from: logs against their chains, states against their entries, stock against its moves. */
export async function auditStore(database: Database, digest: Digest, rules: LogRules = LOG_RULES): Promise<Audit> {
  const { problems, ...logs } = await auditLogs(database, digest);
  return {
    ...logs,
    problems: [...problems, ...(await wrongStates(database, rules)), ...(await wrongStockRecords(database))],
  };
}
