import type { Transaction } from 'dexie';
import type { BenchSession } from './projection.ts';
import type { StateRow } from './states.ts';

/** The states of orders and the bench, as version 1 of the database had them: packing was all there was. */
interface Before {
  readonly row: { readonly orderId: string; readonly state: object };
  readonly session: { readonly operatorId: string | null; readonly openOrderId: string | null };
  readonly base: { readonly session: Before['session']; readonly progress: readonly { readonly orderId: string }[] };
}

/**
 * Moves what version 1 of the database knew of orders into the table of all states, the bench and the base of a pruned log with it. It
 * is one transaction: a start that is killed in it finds version 1, whole, and does it again. The head of the log gets another name:
 * a program of version 1 opens the database nevertheless, and would go on from states that it does not see. Without a head it fills
 * the log from the journal and folds it anew.
 */
export async function moveToStates(transaction: Transaction): Promise<void> {
  const meta = transaction.table('meta');
  const rows: readonly Before['row'][] = await transaction.table('progress').toArray();
  await transaction.table('states').bulkPut(rows.map(({ orderId, state }) => stateRow(orderId, state)));
  const head: { readonly value: unknown } | undefined = await meta.get('head');
  if (head) await meta.put({ key: 'log-head', value: head.value });
  await meta.delete('head');
  const session: { readonly value: Before['session'] } | undefined = await meta.get('session');
  if (session) await meta.put({ key: 'session', value: sessionOf(session.value) });
  const base: { readonly value: Before['base'] } | undefined = await meta.get('base');
  if (!base) return;
  const { progress, ...kept } = base.value;
  const states = progress.map((state) => stateRow(state.orderId, state));
  await meta.put({ key: 'base', value: { ...kept, session: sessionOf(kept.session), states } });
}

const stateRow = (orderId: string, state: object): StateRow => ({ kind: 'packing', id: orderId, state });

const sessionOf = ({ operatorId, openOrderId }: Before['session']): BenchSession => ({
  operatorId,
  activity: openOrderId === null ? null : { kind: 'packing', id: openOrderId },
});
