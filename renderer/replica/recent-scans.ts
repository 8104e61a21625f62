import Dexie from 'dexie';
import { readBody } from '#shared/log/index.ts';
import type { ReplicaDatabase } from './database.ts';

/** More than a scanner reads in the half minute in which a scan may be told again. */
const RECENT = 2_000;

/** The ids of the scans that the end of the log tells of. */
export async function scansInLog(database: ReplicaDatabase): Promise<ReadonlySet<string>> {
  const head = await database.meta.get('log-head');
  const incarnation = incarnationOf(head?.value);
  const entries = await database.log
    .where('[incarnation+seq]')
    .between([incarnation, Dexie.minKey], [incarnation, Dexie.maxKey])
    .reverse()
    .limit(RECENT)
    .toArray();
  return new Set(
    entries.flatMap((entry) => {
      const event = readBody(entry)?.event;
      return event && 'scanId' in event ? [event.scanId] : [];
    }),
  );
}

const incarnationOf = (head: unknown): string =>
  typeof head === 'object' && head !== null && 'incarnation' in head ? String(head.incarnation) : '';
