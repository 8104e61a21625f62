import { createRequire } from 'node:module';
import { type DarkDots, readPng } from './png.ts';

/** A ZPL label as a printer would print it: the PNG, and dot by dot. */
export interface LabelView {
  readonly png: Buffer;
  readonly dots: DarkDots;
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
  return { png, dots: readPng(png) };
}
