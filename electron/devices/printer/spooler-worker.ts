// The thread that talks to the spooler of Windows: its calls block, and some wait for a print server.
import { parentPort, workerData } from 'node:worker_threads';
import { SpoolerRequest } from './spooler-messages.ts';
import { openWinspool, type Winspool } from './winspool.ts';

const { library, ended } = workerData as { readonly library: string | undefined; readonly ended: Int32Array };
const opened: { spool?: Winspool } = {};

function answer(request: SpoolerRequest): unknown {
  opened.spool ??= openWinspool(library);
  const { spool } = opened;
  const { queue } = request;
  switch (request.type) {
    case 'state':
      return { state: spool.state(queue), queues: spool.queues() };
    case 'hand':
      return spool.hand(queue, request.title, request.bytes);
    case 'job':
      return { status: spool.job(queue, request.jobId) };
    case 'cancel':
      return { left: spool.cancel(queue, request.which) };
  }
}

parentPort?.on('message', (message: unknown) => {
  // Whoever asked has given up: what still waits here must not be done later.
  if (Atomics.load(ended, 0) === 1) return parentPort?.close();
  const request = SpoolerRequest.parse(message);
  try {
    parentPort?.postMessage({ id: request.id, answer: answer(request) });
  } catch (error) {
    parentPort?.postMessage({ id: request.id, broken: error instanceof Error ? error.message : String(error) });
  }
});
