import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { Station } from '../station.ts';
import { NO_TOKEN_STYLE, NO_TOKEN_STYLE_PATH, noTokenPage } from './no-token-page.ts';
import { listPageFiles, type PageFile } from './page-files.ts';
import { contentSecurityPolicy } from './security.ts';
import { createSocketWire } from './socket-wire.ts';

export const WIRE_PATH = '/__station';
const PRELOAD_PATH = '/__preload.js';
const LOOPBACK = '127.0.0.1';

export interface LoopbackServer {
  /** The start URL with its one-time token. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * The browser host: the built page and the bridge on 127.0.0.1 for one local browser.
 * The page is reached with the token of this start only, which becomes a cookie; a wrong Host header (DNS rebinding), a
 * foreign Origin and a missing cookie are turned away. Fails with `port-taken`.
 */
export async function startLoopbackServer(options: {
  readonly station: Station;
  readonly pageFolder: string;
  readonly preloadFile: string;
  readonly port: number;
}): Promise<Result<LoopbackServer, { readonly type: 'port-taken'; readonly port: number }>> {
  const token = randomBytes(24).toString('base64url');
  const files = listPageFiles(options.pageFolder);
  const wire = createSocketWire(options.station);
  let origin = '';

  const hasToken = (request: IncomingMessage): boolean =>
    sameText(/(?:^|;\s*)packbench=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1], token);

  const server = createServer(async (request, response) => {
    // A page of another origin can reach loopback by DNS rebinding; the Host header gives it away.
    if (`http://${request.headers.host}` !== origin) return send(response, 421, 'wrong host');
    const url = URL.parse(request.url ?? '/', origin);
    if (!url) return send(response, 400, 'bad address');
    if (url.pathname === '/' && sameText(url.searchParams.get('token') ?? undefined, token))
      return send(response, 302, '', {
        location: '/',
        'set-cookie': `packbench=${token}; HttpOnly; SameSite=Strict; Path=/`,
      });
    if (!hasToken(request)) return turnAway(request, response, url.pathname);
    if (url.pathname === PRELOAD_PATH)
      return send(response, 200, await readFile(options.preloadFile), {
        'content-type': 'text/javascript; charset=utf-8',
      });
    const page = files.get(url.pathname);
    return page ? sendPage(response, page, origin) : send(response, 404, 'not found');
  });
  server.on('upgrade', (request, socket, head) => {
    const allowed = request.url === WIRE_PATH && request.headers.origin === origin && hasToken(request);
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
    close: () =>
      new Promise((resolve) => {
        wire.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

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

async function sendPage(response: ServerResponse, page: PageFile, origin: string): Promise<void> {
  const body = await readFile(page.file);
  if (!page.type.startsWith('text/html')) return send(response, 200, body, { 'content-type': page.type });
  // The host's own preload runs ahead of the page's script; the built page stays byte for byte the one of Electron.
  const html = body.toString('utf8').replace('<head>', `<head><script src="${PRELOAD_PATH}"></script>`);
  send(response, 200, html, {
    'content-type': page.type,
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
