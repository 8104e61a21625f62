/** An answer over HTTP, its body cut off at the limit that was asked for. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Uint8Array;
  /** The body was longer than the limit. */
  readonly isCut: boolean;
}

/** What is asked of a host. */
export interface HttpAsk {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly limitBytes: number;
  readonly timeoutMs: number;
}

/** Does one request; redirects are not followed. Rejects with a `code` where nothing was heard. */
export type HttpCall = (ask: HttpAsk) => Promise<HttpAnswer>;

/** The real network. The time limit is for the whole answer: one that comes a byte at a time ends with it too. */
export const callOverNetwork: HttpCall = async ({ method, url, headers, body, limitBytes, timeoutMs }) => {
  const { request } = await import('undici');
  const answer = await request(url, {
    method,
    headers: { ...headers },
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.statusCode, ...(await readUpTo(answer.body, limitBytes)) };
};

/** Reads no more than the limit, and lets go of the rest. */
async function readUpTo(
  stream: AsyncIterable<Uint8Array> & { readonly destroy: () => unknown },
  limitBytes: number,
): Promise<Omit<HttpAnswer, 'status'>> {
  const parts: Uint8Array[] = [];
  let have = 0;
  for await (const part of stream) {
    parts.push(part);
    have += part.length;
    if (have > limitBytes) {
      stream.destroy();
      return { body: Buffer.concat(parts).subarray(0, limitBytes), isCut: true };
    }
  }
  return { body: Buffer.concat(parts), isCut: false };
}
