import { read } from 'node:fs';
import { promisify } from 'node:util';

/** What the bindings of Linux and macOS are made of. Those of Windows have no poller and need none of this. */
interface PolledPort {
  readonly isOpen: boolean;
  readonly fd: number | null;
  readonly poller: { readonly once: (event: 'readable', hear: (error: Error | null) => void) => unknown };
  read: (buffer: Buffer, offset: number, length: number) => Promise<{ buffer: Buffer; bytesRead: number }>;
}

/**
 * Lets an open port notice that its cable was pulled in the very moment in which bytes came. A terminal that hung up reads
 * as nothing, for ever and at once, and the bindings answer nothing by reading again: then the port stays open, nobody is
 * told, and a core is busy with it. Here nothing waits for the poller, which knows that the terminal hung up.
 */
export function noticeHangup(port: object | undefined): void {
  if (!isPolled(port)) return;
  port.read = async (buffer, offset, length) => {
    while (port.isOpen && port.fd !== null) {
      const bytesRead = await readNow(port.fd, buffer, offset, length);
      if (bytesRead > 0) return { buffer, bytesRead };
      if (port.isOpen) await readable(port);
    }
    // Whoever closed it does not want to hear of it.
    throw Object.assign(new Error('The port is closed.'), { canceled: true });
  };
}

const readAsync = promisify(read);

/** What is there now; 0 when nothing is. */
async function readNow(fd: number, buffer: Buffer, offset: number, length: number): Promise<number> {
  try {
    return (await readAsync(fd, buffer, offset, length, null)).bytesRead;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR') return 0;
    throw error;
  }
}

const readable = ({ poller }: PolledPort): Promise<void> =>
  new Promise((resolve, reject) => {
    poller.once('readable', (error) => (error ? reject(error) : resolve()));
  });

const isPolled = (port: object | undefined): port is PolledPort =>
  port !== undefined && 'fd' in port && 'poller' in port && 'read' in port;
