import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { Station } from '../station/station.ts';
import { NO_TOKEN_STYLE, NO_TOKEN_STYLE_PATH, noTokenPage } from './no-token-page.ts';
import { type PageFile, readPageFiles } from './page-files.ts';
import { contentSecurityPolicy } from './security.ts';
import { createSocketWire, type Windows } from './socket-wire.ts';

export const WIRE_PATH = '/__station';
const PRELOAD_PATH = '/__preload.js';
/** Throws the page's own copy away, where it is damaged: the journal and the store have all. */
const CLEAR_PATH = '/__clear-data';
const LOOPBACK = '127.0.0.1';

export interface LoopbackServer {
  /** The start URL with its token, which opens the station once. */
  readonly url: string;
  readonly windows: () => Windows;
  readonly close: () => Promise<void>;
}

/** The cookie lasts as long as its value, which is until the next start: a browser that was closed comes back without the token. */
const COOKIE_SECONDS = 30 * 24 * 3_600;

/**
 * The browser host: the built page and the bridge on 127.0.0.1 for one local browser.
 * The page is reached with the token of this start, which is spent at once: the browser that brought it has a cookie from
 * then on, with a value of its own. A wrong Host header (DNS rebinding), a foreign Origin and a missing cookie are turned away.
 * Fails with `port-taken`.
 */
export async function startLoopbackServer(options: {
  readonly station: Station;
  readonly pageFolder: string;
  readonly preloadFile: string;
  readonly port: number;
  /** The token has opened the station, and opens nothing any more. */
  readonly onSpent?: () => void;
}): Promise<Result<LoopbackServer, { readonly type: 'port-taken'; readonly port: number }>> {
  const token = randomBytes(24).toString('base64url');
  const key = randomBytes(24).toString('base64url');
  const files = readPageFiles(options.pageFolder);
  const preload = readFileSync(options.preloadFile);
  const wire = createSocketWire(options.station);
  let origin = '';
  let isSpent = false;

  // Browsers keep cookies by the host alone: two stations on one computer must not take each other's.
  const cookieName = () => `packbench-${new URL(origin).port}`;
  const hasKey = (request: IncomingMessage): boolean =>
    cookiesOf(request).some(([name, value]) => name === cookieName() && sameText(value, key));

  const server = createServer((request, response) => {
    // A page of another origin can reach loopback by DNS rebinding; the Host header gives it away.
    if (`http://${request.headers.host}` !== origin) return send(response, 421, 'wrong host');
    const url = URL.parse(request.url ?? '/', origin);
    if (!url) return send(response, 400, 'bad address');
    const given = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (given !== null && !isSpent && sameText(given, token)) {
      isSpent = true;
      options.onSpent?.();
      return sendIn(response, {
        'set-cookie': `${cookieName()}=${key}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${COOKIE_SECONDS}`,
      });
    }
    if (!hasKey(request)) return turnAway(request, response, url.pathname);
    if (given !== null) return sendIn(response);
    if (url.pathname === CLEAR_PATH) {
      const isPage = request.method === 'POST' && request.headers.origin === origin;
      return send(response, isPage ? 200 : 403, '', isPage ? { 'clear-site-data': '"storage"' } : {});
    }
    if (url.pathname === PRELOAD_PATH)
      return send(response, 200, preload, { 'content-type': 'text/javascript; charset=utf-8' });
    const page = files.get(url.pathname);
    return page ? sendPage(response, page, origin) : send(response, 404, 'not found');
  });
  server.on('upgrade', (request, socket, head) => {
    const allowed = request.url === WIRE_PATH && request.headers.origin === origin && hasKey(request);
    if (allowed) wire.accept(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
  });

  if (!(await listen(server, options.port))) {
    wire.close();
    return fail({ type: 'port-taken', port: options.port });
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  origin = `http://${LOOPBACK}:${port}`;
  return ok({
    url: `${origin}/?token=${token}`,
    windows: wire.windows,
    close: () =>
      new Promise((resolve) => {
        wire.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

const cookiesOf = (request: IncomingMessage): readonly (readonly [string, string])[] =>
  (request.headers.cookie ?? '').split(';').map((cookie) => {
    const [name = '', value = ''] = cookie.trim().split('=');
    return [name, value];
  });

/** A person is told what to do; a program gets a line. Neither learns anything of the station. */
function turnAway(request: IncomingMessage, response: ServerResponse, pathname: string): void {
  if (pathname === NO_TOKEN_STYLE_PATH)
    send(response, 200, NO_TOKEN_STYLE, { 'content-type': 'text/css; charset=utf-8' });
  else if (request.headers.accept?.includes('text/html'))
    send(response, 403, noTokenPage(request.headers['accept-language']), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(),
    });
  else send(response, 403, 'start the station from its launcher');
}

/** Leads to the page by a step of its own: a cookie of this kind does not go along where another program led here. */
function sendIn(response: ServerResponse, headers: Record<string, string> = {}): void {
  send(
    response,
    200,
    '<!doctype html><title>Packbench</title>' +
      '<link rel="icon" href="data:,"><meta http-equiv="refresh" content="0;url=/">',
    {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(),
      ...headers,
    },
  );
}

function sendPage(response: ServerResponse, { body, type }: PageFile, origin: string): void {
  if (!type.startsWith('text/html')) {
    send(response, 200, body, { 'content-type': type });
    return;
  }
  // The host's own preload runs ahead of the page's script; the built page stays byte for byte the one of Electron.
  const html = body.toString('utf8').replace('<head>', `<head><script src="${PRELOAD_PATH}"></script>`);
  send(response, 200, html, {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(origin.replace('http:', 'ws:')),
  });
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
  response.end(body);
}

const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, LOOPBACK, () => resolve(true));
  });

function sameText(given: string | undefined, wanted: string): boolean {
  return (
    given !== undefined && given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))
  );
}
