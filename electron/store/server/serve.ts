import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { Certificate } from './certificate.ts';
import type { Bindings } from './requests.ts';

export interface RunningServer {
  readonly url: string;
  /** Ends the feeds, lets what is under way finish, and stops. */
  readonly close: () => Promise<void>;
}

const CLOSE_TIMEOUT_MS = 3_000;

/** Serves the API at an address. Without a certificate it speaks plain HTTP, which is for loopback only. */
export function serve(
  app: Hono<Bindings>,
  { host, port, certificate }: { readonly host: string; readonly port: number; readonly certificate?: Certificate },
): Promise<Result<RunningServer, { readonly type: 'cannot-listen'; readonly detail: string }>> {
  const listener = getRequestListener((request, environment) => {
    const { incoming } = environment as { incoming: { socket: { remoteAddress?: string } } };
    return app.fetch(request, { address: incoming.socket.remoteAddress ?? '' });
  });
  const server: Server = certificate
    ? createHttps({ cert: certificate.cert, key: certificate.key, minVersion: 'TLSv1.2' }, listener)
    : createHttp(listener);
  // A station that stalls in the middle of a request must not hold a connection for ever.
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(fail({ type: 'cannot-listen', detail: error.message })));
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(
        ok({
          url: `${certificate ? 'https' : 'http'}://${name}:${address.port}`,
          close: () =>
            new Promise<void>((done) => {
              const timer = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
              server.close(() => {
                clearTimeout(timer);
                done();
              });
              server.closeIdleConnections();
            }),
        }),
      );
    });
  });
}
