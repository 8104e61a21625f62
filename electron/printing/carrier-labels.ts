import { createHash } from 'node:crypto';
import type { NewId } from '#shared/prelude/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { LabelPrinter } from '../devices/printer/label-printer.ts';
import { doubtOf, STORE_UNSURE, type Standing } from './first-label.ts';
import { type DocumentLabel, documentZpl, paperOf } from './label-content.ts';
import type { ReadPdf } from './pdf-page.ts';
import type { AskedWith, PrintOnce } from './print-once.ts';
import type { ReprintApproval } from './reprint-approval.ts';
import type { Spool, SpoolJob } from './spool.ts';
import type { LabelTrouble, VerifyParcel } from './verified-parcel.ts';

/** What a person says with a carrier's label: `reason` is why one that came out is printed once more. */
export interface CarrierWord extends AskedWith {
  readonly reason: string | null;
  /** A supervisor's yes to one that came out. */
  readonly grantId?: string | undefined;
}

/** Labels that came from a carrier as a file, for a parcel that is verified. Printed dot by dot, never changed. */
export interface CarrierLabels {
  /** Prints a file for a parcel. The same file again is the same label, unless a reason says that it is wanted once more. */
  readonly print: (
    request: { readonly orderId: string; readonly parcel: number; readonly document: DocumentLabel },
    word: CarrierWord,
  ) => Promise<Result<SpoolJob, LabelTrouble>>;
  /** Prints one that the spool has kept. */
  readonly again: (jobId: string, word: CarrierWord) => Promise<Result<SpoolJob, LabelTrouble>>;
}

export function createCarrierLabels(dependencies: {
  readonly verify: VerifyParcel;
  /** Whether the order is still this bench's, asked before a first label. */
  readonly standingOf: (orderId: string) => Promise<Standing>;
  readonly spool: Spool;
  readonly printOnce: PrintOnce;
  readonly approval: ReprintApproval;
  /** The printer for labels, or another one by its id. */
  readonly printerFor: (id: string | undefined) => LabelPrinter | undefined;
  readonly readPdf: ReadPdf;
  readonly newId: NewId;
  readonly onChanged: () => void;
}): CarrierLabels {
  const { verify, standingOf, spool, printOnce, approval, printerFor, readPdf, newId, onChanged } = dependencies;

  async function send(
    about: Pick<SpoolJob, 'orderId' | 'parcel' | 'family' | 'orderCode' | 'zpl' | 'paper'>,
    word: CarrierWord,
  ): Promise<Result<SpoolJob, LabelTrouble>> {
    const newest = spool.family(about.family).at(-1);
    const once = newest?.state === 'printed' || newest?.state === 'sent';
    const version = (newest?.version ?? 1) + (once && word.reason !== null && !word.nothingCameOut ? 1 : 0);
    const asked = { ...about, version, label: JSON.stringify([about.family, version]) };
    const doubt = approval.isReprint(asked) ? ok(false) : doubtOf(await standingOf(about.orderId));
    if (!doubt.ok) return doubt;
    if (doubt.value && !approval.allows(asked, word.grantId, true)) return fail(STORE_UNSURE);
    const printIt = async (approved: Parameters<Parameters<typeof approval.withApproval>[2]>[0]) => {
      const why = approved ?? { reason: word.reason, approvedBy: null };
      const done = await printOnce.print({ ...asked, ...why, id: newId(), kind: 'carrier', sscc: '' }, word);
      return done.ok ? done : fail({ trouble: done.failure.type, detail: done.failure.detail });
    };
    const printed = await approval.withApproval(asked, word.grantId, printIt, doubt.value);
    onChanged();
    return printed;
  }

  return {
    async print({ orderId, parcel, document }, word) {
      const target = printerFor(word.printerId);
      if (!target) return fail({ trouble: 'not-configured', detail: '' });
      const verified = await verify({ orderId, parcel });
      if (!verified.ok) return verified;
      const { order, story } = verified.value;
      const content = createHash('sha256').update(document.data).digest('hex').slice(0, 32);
      const family = JSON.stringify([orderId, parcel, story, 'carrier', content]);
      const zpl = await documentZpl(document, target, readPdf);
      if (!zpl.ok) return fail({ trouble: 'bad-file', detail: zpl.failure });
      return send({ orderId, parcel, family, orderCode: order.code, zpl: zpl.value, paper: paperOf(target) }, word);
    },
    async again(jobId, word) {
      const job = spool.byId(jobId);
      const target = printerFor(word.printerId);
      if (!target) return fail({ trouble: 'not-configured', detail: '' });
      if (job?.kind !== 'carrier' || job.zpl === '')
        return fail({ trouble: 'fault', detail: 'it is not kept any more' });
      const verified = await verify(job);
      if (!verified.ok) return verified;
      // Packed anew since: the label was for what lay in the parcel before.
      if (!job.family.startsWith(JSON.stringify([job.orderId, job.parcel, verified.value.story]).slice(0, -1)))
        return fail({ trouble: 'not-verified', detail: job.orderId });
      if (job.paper !== paperOf(target))
        return fail({ trouble: 'mismatch', detail: `made for ${job.paper}, the printer has ${paperOf(target)}` });
      return send(job, word);
    },
  };
}
