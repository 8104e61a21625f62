import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { encode } from 'fast-png';

async function openPdf(pdf: Uint8Array) {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  const document = await library.loadDocument(pdf);
  const close = (): void => {
    document.destroy();
    library.destroy();
  };
  return { document, close };
}

/** The text of every page of a PDF, as a reader finds it. */
export async function pdfTexts(pdf: Uint8Array): Promise<readonly string[]> {
  const { document, close } = await openPdf(pdf);
  const texts = [...document.pages()].map((page) => page.getText());
  close();
  return texts;
}

/** Every page of a PDF as a PNG, at some 200 dots an inch: what a printer would put on paper. */
export async function pdfPages(pdf: Uint8Array, scale = 2.8): Promise<readonly Uint8Array[]> {
  const { document, close } = await openPdf(pdf);
  const pages: Uint8Array[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({
      scale,
      colorSpace: 'Gray',
      render: async (drawn) => drawn.data,
    });
    pages.push(encode({ width, height, channels: 1, data }));
  }
  close();
  return pages;
}
