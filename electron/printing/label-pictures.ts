import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { MonoImage } from './mono-image.ts';
import type { ReadPdf } from './pdf-page.ts';
import { zplText } from './zpl-text.ts';

const Image = z.object({ widthDots: z.number(), heightDots: z.number(), rows: z.instanceof(Uint8Array) });
const Answer = z.object({
  id: z.number(),
  picture: z.string().optional(),
  image: Image.optional(),
  detail: z.string().optional(),
});
type Answer = z.infer<typeof Answer>;

/** Draws labels as pictures. The thread starts with the first one, and again after one that broke it. */
export interface LabelPictures {
  /** A label as a PNG in base64, from the very ZPL that was sent; empty when it cannot be drawn. */
  readonly draw: (
    zpl: string,
    media: { readonly widthMm: number; readonly heightMm: number; readonly dpmm: number },
  ) => Promise<string>;
  /** The page of a PDF as dots. Fails with a sentence. */
  readonly readPdf: ReadPdf;
  readonly close: () => Promise<void>;
}

/** The first label waits for two WebAssembly modules to start; a file that takes longer than this is a trap. */
const DRAW_TIMEOUT_MS = 20_000;

export function createLabelPictures(workerUrl: URL, timeoutMs = DRAW_TIMEOUT_MS): LabelPictures {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  let worker: Worker | undefined;

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(workerUrl);
    started.on('message', (message: unknown) => {
      const answer = Answer.parse(message);
      waiting.get(answer.id)?.(answer);
    });
    const stop = () => {
      if (worker !== started) return;
      worker = undefined;
      for (const [id, settle] of waiting) settle({ id, detail: 'the drawing thread ended' });
    };
    started.on('error', stop);
    started.on('exit', stop);
    started.unref();
    worker = started;
    return started;
  }

  function ask(request: object): Promise<Answer> {
    return new Promise((resolve) => {
      const id = ++asked;
      const timer = setTimeout(() => void worker?.terminate(), timeoutMs);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(answer);
      });
      thread().postMessage({ id, ...request });
    });
  }

  return {
    draw: async (zpl, media) => (await ask({ type: 'zpl', zpl: zplText(zpl), ...media })).picture ?? '',
    async readPdf(pdf, dpmm): Promise<Result<MonoImage, string>> {
      const { image, detail } = await ask({ type: 'pdf', pdf, dpmm });
      return image ? ok(image) : fail(detail ?? 'it cannot be drawn');
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
