import type { Order } from '#shared/domain/index.ts';
import { isVerified, needsOf, type PackingState, sameNeeds, unitTotals } from '#shared/packing/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import {
  addressLines,
  type LabelElement,
  layOut,
  type MonoBitmap,
  makeSscc,
  type ShippingLabel,
  textsToDraw,
  writeZpl,
} from '#shared/shipping/index.ts';
import type { LabelPrinter, PrinterTrouble } from '../devices/printer/label-printer.ts';
import type { PackingProof } from './packing-proof.ts';
import type { PrintOnce } from './print-once.ts';

/** Which parcel's label, and which of its labels: a version is printed once. */
export interface LabelRequest {
  readonly orderId: string;
  readonly parcel: number;
  readonly version: number;
}

/** What the person who asks for a label says with it. */
export interface LabelWord {
  /** "I looked: no label came out", which lets an unclear label be sent again. */
  readonly nothingCameOut: boolean;
  /** Why a further label of the same parcel is wanted; null for the first. */
  readonly reason: string | null;
}

/** Why there is no label: the order is not verified or not known, a text has no drawing, or the printer's own trouble. */
export interface LabelTrouble {
  readonly trouble: PrinterTrouble['type'] | 'not-configured' | 'not-verified' | 'unknown-order' | 'text-not-drawn';
  readonly detail: string;
}

export interface PrintedLabel {
  readonly jobId: string;
  readonly sscc: string;
}

/** A text of the label that the page must draw, because the printer's font cannot. */
export interface TextToDraw {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
  readonly maxWidthDots: number;
}

/** Makes and prints shipping labels. It asks the packing state itself: no verification, no label, whoever asks. */
export interface LabelService {
  readonly prepare: (request: LabelRequest) => Promise<Result<readonly TextToDraw[], LabelTrouble>>;
  readonly print: (
    request: LabelRequest,
    drawn: ReadonlyMap<string, MonoBitmap>,
    word: LabelWord,
  ) => Promise<Result<PrintedLabel, LabelTrouble>>;
  /** A fresh label was scanned: it came out, whatever its printing seemed to be. Undefined when it is not that label. */
  readonly scanned: (request: LabelRequest, sscc: string) => Promise<PrintedLabel | undefined>;
}

export function createLabelService(dependencies: {
  readonly printer: () => LabelPrinter | undefined;
  readonly printOnce: PrintOnce;
  /** The order as the store has it: the address comes from there and not from whoever asks for the label. */
  readonly orderOf: (orderId: string) => Promise<Result<Order | null, LabelTrouble>>;
  /** The packing of the order, proven by the store's log and the journal. */
  readonly proofOf: (orderId: string) => Promise<Result<PackingProof | null, LabelTrouble>>;
  readonly ssccSerial: (label: string) => Promise<Result<number, LabelTrouble>>;
  readonly companyPrefix: string;
  readonly sender: readonly string[];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly onChanged: () => void;
}): LabelService {
  const { printer, printOnce, orderOf, proofOf, ssccSerial, companyPrefix, sender, clock, newId, onChanged } =
    dependencies;

  /** The order, if this very parcel of it is verified: every unit scanned in, the parcel closed, the order unchanged. */
  async function verified(
    request: LabelRequest,
  ): Promise<Result<{ order: Order; packing: PackingState; label: string }, LabelTrouble>> {
    const [order, proof] = await Promise.all([orderOf(request.orderId), proofOf(request.orderId)]);
    if (!order.ok) return order;
    if (!proof.ok) return proof;
    if (!order.value) return fail({ trouble: 'unknown-order', detail: request.orderId });
    const { packing, story } = proof.value ?? { packing: null, story: '' };
    const complete =
      packing !== null && isVerified(packing, request.parcel) && sameNeeds(packing.needs, needsOf(order.value));
    const mayLeave = order.value.status !== 'cancelled' && order.value.status !== 'refunded';
    if (!complete || !mayLeave) return fail({ trouble: 'not-verified', detail: request.orderId });
    return ok({ order: order.value, packing, label: labelKey(request, story) });
  }

  async function lay(
    request: LabelRequest,
  ): Promise<Result<{ elements: readonly LabelElement[]; sscc: string; order: Order; key: string }, LabelTrouble>> {
    const target = printer();
    if (!target) return fail({ trouble: 'not-configured', detail: '' });
    const checked = await verified(request);
    if (!checked.ok) return checked;
    const { order, packing, label: key } = checked.value;
    const serial = await ssccSerial(key);
    if (!serial.ok) return serial;
    const sscc = makeSscc(companyPrefix, serial.value);
    if (!sscc.ok) return fail({ trouble: 'fault', detail: sscc.failure.type });
    const label: ShippingLabel = {
      sender,
      recipient: addressLines(order.address),
      country: countryName(order.address.country),
      service: order.service || 'Standard',
      shipDate: new Date(clock.now()).toISOString().slice(0, 10),
      orderCode: order.code,
      parcelNumber: request.parcel,
      parcelCount: packing.parcels.length,
      units: unitTotals(packing).needed,
      sscc: sscc.value,
    };
    const laid = layOut(label, { dpmm: target.dpmm, ...target.media });
    return laid.ok
      ? ok({ elements: laid.value, sscc: sscc.value, order, key })
      : fail({ trouble: 'fault', detail: laid.failure.type });
  }

  return {
    async prepare(request) {
      const laid = await lay(request);
      return laid.ok
        ? ok(
            textsToDraw(laid.value.elements).map(({ text, bold, heightDots, maxWidthDots }) => ({
              text,
              bold,
              heightDots,
              maxWidthDots,
            })),
          )
        : laid;
    },
    async print(request, drawn, { nothingCameOut, reason }) {
      const checked = await verified(request);
      if (!checked.ok) return checked;
      const done = printOnce.printed(checked.value.label);
      if (done) return ok({ jobId: done.id, sscc: done.sscc });
      const target = printer();
      const laid = await lay(request);
      if (!laid.ok || !target) return laid.ok ? fail({ trouble: 'not-configured', detail: '' }) : laid;
      const { elements, sscc, order, key } = laid.value;
      const zpl = writeZpl(elements, { dpmm: target.dpmm, ...target.media }, drawn);
      if (!zpl.ok)
        return fail({
          trouble: zpl.failure.type === 'text-not-drawn' ? 'text-not-drawn' : 'fault',
          detail: zpl.failure.text,
        });
      const job = { id: newId(), label: key, sscc, orderCode: order.code, zpl: zpl.value, reason };
      const printed = await printOnce.print(job, { nothingCameOut });
      onChanged();
      return printed.ok
        ? ok({ jobId: printed.value.id, sscc: printed.value.sscc })
        : fail({ trouble: printed.failure.type, detail: printed.failure.detail });
    },
    async scanned(request, sscc) {
      const proof = await proofOf(request.orderId);
      const story = proof.ok ? (proof.value?.story ?? '') : '';
      const job = printOnce.scanned(labelKey(request, story), sscc);
      if (!job) return undefined;
      onChanged();
      return { jobId: job.id, sscc: job.sscc };
    },
  };
}

const labelKey = ({ orderId, parcel, version }: LabelRequest, story: string): string =>
  JSON.stringify([orderId, parcel, version, ...(story === '' ? [] : [story])]);

/** The country of destination as carriers want it: its English name in capitals. */
function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code).toUpperCase()
    : code;
}
