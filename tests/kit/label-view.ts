import { createRequire } from 'node:module';
import { decodePng, type Picture } from './png.ts';

/** A ZPL label as a printer would print it: the PNG, and its ink dot by dot. */
export interface LabelView {
  readonly png: Buffer;
  readonly picture: Picture;
}

/** Renders ZPL with Zebrash, which shares no code with the product, on media of that size. */
export async function viewLabel(
  zpl: string,
  { dpmm, widthMm, heightMm }: { readonly dpmm: number; readonly widthMm: number; readonly heightMm: number },
): Promise<LabelView> {
  // Required and not imported: its ES build lacks the source map that it names, and the test runner says so each time.
  const renderer: typeof import('zpl-renderer-js') = createRequire(import.meta.url)('zpl-renderer-js');
  const { api } = await renderer.ready;
  const png = Buffer.from(await api.zplToBase64Async(zpl, widthMm, heightMm, dpmm), 'base64');
  return { png, picture: decodePng(png) };
}
