// The far end of a printer line as it fails in the field: it cuts, stalls, hangs up or talks nonsense.
import { createServer, type Socket } from 'node:net';

export interface BadSinkBehaviour {
  /** Answers to status questions, sent as they are. */
  readonly answer?: (question: string) => string;
  /** Resets the connection when so many bytes of label have come. */
  readonly resetAfter?: number;
  /** Stops reading after so many bytes, and keeps the connection. */
  readonly stallAfter?: number;
  /** Hangs up properly after so many bytes. */
  readonly endAfter?: number;
}

export interface BadSink {
  readonly port: number;
  /** Whole labels that came through. */
  readonly labels: () => number;
  readonly close: () => Promise<void>;
}

const QUESTION = /^(?:~HQES|~HS|~HI|~JA|! U1 getvar "[^"]*")\r?\n/;

export async function startBadSink(behaviour: BadSinkBehaviour): Promise<BadSink> {
  const { answer = () => '', resetAfter, stallAfter, endAfter } = behaviour;
  const sockets = new Set<Socket>();
  let bytes = 0;
  let labels = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('end', () => socket.end());
    if (stallAfter === 0) socket.pause();
    socket.on('data', (data) => {
      text += data.toString('latin1');
      for (let found = QUESTION.exec(text); found; found = QUESTION.exec(text)) {
        text = text.slice(found[0].length);
        socket.write(answer(found[0]));
      }
      if (text.startsWith('~') || text.startsWith('!')) return;
      bytes += text.length;
      // A printer cut off in the middle of a label has no label.
      if (resetAfter !== undefined && bytes >= resetAfter) return socket.resetAndDestroy();
      if (endAfter !== undefined && bytes >= endAfter) return socket.end();
      if (stallAfter !== undefined && bytes >= stallAfter) return socket.pause();
      labels += text.split('^XZ').length - 1;
      text = '';
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    labels: () => labels,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
