// An IPP printer on loopback, with a decoder of its own: what the IPP driver is held to beside the real ones.
import { createServer } from 'node:http';

export interface IppPrinterServer {
  readonly uri: string;
  readonly printed: readonly string[];
  /** Jobs that were cancelled before they came out. */
  readonly cancelled: () => number;
  /** `held`: takes jobs and lets them stand · `refuses`: turns jobs away · `aborts`: breaks each off. */
  readonly setFault: (fault: IppFault) => Promise<void>;
  readonly close: () => Promise<void>;
}
export type IppFault =
  | 'none'
  | 'paper-out'
  | 'jam'
  | 'ribbon-out'
  | 'head-open'
  | 'paused'
  | 'offline'
  | 'held'
  | 'refuses'
  | 'aborts'
  | 'garbage'
  | 'mute'
  | 'no-pdf';

interface Job {
  readonly id: number;
  readonly name: string;
  readonly data: string;
  state: number;
}

const REASON: Readonly<Partial<Record<IppFault, string>>> = {
  'paper-out': 'media-empty-error',
  jam: 'media-jam-error',
  'ribbon-out': 'marker-supply-empty-error',
  'head-open': 'cover-open-error',
  paused: 'paused',
};

const attribute = (tag: number, name: string, value: Buffer): Buffer => {
  const head = Buffer.from([tag, 0, name.length, ...Buffer.from(name), 0, value.length]);
  return Buffer.concat([head, value]);
};
const integer = (tag: number, name: string, value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return attribute(tag, name, bytes);
};
const text = (tag: number, name: string, value: string): Buffer => attribute(tag, name, Buffer.from(value));

/** The operation, the first value of each attribute by name, and the data behind them. */
function read(body: Buffer): { operation: number; values: Map<string, Buffer>; data: string } {
  const values = new Map<string, Buffer>();
  let at = 8;
  while (at < body.length && body[at] !== 3) {
    if ((body[at] ?? 0) < 0x10) {
      at++;
      continue;
    }
    const nameLength = body.readUInt16BE(at + 1);
    const name = body.toString('utf8', at + 3, at + 3 + nameLength);
    const length = body.readUInt16BE(at + 3 + nameLength);
    if (name) values.set(name, body.subarray(at + 5 + nameLength, at + 5 + nameLength + length));
    at += 5 + nameLength + length;
  }
  return { operation: body.readUInt16BE(2), values, data: body.subarray(at + 1).toString('latin1') };
}

export async function startIppPrinterServer(): Promise<IppPrinterServer> {
  const jobs: Job[] = [];
  const printed: string[] = [];
  let fault: IppFault = 'none';

  function answer(body: Buffer): Buffer | null {
    const { operation, values, data } = read(body);
    const jobId = values.get('job-id')?.readInt32BE(0);
    const job = jobs.find(({ id }) => id === jobId);
    const groups: Buffer[] = [];
    let status = 0;
    if (operation === 0x000b) {
      groups.push(
        Buffer.from([0x04]),
        integer(0x23, 'printer-state', 3),
        text(0x44, 'printer-state-reasons', REASON[fault] ?? 'none'),
        text(0x49, 'document-format-supported', fault === 'no-pdf' ? 'text/plain' : 'application/pdf'),
        text(0x49, '', 'application/vnd.zebra-zpl'),
        attribute(0x22, 'printer-is-accepting-jobs', Buffer.from([1])),
      );
    } else if (operation === 0x0002 && fault === 'refuses') status = 0x0506;
    else if (operation === 0x0002) {
      const state = fault === 'held' ? 4 : fault === 'aborts' ? 8 : 9;
      const taken = { id: jobs.length + 1, name: String(values.get('job-name')), data, state };
      jobs.push(taken);
      if (state === 9) printed.push(data);
      groups.push(Buffer.from([0x02]), integer(0x21, 'job-id', taken.id));
    } else if (operation === 0x0008 && job) job.state = 7;
    else if (operation === 0x0009 && job) groups.push(Buffer.from([0x02]), integer(0x23, 'job-state', job.state));
    else if (operation === 0x000a) {
      for (const { id, name } of jobs.filter(({ state }) => state < 7))
        groups.push(Buffer.from([0x02]), integer(0x21, 'job-id', id), text(0x42, 'job-name', name));
    } else status = 0x0400;
    if (fault === 'mute' && operation === 0x0002) return null;
    const head = Buffer.from([2, 0, status >> 8, status & 0xff, ...body.subarray(4, 8), 0x01]);
    return Buffer.concat([
      head,
      text(0x47, 'attributes-charset', 'utf-8'),
      text(0x48, 'attributes-natural-language', 'en'),
      ...groups,
      Buffer.from([0x03]),
    ]);
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (fault === 'garbage') return response.end('<html>It works!</html>');
      const said = answer(Buffer.concat(parts));
      if (said) response.end(said);
      else response.destroy();
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    uri: `ipp://127.0.0.1:${port}/ipp/print`,
    printed,
    cancelled: () => jobs.filter(({ state }) => state === 7).length,
    async setFault(next) {
      if (next === 'offline' && fault !== 'offline') await stop();
      if (next !== 'offline' && fault === 'offline') await listen(port);
      fault = next;
    },
    close: async () => {
      if (fault !== 'offline') await stop();
    },
  };
}
