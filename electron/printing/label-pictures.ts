import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const Answer = z.object({ id: z.number(), picture: z.string(), detail: z.string().optional() });

/** Draws labels as PNG pictures from the very ZPL that was sent. The thread starts with the first label. */
export interface LabelPictures {
  /** A PNG in base64; empty when the label cannot be drawn. */
  readonly draw: (
    zpl: string,
    media: { readonly widthMm: number; readonly heightMm: number; readonly dpmm: number },
  ) => Promise<string>;
  readonly close: () => Promise<void>;
}

export function createLabelPictures(workerUrl: URL): LabelPictures {
  const waiting = new Map<number, (picture: string) => void>();
  let asked = 0;
  let worker: Worker | undefined;

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(workerUrl);
    started.on('message', (message: unknown) => {
      const { id, picture } = Answer.parse(message);
      waiting.get(id)?.(picture);
      waiting.delete(id);
    });
    const stop = () => {
      for (const settle of waiting.values()) settle('');
      waiting.clear();
      if (worker === started) worker = undefined;
    };
    started.on('error', stop);
    started.on('exit', stop);
    started.unref();
    worker = started;
    return started;
  }

  return {
    draw: (zpl, media) =>
      new Promise((resolve) => {
        const id = ++asked;
        waiting.set(id, resolve);
        thread().postMessage({ id, zpl, ...media });
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
