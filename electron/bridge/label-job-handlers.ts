import { type LabelJob, LabelTroubleType, MAX_CARRIER_BYTES } from '#shared/bridge/index.ts';
import type { LabelPrinter } from '../devices/printer/label-printer.ts';
import type { CarrierLabels, CarrierWord } from '../printing/carrier-labels.ts';
import type { LabelService } from '../printing/label-service.ts';
import type { PictureKeeper } from '../printing/picture-keeper.ts';
import type { Spool, SpoolJob } from '../printing/spool.ts';
import type { Handlers } from './serve.ts';

const SHOWN = 60;

/** The spool for the labels screen, and carriers' labels. */
export function createLabelJobHandlers(services: {
  readonly spool: Spool;
  readonly labels: Pick<LabelService, 'settle'>;
  readonly carriers: CarrierLabels;
  readonly pictures: PictureKeeper;
  readonly printers: () => readonly LabelPrinter[];
  readonly standard: () => LabelPrinter | undefined;
}): Pick<Handlers, 'label/jobs' | 'label/job' | 'label/settle' | 'carrier/upload' | 'carrier/print' | 'carrier/again'> {
  const { spool, labels, carriers, pictures, printers, standard } = services;
  let upload: { readonly id: string; readonly parts: Buffer[] } = { id: '', parts: [] };

  function viewOf(job: SpoolJob, all: readonly SpoolJob[]): LabelJob {
    const { id, kind, orderId, orderCode, parcel, version, sscc, state, settledBy, reason, printerId, at } = job;
    // The spool keeps a trouble as its name and its particulars.
    const [, name = '', rest = ''] = /^([a-z-]+): ?(.*)$/s.exec(job.detail) ?? [];
    const trouble = LabelTroubleType.safeParse(name);
    return {
      ...{ jobId: id, kind, orderId, orderCode, parcel, version, sscc, state, settledBy, reason, printerId, at },
      ...(job.destination === null ? {} : { destination: job.destination }),
      ...(job.postage === null ? {} : { postage: job.postage }),
      trouble: trouble.success ? trouble.data : null,
      detail: trouble.success ? rest : job.detail,
      printerName: printers().find((printer) => printer.id === printerId)?.name ?? printerId ?? '',
      replaced: all.some((other) => other.family === job.family && other.version > version),
    };
  }

  const wordOf = (asked: {
    readonly printerId?: string | undefined;
    readonly nothingCameOut?: boolean | undefined;
    readonly printerIsOff?: boolean | undefined;
    readonly reason?: string | undefined;
    readonly person?: string | undefined;
    readonly grantId?: string | undefined;
  }): CarrierWord => ({
    printerId: asked.printerId,
    nothingCameOut: asked.nothingCameOut ?? false,
    printerIsOff: asked.printerIsOff ?? false,
    reason: asked.reason ?? null,
    person: asked.person ?? '',
    grantId: asked.grantId,
  });

  return {
    'label/jobs': () => {
      const jobs = spool.list(SHOWN);
      return {
        jobs: jobs.map((job) => viewOf(job, jobs)),
        printers: printers().map(({ id, name }) => ({ id, name, standard: id === standard()?.id })),
      };
    },
    'label/job': async ({ jobId }) => {
      const job = spool.byId(jobId);
      const picture = job ? await pictures.pictureOf(job) : '';
      return { steps: [...spool.steps(jobId)], picture: picture && `data:image/png;base64,${picture}` };
    },
    'label/settle': async ({ jobId, word, person }) => {
      const settled = await labels.settle(jobId, word, person);
      return settled.ok
        ? { type: 'settled', job: viewOf(settled.value, spool.family(settled.value.family)) }
        : { type: 'failed', ...settled.failure };
    },
    'carrier/upload': ({ uploadId, data }) => {
      if (upload.id !== uploadId) upload = { id: uploadId, parts: [] };
      const part = Buffer.from(data, 'base64');
      const size = upload.parts.reduce((sum, { length }) => sum + length, part.length);
      if (size > MAX_CARRIER_BYTES) return { type: 'too-large' };
      upload.parts.push(part);
      return { type: 'taken' };
    },
    'carrier/print': async ({ uploadId, orderId, parcel, format, ...asked }) => {
      if (upload.id !== uploadId) return { type: 'failed', trouble: 'bad-file', detail: 'it did not arrive' };
      const document = { type: format, data: Buffer.concat(upload.parts) };
      const printed = await carriers.print({ orderId, parcel, document }, wordOf(asked));
      return printed.ok ? { type: 'printed', jobId: printed.value.id } : { type: 'failed', ...printed.failure };
    },
    'carrier/again': async ({ jobId, ...asked }) => {
      const printed = await carriers.again(jobId, wordOf(asked));
      return printed.ok ? { type: 'printed', jobId: printed.value.id } : { type: 'failed', ...printed.failure };
    },
  };
}
