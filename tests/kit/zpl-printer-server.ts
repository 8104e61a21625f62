// A ZPL printer on loopback TCP, with the faults of real ones: what the network driver is held to.
import { createServer, type Socket } from 'node:net';

export type ServerFault = 'none' | 'paper-out' | 'jam' | 'offline' | 'silent' | 'reset-after-bytes';

export interface ZplPrinterServer {
  readonly port: number;
  readonly printed: readonly string[];
  readonly setFault: (fault: ServerFault) => Promise<void>;
  readonly close: () => Promise<void>;
}

const FLAGS: Readonly<Partial<Record<ServerFault, string>>> = { 'paper-out': '00000001', jam: '00001000' };

export async function startZplPrinterServer(): Promise<ZplPrinterServer> {
  const printed: string[] = [];
  const sockets = new Set<Socket>();
  let fault: ServerFault = 'none';
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      text += data.toString('utf8');
      if (text.includes('~HQES')) {
        text = text.replace(/~HQES\r?\n?/, '');
        if (fault !== 'silent') {
          const flags = FLAGS[fault];
          socket.write(
            `\x02\r\n  PRINTER STATUS\r\n   ERRORS:         ${flags ? 1 : 0} 00000000 ${flags ?? '00000000'}\r\n   WARNINGS:       0 00000000 00000000\r\n\x03`,
          );
        }
      }
      if (fault === 'reset-after-bytes' && text.length > 0) return socket.resetAndDestroy();
      for (let end = text.indexOf('^XZ'); end >= 0; end = text.indexOf('^XZ')) {
        printed.push(text.slice(0, end + 3));
        text = text.slice(end + 3);
      }
    });
    socket.on('end', () => socket.end());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return {
    port,
    printed,
    async setFault(next) {
      if (next === 'offline' && fault !== 'offline') await stop();
      if (next !== 'offline' && fault === 'offline') await listen(port);
      fault = next;
    },
    close: async () => {
      if (fault !== 'offline') await stop();
    },
  };
}
