import http from 'node:http';
import https from 'node:https';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { decodeIppResponse, encodeIppRequest, type IppAttribute, type IppResponse } from './ipp-message.ts';

/** Why a call has no answer. `refused`: it did not reach the other side · `lost`: it may have. */
export interface IppFailure {
  readonly type: 'refused' | 'lost';
  readonly detail: string;
}

/** Calls one IPP server. Each call is one HTTP request of its own. */
export interface IppClient {
  readonly call: (
    operation: number,
    attributes: readonly IppAttribute[],
    data?: Uint8Array,
  ) => Promise<Result<IppResponse, IppFailure>>;
}

const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EACCES',
  'EAI_AGAIN',
]);
const MOST_BYTES = 1_000_000;

/** `socketPath`: the local socket of a spooler, instead of a connection to the host of the address. */
export function createIppClient(options: {
  readonly uri: string;
  readonly socketPath?: string | undefined;
  readonly timeoutMs: number;
}): IppClient {
  const { uri, socketPath, timeoutMs } = options;
  const address = new URL(uri.replace(/^ipp/, 'http'));
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const secure = uri.startsWith('ipps:');
  const port = Number(address.port) || 631;
  let requestId = 0;

  return {
    call(operation, attributes, data) {
      const head = encodeIppRequest({
        operation,
        requestId: ++requestId,
        attributes: [{ name: 'printer-uri', type: 'uri', values: [uri] }, ...attributes],
      });
      const body = data ? Buffer.concat([head, data]) : head;
      return new Promise((resolve) => {
        const request = (secure ? https : http).request({
          // CUPS turns away a name that is not its own; behind its socket it is always localhost.
          ...(socketPath ? { socketPath, setHost: false } : { host, port }),
          path: address.pathname,
          method: 'POST',
          agent: false,
          headers: {
            ...(socketPath && { Host: 'localhost' }),
            'Content-Type': 'application/ipp',
            'Content-Length': body.length,
          },
        });
        const timer = setTimeout(() => {
          settle(fail({ type: 'lost', detail: 'timeout' }));
          request.destroy();
        }, timeoutMs);
        const settle = (answer: Result<IppResponse, IppFailure>) => {
          clearTimeout(timer);
          resolve(answer);
        };
        request.on('error', (error: NodeJS.ErrnoException) => {
          const detail = error.code ?? error.message;
          settle(fail({ type: NOT_REACHED.has(detail) ? 'refused' : 'lost', detail }));
        });
        request.on('response', (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          response.on('data', (part: Buffer) => {
            size += part.length;
            if (size > MOST_BYTES) request.destroy(new Error('the answer is too long'));
            parts.push(part);
          });
          response.on('error', (error) => settle(fail({ type: 'lost', detail: error.message })));
          response.on('end', () => {
            const answer = response.statusCode === 200 ? decodeIppResponse(Buffer.concat(parts)) : undefined;
            settle(answer ? ok(answer) : fail({ type: 'lost', detail: `HTTP ${response.statusCode}` }));
          });
        });
        request.end(body);
      });
    },
  };
}
