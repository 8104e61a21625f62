import type { Bridge } from '#renderer/bridge/bridge.ts';
import { type Decode, type DecodedText, decodeText, ok, type Result } from '#shared/prelude/index.ts';

const decode: Decode = (bytes, encoding, strict) => new TextDecoder(encoding, { fatal: strict }).decode(bytes);

/** Characters of a file that cross the bridge at once; well below its frame limit. */
const CHUNK = 900_000;

/** Brings the text of a file to the trusted side, where it waits to be looked at, tried or taken. The failure is the bridge's. */
export async function uploadText(
  bridge: Pick<Bridge, 'call'>,
  file: File,
  onUploaded: (share: number) => void,
): Promise<
  Result<{ readonly importId: string; readonly encoding: DecodedText['encoding'] }, { readonly message: string }>
> {
  const { text, encoding } = decodeText(new Uint8Array(await file.arrayBuffer()), decode);
  const begun = await bridge.call('import/begin', { name: file.name });
  if (!begun.ok) return begun;
  const { importId } = begun.value;
  for (let at = 0; at < text.length; at += CHUNK) {
    const sent = await bridge.call('import/chunk', { importId, text: text.slice(at, at + CHUNK) });
    if (!sent.ok) return sent;
    onUploaded(Math.min(1, (at + CHUNK) / text.length));
  }
  return ok({ importId, encoding });
}
