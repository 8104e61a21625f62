import { connect, type Socket } from 'node:net';
import { fail, ok } from '#shared/prelude/index.ts';
import { createInbox, type Transport, toBytes, type Wire } from './wire.ts';

/** A sleeping printer takes some seconds to answer the first connection. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Raw TCP, as network printers offer it on port 9100. */
export function createTcpTransport(options: { readonly host: string; readonly port: number }): Transport {
  const { host, port } = options;
  const name = `${host}:${port}`;
  return {
    name,
    async open() {
      const socket = connect({ host, port, noDelay: true });
      // An error is also heard by whoever waits; without a listener of its own it would end the program.
      socket.on('error', () => undefined);
      const connected = await settled(socket, 'connect', CONNECT_TIMEOUT_MS);
      if (connected === 'done') return ok(wireOver(socket));
      socket.destroy();
      return fail({ type: 'offline', detail: `${name} ${connected}` });
    },
  };
}

function wireOver(socket: Socket): Wire {
  const inbox = createInbox();
  let broken = '';
  socket.on('data', inbox.take);
  socket.on('end', inbox.end);
  socket.on('error', (error) => {
    broken = reasonOf(error);
  });
  socket.on('close', inbox.end);

  const gone = () => broken || (socket.closed || socket.destroyed ? 'closed' : '');
  return {
    async send(bytes, timeoutMs) {
      if (gone()) return gone();
      const drained = new Promise<string>((resolve) => {
        socket.write(toBytes(bytes), (error) => resolve(error ? reasonOf(error) : 'done'));
      });
      return withTimeout(drained, timeoutMs);
    },
    ask(question, read, timeoutMs) {
      if (gone()) return Promise.resolve('closed');
      const answer = inbox.wait(read, timeoutMs);
      socket.write(toBytes(question));
      return answer;
    },
    async finish(timeoutMs) {
      if (gone()) return gone();
      const closed = settled(socket, 'close', timeoutMs);
      socket.end();
      return closed;
    },
    async close(how) {
      if (how === 'drop') socket.resetAndDestroy();
      else socket.destroy();
    },
  };
}

/** Waits for an event of a socket: `done`, `timeout`, or the code of the error that came first. */
function settled(socket: Socket, event: 'connect' | 'close', timeoutMs: number): Promise<string> {
  const waiting = new AbortController();
  const outcome = new Promise<string>((resolve) => {
    const done = () => resolve('done');
    const failed = (error: Error) => resolve(reasonOf(error));
    socket.on(event, done);
    socket.on('error', failed);
    waiting.signal.addEventListener('abort', () => {
      socket.off(event, done);
      socket.off('error', failed);
    });
  });
  return withTimeout(outcome, timeoutMs).finally(() => waiting.abort());
}

function withTimeout(outcome: Promise<string>, timeoutMs: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeoutMs);
  });
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

const reasonOf = (error: NodeJS.ErrnoException): string => error.code ?? error.message;
