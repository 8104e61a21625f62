// Draws ZPL and PDF, in a thread of its own: one label takes some 200 ms of computing.
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { ready } from 'zpl-renderer-js';
import { type ReadPdf, startPdfReader } from './pdf-page.ts';

const Request = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('zpl'),
    id: z.number(),
    zpl: z.string(),
    widthMm: z.number(),
    heightMm: z.number(),
    dpmm: z.number(),
  }),
  z.object({ type: z.literal('pdf'), id: z.number(), pdf: z.instanceof(Uint8Array), dpmm: z.number() }),
]);
type Request = z.infer<typeof Request>;

const pdfReader: { started?: Promise<ReadPdf> } = {};
/** The WebAssembly of PDFium lies beside the built worker. */
const startedReader = async (): Promise<ReadPdf> =>
  startPdfReader(await readFile(new URL('./pdfium.wasm', import.meta.url)));

async function answer(request: Request): Promise<object> {
  const { id } = request;
  try {
    if (request.type === 'pdf') {
      pdfReader.started ??= startedReader();
      const read = await (await pdfReader.started)(request.pdf, request.dpmm);
      return read.ok ? { id, image: read.value } : { id, detail: read.failure };
    }
    const { api } = await ready;
    const { zpl, widthMm, heightMm, dpmm } = request;
    return { id, picture: await api.zplToBase64Async(zpl, widthMm, heightMm, dpmm) };
  } catch (error) {
    return { id, detail: String(error) };
  }
}

parentPort?.on('message', async (message: unknown) => parentPort?.postMessage(await answer(Request.parse(message))));
