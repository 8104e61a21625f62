import { Agent, request } from 'undici';
import { fail, ok } from '#shared/prelude/index.ts';
import { type StoreAnswer, StoreTrouble, storeServices, UpdateNeeded } from '#shared/sync/index.ts';
import { followChanges } from './change-feed.ts';
import type { StoreCalls } from './store-calls.ts';

/** How a station reaches its store: by its key, over a certificate that was pinned at pairing (null: one that is trusted anyway). */
export interface StoreCredentials {
  readonly url: string;
  readonly key: string;
  readonly certificate: string | null;
}

const CONNECT_TIMEOUT_MS = 3_000;
const CALL_TIMEOUT_MS = 20_000;
/** Large files take their time. */
const IMPORT_TIMEOUT_MS = 15 * 60_000;
const MAX_DETAIL = 300;

/** The store on the network. It hears with each call who is signed in here, and judges by its own records what that person may do. */
export function createRemoteStore(
  credentials: StoreCredentials,
  signedIn: () => string | undefined = () => undefined,
): StoreCalls {
  const { url, key, certificate } = credentials;
  const agent = agentFor(certificate);
  const feed = followChanges({ url, key, agent });
  return {
    async call(name, ...given) {
      const timeout = name === 'applyImport' || name === 'previewImport' ? IMPORT_TIMEOUT_MS : CALL_TIMEOUT_MS;
      try {
        const { statusCode, body } = await request(new URL(`/v1/station/${name}`, url), {
          method: 'POST',
          dispatcher: agent,
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'packbench-operator': encodeURIComponent(signedIn() ?? ''),
          },
          body: JSON.stringify(given),
          headersTimeout: timeout,
          bodyTimeout: timeout,
        });
        const json: unknown = await body.json();
        if (statusCode !== 200) return fail(troubleOf(statusCode, json));
        return ok(storeServices[name].out.parse(json) as StoreAnswer<typeof name>);
      } catch (error) {
        // No connection, a connection that broke, or an answer that is no store's: a captive portal sends its own page.
        return fail({ type: 'unreachable', detail: reasonOf(error) });
      }
    },
    onChanged: feed.onChanged,
    close: async () => {
      feed.close();
      await agent.destroy();
    },
  };
}

/**
 * Connections to a store. A pinned certificate is the only one that counts, whatever name it has. BoringSSL, which Electron
 * has, takes one that signs no others for a root only when it is told that a chain may end there.
 */
export const agentFor = (certificate: string | null): Agent =>
  new Agent({
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      ...(certificate === null
        ? {}
        : { ca: certificate, allowPartialTrustChain: true, checkServerIdentity: () => undefined }),
    },
  });

function troubleOf(status: number, json: unknown): StoreTrouble {
  const { trouble, detail, type } = (typeof json === 'object' ? json : {}) as Readonly<Record<string, unknown>>;
  const words = `${status} ${typeof detail === 'string' ? detail : ''}`.slice(0, MAX_DETAIL);
  // A call that is not for stations; the station itself is as welcome as before.
  if (status === 403 && type === 'not-allowed') return { type: 'unreachable', detail: words };
  if (status === 401 || status === 403) return { type: 'not-paired', detail: words };
  const update = UpdateNeeded.safeParse(type);
  if (status === 409 && update.success) return { type: update.data, detail: words };
  const named = StoreTrouble.shape.type.safeParse(trouble);
  return { type: named.success ? named.data : 'unreachable', detail: words };
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, MAX_DETAIL);
