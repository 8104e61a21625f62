// Draws ZPL as a picture, in a thread of its own: one label takes some 200 ms of computing.
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { ready } from 'zpl-renderer-js';

const Request = z.object({
  id: z.number(),
  zpl: z.string(),
  widthMm: z.number(),
  heightMm: z.number(),
  dpmm: z.number(),
});

parentPort?.on('message', async (message: unknown) => {
  const { id, zpl, widthMm, heightMm, dpmm } = Request.parse(message);
  try {
    const { api } = await ready;
    const picture = await api.zplToBase64Async(zpl, widthMm, heightMm, dpmm);
    parentPort?.postMessage({ id, picture });
  } catch (error) {
    parentPort?.postMessage({ id, picture: '', detail: String(error) });
  }
});
