// EasyPost on loopback, over real HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEasyPost, type EasyPostMemory } from './easypost.ts';

export interface EasyPostServer
  extends Pick<EasyPostMemory, 'setFault' | 'setLabel' | 'bought' | 'made' | 'demandCustoms'> {
  /** As an account says it: `http://127.0.0.1:PORT/v2`. */
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/** More than any limit of a client: what is cut off is for the client to cut. */
const WHOLE = 1_000_000_000;

export async function startEasyPost(): Promise<EasyPostServer> {
  let origin = '';
  const memory = createEasyPost(() => origin);
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const body = Buffer.concat(parts).toString();
      const { authorization } = request.headers;
      try {
        const answer = await memory.call({
          method: request.method === 'POST' ? 'POST' : 'GET',
          url: `${origin}${request.url}`,
          headers: authorization === undefined ? {} : { authorization },
          ...(body === '' ? {} : { body }),
          limitBytes: WHOLE,
          timeoutMs: 0,
        });
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(answer.body);
      } catch {
        request.socket.destroy();
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { setFault, setLabel, bought, made, demandCustoms } = memory;
  return {
    ...{ setFault, setLabel, bought, made, demandCustoms },
    baseUrl: `${origin}/v2`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
