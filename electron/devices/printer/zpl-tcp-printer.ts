import { connect, type Socket } from 'node:net';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { readHostStatus, STATUS_QUERY } from './host-status.ts';
import type { LabelPrinter, PrinterTrouble } from './label-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A printer that answers status queries does so within some milliseconds; one that has no way back never does. */
const STATUS_TIMEOUT_MS = 1_000;
const SEND_TIMEOUT_MS = 15_000;

/** A ZPL printer on the network (raw TCP, port 9100). Asks for its status before it sends and never sends twice. */
export function createZplTcpPrinter(options: {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
}): LabelPrinter {
  const { id, host, port, dpmm, media } = options;
  const inTurn = createTurnstile();
  const name = `${host}:${port}`;

  async function withConnection<T>(use: (socket: Socket) => Promise<T>): Promise<T | PrinterTrouble> {
    const socket = connect({ host, port, noDelay: true });
    socket.on('error', () => undefined);
    try {
      const connected = await settled(socket, 'connect', CONNECT_TIMEOUT_MS);
      if (connected !== 'done') return { type: 'offline', detail: `${name} ${connected}` };
      return await use(socket);
    } finally {
      socket.destroy();
    }
  }

  return {
    id,
    name,
    dpmm,
    media,
    status: () =>
      inTurn(async () => {
        const answer = await withConnection(askStatus);
        return answer === 'silent' ? null : answer;
      }),
    print: (zpl) =>
      inTurn(async (): Promise<Result<void, PrinterTrouble>> => {
        const answer = await withConnection(async (socket): Promise<PrinterTrouble | null> => {
          const status = await askStatus(socket);
          if (status !== null && status !== 'silent') return status;
          const ended = settled(socket, 'finish', SEND_TIMEOUT_MS);
          socket.end(zpl);
          const outcome = await ended;
          if (outcome !== 'done') return { type: 'interrupted', detail: `${name} ${outcome}` };
          // The printer closes its side once it has read everything; a reset instead says that it did not.
          const closed = await settled(socket, 'close', STATUS_TIMEOUT_MS);
          return closed === 'done' || closed === 'timeout'
            ? null
            : { type: 'interrupted', detail: `${name} ${closed}` };
        });
        return answer === null ? ok(undefined) : fail(answer);
      }),
  };
}

/** The printer's own word on itself: null when all is well, `silent` when it has no way to answer. */
function askStatus(socket: Socket): Promise<PrinterTrouble | null | 'silent'> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => finish('silent'), STATUS_TIMEOUT_MS);
    const finish = (answer: PrinterTrouble | null | 'silent') => {
      clearTimeout(timer);
      socket.off('data', read);
      socket.off('close', closed);
      resolve(answer);
    };
    const read = (data: Buffer) => {
      text += data.toString('latin1');
      const status = readHostStatus(text);
      if (status !== undefined) finish(status);
    };
    const closed = () => finish({ type: 'offline', detail: 'closed the connection' });
    socket.on('data', read);
    socket.on('close', closed);
    socket.write(STATUS_QUERY);
  });
}

/** Waits for an event of a socket: `done`, `timeout`, or the code of the error that came first. */
function settled(socket: Socket, event: 'connect' | 'finish' | 'close', timeoutMs: number): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish('timeout'), timeoutMs);
    const finish = (outcome: string) => {
      clearTimeout(timer);
      socket.off(event, done);
      socket.off('error', failed);
      resolve(outcome);
    };
    const done = () => finish('done');
    const failed = (error: NodeJS.ErrnoException) => finish(error.code ?? error.message);
    socket.on(event, done);
    socket.on('error', failed);
  });
}
