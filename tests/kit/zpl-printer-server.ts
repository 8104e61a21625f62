// A ZPL printer on loopback TCP, with the faults of real ones: what the network driver is held to.
import { createServer, type Socket } from 'node:net';

/**
 * `silent`: prints but never answers · `stuck`: takes labels and keeps them · `runs-out`: media out as the next label
 * comes, which is kept · `reset-after-bytes`: cuts the line as a label comes.
 */
export type ServerFault =
  | 'none'
  | 'paper-out'
  | 'ribbon-out'
  | 'head-open'
  | 'paused'
  | 'too-hot'
  | 'jam'
  | 'offline'
  | 'silent'
  | 'stuck'
  | 'runs-out'
  | 'reset-after-bytes';

export interface ZplPrinterServer {
  readonly port: number;
  readonly printed: readonly string[];
  /** Labels that it took and still holds. */
  readonly waiting: () => number;
  readonly setFault: (fault: ServerFault) => Promise<void>;
  readonly close: () => Promise<void>;
}

const FLAGS: Readonly<Partial<Record<ServerFault, string>>> = {
  'paper-out': '00000001',
  'ribbon-out': '00000002',
  'head-open': '00000004',
  'too-hot': '00000010',
  jam: '00001000',
  paused: '00010000',
};
/** Real printers do not answer ~HS in these states. */
const NO_REPORT: readonly ServerFault[] = ['paper-out', 'ribbon-out', 'head-open', 'too-hot'];
const COMMAND = /^(?:~HQES|~HS|~HI|~JA|! U1 getvar "[^"]*")\r?\n/;

export async function startZplPrinterServer(
  options: {
    readonly dpmm?: number;
    readonly lengthDots?: number;
    readonly verifies?: boolean;
    readonly onLabel?: () => void;
  } = {},
): Promise<ZplPrinterServer> {
  const printed: string[] = [];
  const waiting: { readonly label: string; readonly socket: Socket }[] = [];
  const sockets = new Set<Socket>();
  let fault: ServerFault = 'none';

  function take(label: string, socket: Socket): void {
    options.onLabel?.();
    if (fault === 'runs-out') fault = 'paper-out';
    waiting.push({ label, socket });
    printWaiting();
  }
  function printWaiting(): void {
    if (fault !== 'none' && fault !== 'silent') return;
    for (const { label, socket } of waiting.splice(0)) {
      printed.push(label);
      // Host verification: the contents of a field come back once the label is printed.
      const asked = /\^FH_\^HV(\d+),\d+,([^,^]*),([^,^]*),L/.exec(label);
      const field = asked && new RegExp(`\\^FN${asked[1]}\\^FD([^^]*)\\^FS`).exec(label);
      if (field && options.verifies !== false) socket.write(`${asked[2]}${field[1]}]\r\n`);
    }
  }
  const three = (count: number) => String(count).padStart(3, '0');

  function answer(command: string): string {
    const flags = FLAGS[fault];
    if (command.startsWith('~JA')) waiting.length = 0;
    if (fault === 'silent' || command.startsWith('~JA')) return '';
    if (command.startsWith('~HQES'))
      return `\x02\r\n  PRINTER STATUS\r\n   ERRORS:         ${flags ? 1 : 0} 00000000 ${flags ?? '00000000'}\r\n   WARNINGS:       0 00000000 00000000\r\n\x03`;
    if (command.startsWith('~HI')) return `\x02ZD421-203dpi,V93.21.07Z,${options.dpmm ?? 8},8176KB\x03\r\n`;
    if (command.startsWith('! U1')) return command.includes('total_label_count') ? `"${printed.length}"` : '"?"';
    if (NO_REPORT.includes(fault)) return '';
    return (
      `\x02030,0,${fault === 'paused' ? 1 : 0},${options.lengthDots ?? 1218},${three(waiting.length)},0,0,0,000,0,0,0\x03\r\n` +
      `\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n`
    );
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      text += data.toString('latin1');
      for (;;) {
        const command = COMMAND.exec(text)?.[0];
        if (command) {
          text = text.slice(command.length);
          socket.write(answer(command));
          continue;
        }
        if (fault === 'reset-after-bytes' && text.length > 0) return socket.resetAndDestroy();
        const end = text.indexOf('^XZ');
        if (end < 0) return;
        take(text.slice(0, end + 3), socket);
        text = text.slice(end + 3).replace(/^\s+/, '');
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
    waiting: () => waiting.length,
    async setFault(next) {
      if (next === 'offline' && fault !== 'offline') await stop();
      if (next !== 'offline' && fault === 'offline') await listen(port);
      fault = next;
      printWaiting();
    },
    close: async () => {
      if (fault !== 'offline') await stop();
    },
  };
}
