import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A barcode on a picture: its AIM symbology identifier, and its text as a scanner would send it. */
export interface FoundBarcode {
  readonly aimId: string;
  readonly text: string;
}

/** Every barcode on a PNG, by ZXing, a decoder that shares no code with the product. */
export async function barcodesOn(png: Uint8Array): Promise<readonly FoundBarcode[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  // Without this the package would fetch its module from the network.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
  const found = await readBarcodes(new Uint8Array(png), {
    tryHarder: true,
    maxNumberOfSymbols: 20,
    textMode: 'Plain',
  });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ symbologyIdentifier, text }) => ({ aimId: symbologyIdentifier, text }));
}
