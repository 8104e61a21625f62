import { setTimeout as delay } from 'node:timers/promises';
import { type Agent, request } from 'undici';

export interface ChangeFeed {
  readonly onChanged: (listener: (version: number) => void) => () => void;
  readonly close: () => void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
/** The store says something every 15 s; a line that is silent for longer is dead, whatever the socket thinks. */
const SILENCE_MS = 40_000;

/**
 * Follows the store's change feed (`GET /v1/changes`, server-sent events) and finds the way back when the line breaks, with
 * growing pauses that differ from station to station, so that a store that comes back is not stormed. Every new line is
 * told as a change of version 0: something may have happened meanwhile.
 */
export function followChanges(options: {
  readonly url: string;
  readonly key: string;
  readonly agent: Agent;
  readonly random?: () => number;
}): ChangeFeed {
  const { url, key, agent, random = Math.random } = options;
  const listeners = new Set<(version: number) => void>();
  const ending = new AbortController();
  const { signal } = ending;

  const tell = (version: number): void => {
    for (const listener of listeners) listener(version);
  };

  async function follow(onLine: () => void): Promise<void> {
    const { statusCode, body } = await request(new URL('/v1/changes', url), {
      dispatcher: agent,
      headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' },
      headersTimeout: SILENCE_MS,
      bodyTimeout: SILENCE_MS,
      signal,
    });
    if (statusCode !== 200) return void (await body.dump());
    onLine();
    tell(0);
    let event = '';
    let rest = '';
    for await (const chunk of body.setEncoding('utf8')) {
      const lines = `${rest}${String(chunk)}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('event: ')) event = line.slice(7);
        else if (line.startsWith('data: ') && event === 'changed') tell(Number(line.slice(6)));
      }
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      await follow(() => {
        failures = 0;
      }).catch(() => undefined);
      const pause = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + random());
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
  void run();

  return {
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => ending.abort(),
  };
}
