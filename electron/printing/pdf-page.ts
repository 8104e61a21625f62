import { PDFiumLibrary } from '@hyzyla/pdfium';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type MonoImage, monoImage } from './mono-image.ts';

/** Draws the one page of a PDF at a printer's own resolution, so that nothing has to be scaled afterwards. */
export type ReadPdf = (pdf: Uint8Array, dpmm: number) => Promise<Result<MonoImage, string>>;

const POINTS_PER_MM = 72 / 25.4;
/** No label and no sheet of office paper is longer. */
const LONGEST_MM = 420;

/** A sheet larger than a label at 12 dots a millimetre: drawn less fine, to save memory. */
const MANY_DOTS = 3_000_000;

/** Starts PDFium from its WebAssembly. It keeps its memory for ever, so one is enough. */
export async function startPdfReader(wasm: Uint8Array): Promise<ReadPdf> {
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  return async (pdf, dpmm) => {
    let document: Awaited<ReturnType<typeof library.loadDocument>> | undefined;
    try {
      document = await library.loadDocument(pdf);
      const pages = document.getPageCount();
      // One job is one label: a second page would be a second label that nobody counts.
      if (pages !== 1) return fail(`the PDF has ${pages} pages; a label is one`);
      const page = document.getPage(0);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      if (Math.max(originalWidth, originalHeight) > LONGEST_MM * POINTS_PER_MM) return fail('the page is too large');
      const dots = ((originalWidth * originalHeight) / POINTS_PER_MM ** 2) * dpmm ** 2;
      const fine = dots > MANY_DOTS ? 2 : 4;
      const drawn = await page.render({
        scale: 1,
        width: Math.round((originalWidth / POINTS_PER_MM) * dpmm * fine),
        height: Math.round((originalHeight / POINTS_PER_MM) * dpmm * fine),
        colorSpace: 'Gray',
        renderFormFields: true,
        render: async ({ data }) => data,
      });
      return ok(coarser(drawn, fine));
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    } finally {
      document?.destroy();
    }
  };
}

/**
 * The dots of a page that was drawn finer than they are: black where more than half of the dot is. PDFium makes every bar
 * whole dots wide, always upwards; drawn at the dots' own size, each bar of a barcode would grow at the cost of the gaps.
 */
function coarser(
  { width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8Array },
  fine: number,
): MonoImage {
  const half = (fine * fine * 255) / 2;
  return monoImage(Math.ceil(width / fine), Math.ceil(height / fine), (x, y) => {
    let ink = 0;
    for (let row = y * fine; row < Math.min(height, (y + 1) * fine); row++)
      for (let column = x * fine; column < Math.min(width, (x + 1) * fine); column++)
        ink += 255 - (data[row * width + column] ?? 255);
    return ink > half;
  });
}
