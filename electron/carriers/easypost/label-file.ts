import { isLoopback } from '#electron/store/server/loopback.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { CarrierAnswer, LabelFile } from '../carrier-port.ts';
import type { HttpCall } from '../http-call.ts';
import { troubleOf } from './call.ts';

/** A label of 4 × 6 inches at 300 dpi is some 100 kB as PNG. What is larger is none. */
const LABEL_BYTES = 2_000_000;

const startsWith = (data: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => data[at] === byte);

/** What a file is, by its first bytes and never by what is said of it; undefined for what is no label. */
function typeOf(data: Uint8Array): LabelFile['type'] | undefined {
  if (startsWith(data, [0x89, 0x50, 0x4e, 0x47])) return 'png';
  if (startsWith(data, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  const head = Buffer.from(data.subarray(0, 2_000)).toString('latin1');
  return !head.includes('<html') && head.includes('^XA') ? 'zpl' : undefined;
}

/** Fetches a label. It is a file of the carrier's own host; its name is not held against anything, its bytes are. Nothing is bought by it, so it can be asked again. */
export async function fetchLabel(http: HttpCall, url: string, timeoutMs: number): Promise<CarrierAnswer<LabelFile>> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !isLoopback(hostname))
    return fail({ type: 'refused', words: 'its label would come over a line that anybody can read' });
  try {
    const { status, body, isCut } = await http({ method: 'GET', url, headers: {}, limitBytes: LABEL_BYTES, timeoutMs });
    if (status !== 200) return fail({ type: 'away', words: `its label cannot be had (${status})` });
    if (isCut) return fail({ type: 'away', words: 'its label is larger than 2 MB, which no label is' });
    const type = typeOf(body);
    return type ? ok({ type, data: body }) : fail({ type: 'away', words: 'what came in place of its label is none' });
  } catch (error) {
    return fail({ type: 'away', words: `its label cannot be had: ${troubleOf(error).words}` });
  }
}
