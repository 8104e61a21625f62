// The one place that knows koffi: the print spooler of Windows as plain calls. They block, so they belong into a thread.
import koffi from 'koffi';

/** A call that Windows turned down: which, and what GetLastError said. */
export interface SpoolerError {
  readonly at: string;
  readonly code: number;
}

/** What the spooler says of a queue: bits of PRINTER_STATUS_* and of PRINTER_ATTRIBUTE_*. */
export interface QueueState {
  readonly status: number;
  readonly attributes: number;
}

/** What became of a document. `jobId` is 0 when the spooler did not begin one: nothing was taken then. */
export interface Handed {
  readonly jobId: number;
  readonly error: SpoolerError | null;
}

/** Which jobs of a queue are meant. */
export type WhichJobs = { readonly title: string } | { readonly jobId: number };

/** One spooler. A handle is opened for each piece of work and closed whatever happens. */
export interface Winspool {
  readonly queues: () => readonly string[];
  readonly state: (queue: string) => QueueState | SpoolerError;
  /** Hands one raw document over. */
  readonly hand: (queue: string, title: string, bytes: Uint8Array) => Handed | SpoolerError;
  /** Bits of JOB_STATUS_* of a job; null when the spooler has it no more. */
  readonly job: (queue: string, jobId: number) => number | null | SpoolerError;
  /** Deletes jobs from the queue; gives how many of them are there still. */
  readonly cancel: (queue: string, which: WhichJobs) => number | SpoolerError;
}

const LOCAL_AND_CONNECTED = 0x02 | 0x04;
const DELETE = 5;
const INVALID_PARAMETER = 87;
const MOST_JOBS = 1_000;
/** Handed over in parts; a spooler may take less than it is given. */
const PART = 65_536;
const POINTER = process.arch === 'ia32' ? 4 : 8;
/** Where fields lie, in bytes. Source: winspool.h; PRINTER_INFO_2W, PRINTER_INFO_4W and JOB_INFO_1W. */
const PRINTER_2 = { attributes: 13 * POINTER, status: 13 * POINTER + 20 };
const PRINTER_4 = { size: POINTER === 8 ? 24 : 12 };
const JOB_1 = { document: 4 * POINTER, status: 7 * POINTER, size: POINTER === 8 ? 96 : 64 };

export const isSpoolerError = (answer: unknown): answer is SpoolerError =>
  typeof answer === 'object' && answer !== null && 'at' in answer && 'code' in answer;

/** Loads the spooler; throws where there is none. `library`: one with the same functions, for tests. */
export function openWinspool(library?: string): Winspool {
  if (library === undefined && process.platform !== 'win32') throw new Error('only Windows has such queues');
  const call = bind(library);
  const errorAt = (at: string): SpoolerError => ({ at, code: Number(call.lastError()) });

  function over<T>(queue: string, work: (handle: unknown) => T): T | SpoolerError {
    const handle: unknown[] = [null];
    if (!call.open(queue, handle, null)) return errorAt('OpenPrinter');
    try {
      return work(handle[0]);
    } finally {
      call.close(handle[0]);
    }
  }

  /** Asks twice, as these functions want it: how much room is needed, then for the answer. */
  function filled(at: string, ask: (into: Buffer | null, size: number, needed: number[]) => number) {
    const needed = [0];
    if (ask(null, 0, needed)) return Buffer.alloc(0);
    const [room = 0] = needed;
    if (room === 0) return errorAt(at);
    const into = Buffer.alloc(room);
    return ask(into, room, needed) ? into : errorAt(at);
  }

  function jobsOf(handle: unknown, which: WhichJobs): readonly number[] | SpoolerError {
    const count = [0];
    const found = filled('EnumJobs', (into, size, needed) =>
      call.jobs(handle, 0, MOST_JOBS, 1, into, size, needed, count),
    );
    if (isSpoolerError(found)) return found;
    return Array.from({ length: count[0] ?? 0 }, (_, at) => at * JOB_1.size)
      .filter((start) =>
        'title' in which
          ? textAt(found, start + JOB_1.document) === which.title
          : found.readUInt32LE(start) === which.jobId,
      )
      .map((start) => found.readUInt32LE(start));
  }

  return {
    queues() {
      const count = [0];
      const found = filled('EnumPrinters', (into, size, needed) =>
        call.printers(LOCAL_AND_CONNECTED, null, 4, into, size, needed, count),
      );
      return isSpoolerError(found)
        ? []
        : Array.from({ length: count[0] ?? 0 }, (_, at) => textAt(found, at * PRINTER_4.size));
    },
    state: (queue) =>
      over(queue, (handle) => {
        const found = filled('GetPrinter', (into, size, needed) => call.printer(handle, 2, into, size, needed));
        return isSpoolerError(found)
          ? found
          : { attributes: found.readUInt32LE(PRINTER_2.attributes), status: found.readUInt32LE(PRINTER_2.status) };
      }),
    hand: (queue, title, bytes) =>
      over(queue, (handle) => {
        const jobId = Number(call.startDoc(handle, 1, { pDocName: title, pOutputFile: null, pDatatype: 'RAW' }));
        if (jobId === 0) return { jobId, error: errorAt('StartDocPrinter') };
        const broken = (at: string): Handed => {
          const error = errorAt(at);
          call.endDoc(handle);
          return { jobId, error };
        };
        if (!call.startPage(handle)) return broken('StartPagePrinter');
        for (let at = 0; at < bytes.length; ) {
          const part = bytes.subarray(at, at + PART);
          const took = [0];
          // Nothing taken and no error would go round for ever.
          if (!call.write(handle, part, part.length, took) || !took[0]) return broken('WritePrinter');
          at += took[0];
        }
        if (!call.endPage(handle)) return broken('EndPagePrinter');
        return { jobId, error: call.endDoc(handle) ? null : errorAt('EndDocPrinter') };
      }),
    job: (queue, jobId) =>
      over(queue, (handle) => {
        const found = filled('GetJob', (into, size, needed) => call.getJob(handle, jobId, 1, into, size, needed));
        if (!isSpoolerError(found)) return found.readUInt32LE(JOB_1.status);
        return found.code === INVALID_PARAMETER ? null : found;
      }),
    cancel: (queue, which) =>
      over(queue, (handle) => {
        const waiting = jobsOf(handle, which);
        if (isSpoolerError(waiting)) return waiting;
        for (const id of waiting) call.setJob(handle, id, 0, null, DELETE);
        const left = jobsOf(handle, which);
        return isSpoolerError(left) ? left : left.length;
      }),
  };
}

