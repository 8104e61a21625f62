import { createHash } from 'node:crypto';
import { connect } from 'node:tls';
import { request } from 'undici';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { markOf, readPairingCode } from '#shared/sync/index.ts';
import { agentFor, type StoreCredentials } from './remote-store.ts';

/**
 * Why a station could not be paired. `wrong-store`: the certificate there is not the one that the code was made for · `id-taken`: a
 * station of this id works with the store, and is shut out there first (`detail`: its id).
 */
export interface PairingFailure {
  readonly type: 'bad-url' | 'bad-code' | 'unreachable' | 'wrong-store' | 'code-refused' | 'id-taken' | 'not-secure';
  readonly detail: string;
}

const TIMEOUT_MS = 8_000;

/**
 * Spends a one-time code for this station's key. The code carries the mark of the store's own certificate: that certificate
 * is looked at before the code is sent, and is the only one that counts from then on.
 */
export async function pairWithStore(asked: {
  readonly url: string;
  readonly code: string;
  readonly stationId: string;
  readonly name: string;
  /** What this station has of a store already: it proves there that it is the same one. */
  readonly before?: StoreCredentials | undefined;
}): Promise<Result<StoreCredentials, PairingFailure>> {
  const { stationId, name } = asked;
  const url = URL.parse(asked.url);
  if (!url || !/^https?:$/.test(url.protocol)) return fail({ type: 'bad-url', detail: asked.url.slice(0, 100) });
  const code = readPairingCode(asked.code);
  if (!code) return fail({ type: 'bad-code', detail: '' });
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return fail({ type: 'not-secure', detail: `${url.host} does not speak TLS` });
  let certificate: string | null = null;
  if (code.mark !== '') {
    if (url.protocol !== 'https:') return fail({ type: 'not-secure', detail: 'this code is for an https address' });
    const shown = await certificateOf(url);
    if (!shown.ok) return shown;
    if (markOf(createHash('sha256').update(shown.value).digest('hex')) !== code.mark)
      return fail({ type: 'wrong-store', detail: url.host });
    certificate = pem(shown.value);
  }
  const agent = agentFor(certificate);
  const own = asked.before?.url === url.origin ? { authorization: `Bearer ${asked.before.key}` } : {};
  try {
    const { statusCode, body } = await request(new URL('/v1/pair', url), {
      method: 'POST',
      dispatcher: agent,
      headers: { 'content-type': 'application/json', ...own },
      body: JSON.stringify({ code: code.secret, stationId, name }),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    const answer = (await body.json()) as { key?: unknown; detail?: unknown };
    if (statusCode === 200 && typeof answer.key === 'string')
      return ok({ url: url.origin, key: answer.key, certificate });
    if (statusCode === 409) return fail({ type: 'id-taken', detail: stationId });
    const type = statusCode === 403 ? 'code-refused' : 'unreachable';
    return fail({ type, detail: `${statusCode} ${String(answer.detail ?? '')}`.slice(0, 200) });
  } catch (error) {
    return fail({ type: 'unreachable', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    await agent.destroy();
  }
}

/** Tells a store that this station leaves it, so that it may come back under its id; a store that is away is not waited for. */
export async function leaveStore({ url, key, certificate }: StoreCredentials): Promise<void> {
  const agent = agentFor(certificate);
  try {
    const { body } = await request(new URL('/v1/pair', url), {
      method: 'DELETE',
      dispatcher: agent,
      headers: { authorization: `Bearer ${key}` },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    await body.dump();
  } catch {
    // Its administrator shuts the station out there, should it ever come back.
  } finally {
    await agent.destroy();
  }
}

/** The certificate that a server shows, in DER form, before anything is trusted or sent. */
function certificateOf({ hostname, port }: URL): Promise<Result<Buffer, PairingFailure>> {
  return new Promise((resolve) => {
    const end = (result: Result<Buffer, PairingFailure>): void => {
      socket.destroy();
      resolve(result);
    };
    const socket = connect(
      { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 443), rejectUnauthorized: false },
      () => end(ok(socket.getPeerCertificate().raw)),
    );
    socket.setTimeout(TIMEOUT_MS, () => end(fail({ type: 'unreachable', detail: 'no answer' })));
    socket.once('error', ({ message }) => end(fail({ type: 'unreachable', detail: message })));
  });
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
