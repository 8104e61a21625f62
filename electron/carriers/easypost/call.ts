import type { z } from 'zod';
import { fail, ok } from '#shared/prelude/index.ts';
import type { CarrierAnswer, CarrierTrouble } from '../carrier-port.ts';
import type { HttpAnswer, HttpAsk, HttpCall } from '../http-call.ts';
import { EasyPostError } from './answers.ts';

/** Rejections after which it is certain that the request never reached the host. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Errors of a purchase that leave open whether there is postage: the shipment is read before anything else. */
const IN_DOUBT: ReadonlySet<string> = new Set([
  'SHIPMENT.POSTAGE.EXISTS',
  'SHIPMENT.POSTAGE.TIMED_OUT',
  'SHIPMENT.POSTAGE.NO_RESPONSE',
  'SHIPMENT.PURCHASE.IN_PROGRESS',
  'SHIPMENT.POSTAGE.PURCHASE.IN_PROGRESS',
]);
const ANSWER_BYTES = 4_000_000;

/** Calls EasyPost with an account's key and reads its answers. */
export function createEasyPostCall(
  http: HttpCall,
  { baseUrl, apiKey, timeoutMs }: { readonly baseUrl: string; readonly apiKey: string; readonly timeoutMs: number },
) {
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;

  /** Asks, and reads what comes by a schema. What is not what the schema says is `unknown`: it may have been done. */
  return async <Schema extends z.ZodType>(
    method: HttpAsk['method'],
    path: string,
    schema: Schema,
    body?: unknown,
  ): Promise<CarrierAnswer<z.output<Schema>>> => {
    const headers = { authorization, accept: 'application/json', 'content-type': 'application/json' };
    const ask = { method, url: `${baseUrl}${path}`, headers, limitBytes: ANSWER_BYTES, timeoutMs };
    let answer: HttpAnswer;
    try {
      answer = await http(body === undefined ? ask : { ...ask, body: JSON.stringify(body) });
    } catch (error) {
      return fail(troubleOf(error));
    }
    const read = jsonOf(answer);
    if (answer.status >= 200 && answer.status < 300) {
      const parsed = schema.safeParse(read);
      return parsed.success
        ? ok(parsed.data)
        : fail({ type: 'unknown', words: 'its answer was not the one that is documented' });
    }
    return fail(refusalOf(answer.status, read));
  };
}

/** What a rejection of the request says of whether it was done. */
export function troubleOf(error: unknown): CarrierTrouble {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  const reason = typeof code === 'string' ? code : typeof name === 'string' ? name : 'no reason';
  return NEVER_SENT.has(reason)
    ? { type: 'away', words: `it cannot be reached (${reason})` }
    : { type: 'unknown', words: `no answer (${reason})` };
}

function refusalOf(status: number, body: unknown): CarrierTrouble {
  const parsed = EasyPostError.safeParse(body);
  const { code, message, errors } = parsed.success ? parsed.data.error : { code: '', message: '', errors: [] };
  const texts = typeof message === 'string' ? [message] : Array.isArray(message) ? message : [];
  const details = errors.map((one) =>
    typeof one === 'string' ? one : [one.field, one.message].filter(Boolean).join(' '),
  );
  const said = [...texts, ...details].filter(Boolean).join('; ').slice(0, 300);
  const words = said || code || `it answered ${status}`;
  if (status === 429) return { type: 'away', words: 'it is asked too often for now' };
  if (status === 401 || status === 403)
    return { type: 'refused', words: `it does not take this account's key (${status})` };
  if (IN_DOUBT.has(code) || status >= 500 || status < 400) return { type: 'unknown', words };
  // A proxy that answers in a carrier's place does so without the carrier's form.
  return parsed.success ? { type: 'refused', words } : { type: 'unknown', words };
}

function jsonOf({ body, isCut }: HttpAnswer): unknown {
  if (isCut) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