/** The functions as winspool.drv and kernel32.dll declare them. koffi keeps what GetLastError says between two calls. */
function bind(library: string | undefined) {
  const spool = koffi.load(library ?? 'winspool.drv');
  const kernel = library === undefined ? koffi.load('kernel32.dll') : spool;
  const document = koffi.struct({ pDocName: 'char16_t *', pOutputFile: 'char16_t *', pDatatype: 'char16_t *' });
  const out = koffi.out(koffi.pointer('uint32_t'));
  const [handle, dword, into] = ['void *', 'uint32_t', 'void *'];
  return {
    lastError: kernel.func('__stdcall', 'GetLastError', dword, []),
    open: spool.func('__stdcall', 'OpenPrinterW', 'int', ['char16_t *', koffi.out(koffi.pointer('void *')), 'void *']),
    close: spool.func('__stdcall', 'ClosePrinter', 'int', [handle]),
    startDoc: spool.func('__stdcall', 'StartDocPrinterW', dword, [handle, dword, koffi.pointer(document)]),
    endDoc: spool.func('__stdcall', 'EndDocPrinter', 'int', [handle]),
    startPage: spool.func('__stdcall', 'StartPagePrinter', 'int', [handle]),
    endPage: spool.func('__stdcall', 'EndPagePrinter', 'int', [handle]),
    write: spool.func('__stdcall', 'WritePrinter', 'int', [handle, into, dword, out]),
    printer: spool.func('__stdcall', 'GetPrinterW', 'int', [handle, dword, into, dword, out]),
    printers: spool.func('__stdcall', 'EnumPrintersW', 'int', [dword, 'void *', dword, into, dword, out, out]),
    getJob: spool.func('__stdcall', 'GetJobW', 'int', [handle, dword, dword, into, dword, out]),
    setJob: spool.func('__stdcall', 'SetJobW', 'int', [handle, dword, dword, 'void *', dword]),
    jobs: spool.func('__stdcall', 'EnumJobsW', 'int', [handle, dword, dword, dword, into, dword, out, out]),
  };
}

/** The text that a pointer in an answer leads to: it lies in the same answer, behind the records. */
function textAt(answer: Buffer, at: number): string {
  const pointer = POINTER === 8 ? answer.readBigUInt64LE(at) : BigInt(answer.readUInt32LE(at));
  const start = Number(pointer - BigInt(koffi.address(answer)));
  if (start < 0 || start >= answer.length) return '';
  let end = start;
  while (end + 1 < answer.length && answer.readUInt16LE(end) !== 0) end += 2;
  return answer.toString('utf16le', start, end);
}
