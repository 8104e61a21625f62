import { within } from '../within.ts';
import type { HostProcess } from './host-process.ts';
import { News, type Order } from './messages.ts';

/** The pauses before it is started again, the last one for ever. */
const DELAYS_MS = [100, 300, 1_000, 3_000, 10_000];
/** One that ran this long was a good one: after its end the pauses begin with the short one. */
const STEADY_MS = 30_000;
const PING_EVERY_MS = 1_000;
/** So many pings in a row without a word mean that it hangs. Counted, not timed: a computer that slept has missed none. */
const DEAD_PINGS = 5;
const STOP_TIMEOUT_MS = 3_000;

/** Keeps one process running: starts it again after each end, with growing pauses, and ends it when it hangs. */
export function keepProcess(options: {
  readonly start: () => HostProcess;
  /** What each new process is told first: how things stand when it starts. */
  readonly first: () => Order;
  readonly onNews: (news: News) => void;
  readonly onEnd: () => void;
  readonly onTrouble: (sentence: string) => void;
  readonly delaysMs?: readonly number[] | undefined;
  readonly pingEveryMs?: number | undefined;
}): { readonly send: (order: Order) => void; readonly close: () => Promise<void> } {
  const { start, first, onNews, onEnd, onTrouble, delaysMs = DELAYS_MS, pingEveryMs = PING_EVERY_MS } = options;
  let running: HostProcess | undefined;
  let pause: NodeJS.Timeout | undefined;
  let ends = 0;
  let unanswered = 0;
  let closing = false;
  let ended = (): void => undefined;

  function begin(): void {
    const started = start();
    const sinceMs = performance.now();
    running = started;
    unanswered = 0;
    // What an ended process had said before its end may still come, and counts.
    started.onMessage((message) => {
      if (running === started) unanswered = 0;
      const news = News.safeParse(message);
      if (news.success) onNews(news.data);
      else onTrouble(`The drivers said what nobody understands: ${news.error.issues[0]?.message ?? ''}`);
    });
    started.onExit(() => {
      if (running !== started) return;
      running = undefined;
      ended();
      if (closing) return;
      onEnd();
      if (performance.now() - sinceMs > STEADY_MS) ends = 0;
      onTrouble('The process that drives scanners and scales ended. It is started again.');
      pause = setTimeout(begin, delaysMs[Math.min(ends++, delaysMs.length - 1)] ?? 0);
    });
    started.send(first());
  }
  const pings = setInterval(() => {
    if (!running) return;
    if (unanswered++ >= DEAD_PINGS) running.kill();
    else running.send({ type: 'ping' });
  }, pingEveryMs);
  begin();
  return {
    // One that is not running has nothing to be told: the next one starts from its settings and its file.
    send: (order) => running?.send(order),
    close: async () => {
      closing = true;
      clearInterval(pings);
      clearTimeout(pause);
      const last = running;
      if (!last) return;
      const gone = new Promise<void>((resolve) => {
        ended = resolve;
      });
      last.send({ type: 'stop' });
      if ((await within(gone, STOP_TIMEOUT_MS)) !== 'timeout') return;
      last.kill();
      await within(gone, STOP_TIMEOUT_MS);
    },
  };
}
