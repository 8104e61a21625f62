import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer },
});

/** Every barcode on a PNG, by an independent decoder: symbology id, raw text, and the HRI form of GS1 contents. */
export async function barcodesOn(
  png: Uint8Array,
): Promise<readonly { readonly aimId: string; readonly text: string }[]> {
  const found = await readBarcodes(new Blob([png as Uint8Array<ArrayBuffer>]), {
    tryHarder: true,
    maxNumberOfSymbols: 20,
    textMode: 'Plain',
  });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ symbologyIdentifier, text }) => ({ aimId: symbologyIdentifier, text }));
}
