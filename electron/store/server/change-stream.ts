import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { once } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import { problem } from './problem.ts';

const BEAT_MS = 15_000;
/** A station has one, and for a moment two after its line broke. */
const MAX_FEEDS = 10;
/** Commits come in bursts; a station that was told of one pulls all of them. */
const GATHER_MS = 50;

/**
 * The change feed, as server-sent events: `changed` with the version after a commit, `beat` in between. One key (`who`) has ten at the
 * most; a feed ends when `isLetIn` says no.
 */
export function createChangeStream(
  database: Database,
): (context: Context, who: string, isLetIn: () => Promise<boolean>) => Response {
  const feeds = new Map<string, number>();
  return (context, who, isLetIn) => {
    if ((feeds.get(who) ?? 0) >= MAX_FEEDS)
      return problem(context, 429, `One key may have ${MAX_FEEDS} feeds open. Close one first.`);
    feeds.set(who, (feeds.get(who) ?? 0) + 1);
    return streamSSE(context, async (stream) => {
      let newest = 0;
      let wake = () => {};
      const stop = database.onAnnounced((committed) => {
        newest = Math.max(newest, committed);
        wake();
      });
      const end = once(() => {
        stop();
        feeds.set(who, (feeds.get(who) ?? 1) - 1);
      });
      stream.onAbort(() => {
        end();
        wake();
      });
      try {
        let told = 0;
        await stream.writeSSE({ event: 'beat', data: '' });
        while (!stream.aborted) {
          if (newest === told) {
            const timer = setTimeout(() => wake(), BEAT_MS);
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            clearTimeout(timer);
            if (newest !== told) await stream.sleep(GATHER_MS);
          }
          // Whoever was shut out meanwhile hears nothing more.
          if (!(await isLetIn().catch(() => true))) break;
          const changed = newest !== told;
          told = newest;
          await stream.writeSSE(changed ? { event: 'changed', data: String(told) } : { event: 'beat', data: '' });
        }
      } finally {
        end();
      }
    });
  };
}
