import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok } from '#shared/prelude/index.ts';
import { createInbox, type Transport, toBytes, type Wire } from './wire.ts';

const OPEN = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_APPEND;
const CHUNK = 4_096;
const POLL_MS = 5;

/**
 * A printer on a device node, such as /dev/usb/lp0, or a plain file that collects labels. The node is read and written
 * without blocking, since a printer without paper takes nothing and would hold a thread for ever.
 */
export function createDeviceTransport(options: { readonly path: string }): Transport {
  const { path } = options;
  return {
    name: path,
    async open() {
      try {
        const handle = await open(path, OPEN);
        return ok(wireOver(handle, (await handle.stat()).isFile()));
      } catch (error) {
        return fail({ type: 'offline', detail: `${path} ${wordsOf(error)}` });
      }
    },
  };
}

function wireOver(handle: FileHandle, isFile: boolean): Wire {
  const inbox = createInbox();
  let open = true;
  // A plain file has nothing to say but what was written to it.
  const reading = isFile ? Promise.resolve() : read();

  async function read(): Promise<void> {
    const buffer = Buffer.alloc(CHUNK);
    while (open) {
      try {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK, null);
        if (bytesRead > 0) inbox.take(buffer.subarray(0, bytesRead));
        else await soon();
      } catch (error) {
        if (!isBusy(error)) {
          inbox.end();
          return;
        }
        await soon();
      }
    }
  }

  async function send(bytes: string | Uint8Array, timeoutMs: number): Promise<string> {
    const data = toBytes(bytes);
    const deadline = performance.now() + timeoutMs;
    for (let at = 0; at < data.length; ) {
      if (performance.now() > deadline) return 'timeout';
      try {
        at += (await handle.write(data, at, Math.min(CHUNK, data.length - at), null)).bytesWritten;
      } catch (error) {
        if (!isBusy(error)) return wordsOf(error);
        await soon();
      }
    }
    return 'done';
  }

  return {
    send,
    async ask(question, read, timeoutMs) {
      if (isFile) return 'silent';
      const answer = inbox.wait(read, timeoutMs);
      const sent = await send(question, timeoutMs);
      if (sent !== 'done' && sent !== 'timeout') inbox.end();
      return answer;
    },
    // The system has handed over what it took: there is nobody who hangs up.
    finish: async () => 'done',
    async close() {
      open = false;
      await reading;
      await handle.close().catch(() => undefined);
    },
  };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
const isBusy = (error: unknown): boolean => codeOf(error) === 'EAGAIN';

function wordsOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return `${code}: this user may not open it (group lp on Linux)`;
  return code === 'ENOENT' || code === 'ENXIO' || code === 'ENODEV' ? `${code}: not connected` : code;
}
