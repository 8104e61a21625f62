import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Station } from '../station/station.ts';

/** The largest message either way: 4 MiB. */
export const MAX_FRAME_BYTES = 4 * 1024 * 1024;

const Call = z.object({ id: z.number().int(), channel: z.string().max(100), payload: z.unknown() });

/** The pages that are connected now, and how many have been since the start: one that died at once is missed too. */
export interface Windows {
  readonly open: number;
  readonly ever: number;
}

/** The bridge of the browser host over WebSockets. Who may connect is decided before `accept`. */
export interface SocketWire {
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly windows: () => Windows;
  readonly close: () => void;
}

export function createSocketWire(station: Station): SocketWire {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  const sockets = new Map<WebSocket, string>();
  let connections = 0;
  const stopListening = station.listen((push, payload) => {
    const text = JSON.stringify({ push, payload });
    // What scanners read and printers did is for the window that works with the station; the others hear when they may have it.
    for (const [socket, connection] of sockets)
      if (push === 'station/released' || station.isWriter(connection)) socket.send(text);
  });
  server.on('connection', (socket) => {
    const connection = `socket-${++connections}`;
    sockets.set(socket, connection);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      sockets.delete(socket);
      station.disconnected(connection);
    });
    socket.on('message', async (data) => {
      const call = readCall(String(data));
      if (!call) return socket.close(1003);
      socket.send(JSON.stringify({ id: call.id, reply: await station.serve(connection, call.channel, call.payload) }));
    });
  });
  return {
    accept: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request)),
    windows: () => ({ open: sockets.size, ever: connections }),
    close: () => {
      stopListening();
      for (const socket of sockets.keys()) socket.terminate();
      server.close();
    },
  };
}

function readCall(text: string): z.infer<typeof Call> | undefined {
  try {
    const parsed = Call.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
