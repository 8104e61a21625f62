// The browser host's preload: the same Wire as Electron's, over one WebSocket. The host injects it ahead of the page's
// own script, so the built page is byte for byte the one that Electron loads.
import type { Reply, Wire } from '#shared/bridge/index.ts';

type Listener = Parameters<Wire['subscribe']>[0];
type Message = { readonly id: number; readonly reply: Reply } | { readonly push: string; readonly payload: unknown };

const RECONNECT_MS = 500;
const gone: Reply = {
  version: 1,
  ok: false,
  failure: { type: 'host-gone', message: 'The station service does not answer.' },
};

function createWire(): Wire {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<Listener>();
  let calls = 0;
  let socket = connect();

  function connect(): Promise<WebSocket> {
    const connected = new Promise<WebSocket>((resolve, reject) => {
      const next = new WebSocket(`ws://${location.host}/__station`);
      next.onopen = () => resolve(next);
      next.onmessage = (message) => take(JSON.parse(String(message.data)) as Message);
      next.onclose = () => {
        reject(new Error('host-gone'));
        for (const settle of waiting.values()) settle(gone);
        waiting.clear();
        tellLoss();
        setTimeout(() => {
          socket = connect();
          socket.then(() => say('station/reconnected', {})).catch(() => undefined);
        }, RECONNECT_MS);
      };
    });
    connected.catch(() => undefined);
    return connected;
  }

  /** Whether nobody is there, or somebody who does not let this page in: a WebSocket cannot tell them apart. */
  function tellLoss(): void {
    fetch('/__preload.js', { cache: 'no-store' })
      .then(({ status }) => say(status === 403 ? 'station/shut' : 'station/lost', {}))
      .catch(() => say('station/lost', {}));
  }

  function take(message: Message): void {
    if ('push' in message) {
      say(message.push, message.payload);
      return;
    }
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  }

  function say(push: string, payload: unknown): void {
    for (const listener of listeners) listener(push, payload);
  }

  return {
    host: 'browser',
    async invoke(channel, payload) {
      try {
        const open = await socket;
        const id = ++calls;
        return await new Promise<Reply>((resolve) => {
          waiting.set(id, resolve);
          open.send(JSON.stringify({ id, channel, payload }));
        });
      } catch {
        return gone;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

Object.defineProperty(window, 'station', { value: Object.freeze(createWire()) });
