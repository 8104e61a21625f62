import type { Postage } from '#shared/domain/index.ts';
import {
  destinationOf,
  isComplete,
  type PackingState,
  parcelMarks,
  serviceOf,
  unitsInParcel,
} from '#shared/packing/index.ts';
import type { Clock, Digest, NewId } from '#shared/prelude/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import {
  addressLines,
  countryName,
  type LabelElement,
  layOut,
  type MonoBitmap,
  makeSscc,
  parseSscc,
  type ShippingLabel,
  type Sscc,
  textsToDraw,
  writeZpl,
} from '#shared/shipping/index.ts';
import type { LabelPrinter } from '../devices/printer/label-printer.ts';

import { doubtOf, STORE_UNSURE, type Standing } from './first-label.ts';
import { documentZpl, paperOf } from './label-content.ts';
import type { ReadPdf } from './pdf-page.ts';
import type { AskedWith, PrintOnce, PrintTrouble, WordOnLabel } from './print-once.ts';
import { type AskedLabel, NEEDS_SUPERVISOR, type ReprintApproval } from './reprint-approval.ts';
import type { SoldLabels } from './sold-labels.ts';
import type { Spool, SpoolJob } from './spool.ts';
import type { LabelTrouble, VerifiedParcel, VerifyParcel } from './verified-parcel.ts';

/** Which parcel's label, and which of its labels: a version is printed once. */
export interface LabelRequest {
  readonly orderId: string;
  readonly parcel: number;
  readonly version: number;
}

/**
 * What the person who asks for a label says with it. `reason`: why a further label is wanted; null for the first. `grantId`: a
 * supervisor's yes, where an earlier label is about; then the reason is the one that they gave.
 */
export interface LabelWord extends AskedWith {
  readonly reason: string | null;
  readonly grantId?: string | undefined;
}

export interface PrintedLabel {
  readonly jobId: string;
  readonly sscc: string;
  /** Where it sends the parcel; absent where that is not known. */
  readonly destination?: string;
  /** What was bought for it at a carrier; absent: it is the station's own. */
  readonly postage?: Postage;
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
  /** Which texts the page has to draw. `printerId`: for another printer than the one for labels. */
  readonly prepare: (
    request: LabelRequest,
    word?: Pick<LabelWord, 'printerId' | 'grantId'>,
  ) => Promise<Result<readonly TextToDraw[], LabelTrouble>>;
  readonly print: (
    request: LabelRequest,
    drawn: ReadonlyMap<string, MonoBitmap>,
    word: LabelWord,
  ) => Promise<Result<PrintedLabel, LabelTrouble>>;
  /** A fresh label was scanned: it came out, whatever its printing seemed to be. Undefined when it is not that label. */
  readonly scanned: (request: LabelRequest, sscc: string) => Promise<PrintedLabel | undefined>;
  /** A person's word on a label that is unclear or was only sent. */
  readonly settle: (jobId: string, word: WordOnLabel, person: string) => Promise<Result<SpoolJob, LabelTrouble>>;
}

export function createLabelService(dependencies: {
  /** The printer for labels, or another one by its id. */
  readonly printerFor: (id: string | undefined) => LabelPrinter | undefined;
  readonly approval: ReprintApproval;
  readonly printOnce: PrintOnce;
  readonly verify: VerifyParcel;
  /** Whether the order is still this bench's, asked before a first label. */
  readonly standingOf: (orderId: string) => Promise<Standing>;
  /** The number that a label has which was made before. */
  readonly spool: Pick<Spool, 'find'>;
  readonly digest: Digest;
  /** The story that an order's parcels belong to now. */
  readonly storyOf: (orderId: string) => Promise<string>;
  readonly ssccSerial: (label: string) => Promise<Result<number, LabelTrouble>>;
  /** Labels that are bought at carriers in place of our own. */
  readonly sold: SoldLabels;
  readonly readPdf: ReadPdf;
  readonly companyPrefix: string;
  readonly sender: readonly string[];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly onChanged: () => void;
}): LabelService {
  const {
    printerFor,
    approval,
    printOnce,
    verify,
    standingOf,
    spool,
    digest,
    storyOf,
    ssccSerial,
    sold,
    readPdf,
    companyPrefix,
    sender,
    clock,
    newId,
    onChanged,
  } = dependencies;

  /** A label keeps its number. A number belongs to one station's packing of the order alone, whatever two stations do at once. */
  async function numberOf(request: LabelRequest, story: string, begun: string): Promise<Result<Sscc, LabelTrouble>> {
    const kept = parseSscc(spool.find(labelKey(request, story))?.sscc ?? '');
    if (kept) return ok(kept);
    const { orderId, parcel, version } = request;
    const serial = await ssccSerial(JSON.stringify([orderId, parcel, version, story, begun]));
    if (!serial.ok) return serial;
    const sscc = makeSscc(companyPrefix, serial.value);
    return sscc.ok ? sscc : fail({ trouble: 'fault', detail: sscc.failure.type });
  }

  async function lay(
    request: LabelRequest,
    { order, packing, story, begun }: VerifiedParcel,
    target: LabelPrinter,
  ): Promise<Result<{ elements: readonly LabelElement[]; sscc: string }, LabelTrouble>> {
    const sscc = await numberOf(request, story, begun);
    if (!sscc.ok) return sscc;
    const parcel = packing.parcels.find(({ number }) => number === request.parcel);
    const chosen = parcel?.service;
    const label: ShippingLabel = {
      sender,
      recipient: addressLines(order.address),
      country: countryName(order.address.country),
      service: (chosen && [chosen.carrier, chosen.service].join(' ').trim()) || order.service || 'Standard',
      shipDate: new Date(clock.now()).toISOString().slice(0, 10),
      orderCode: order.code,
      parcelNumber: request.parcel,
      parcelCount: countOf(packing, request.parcel),
      units: unitsInParcel(packing, request.parcel),
      sscc: sscc.value,
      reprint: approval.earlier(askedLabel(request, story)),
      marks: parcelMarks(parcel?.scans ?? [], packing.parcels.length),
    };
    const laid = layOut(label, { dpmm: target.dpmm, ...target.media });
    return laid.ok
      ? ok({ elements: laid.value, sscc: sscc.value })
      : fail({ trouble: 'fault', detail: laid.failure.type });
  }

  const isSold = ({ parcel }: LabelRequest, { order, packing }: VerifiedParcel): Promise<boolean> =>
    sold.isSold(
      serviceOf(
        order,
        packing.parcels.find(({ number }) => number === parcel),
      ),
    );

  /** The label as ZPL: bought at a carrier, or our own. */
  async function make(
    request: LabelRequest,
    verified: VerifiedParcel,
    target: LabelPrinter,
    drawn: ReadonlyMap<string, MonoBitmap>,
  ): Promise<Result<{ readonly zpl: string; readonly sscc: string; readonly postage?: Postage }, LabelTrouble>> {
    const bought = (await isSold(request, verified)) ? await sold.buy(request.parcel, verified) : ok(null);
    if (!bought.ok) return bought;
    if (bought.value) {
      const { postage, document } = bought.value;
      const [zpl, sscc] = [
        await documentZpl(document, target, readPdf),
        await numberOf(request, verified.story, verified.begun),
      ];
      if (!sscc.ok) return sscc;
      return zpl.ok
        ? ok({ zpl: zpl.value, sscc: sscc.value, postage })
        : fail({ trouble: 'bad-file', detail: zpl.failure });
    }
    const laid = await lay(request, verified, target);
    if (!laid.ok) return laid;
    const { elements, sscc } = laid.value;
    const zpl = writeZpl(elements, { dpmm: target.dpmm, ...target.media }, drawn);
    return zpl.ok
      ? ok({ zpl: zpl.value, sscc })
      : fail({
          trouble: zpl.failure.type === 'text-not-drawn' ? 'text-not-drawn' : 'fault',
          detail: zpl.failure.text,
        });
  }

  return {
    async prepare(request, { printerId, grantId } = {}) {
      const target = printerFor(printerId);
      if (!target) return fail({ trouble: 'not-configured', detail: '' });
      const checked = await verify(request);
      if (!checked.ok) return checked;
      if (!approval.allows(askedLabel(request, checked.value.story), grantId)) return fail(NEEDS_SUPERVISOR);
      // A carrier's label comes as it is: nothing of it is drawn here.
      if (await isSold(request, checked.value)) return ok([]);
      const laid = await lay(request, checked.value, target);
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
    async print(request, drawn, word) {
      const checked = await verify(request);
      if (!checked.ok) return checked;
      const { order, story } = checked.value;
      const key = labelKey(request, story);
      const done = printOnce.printed(key);
      if (done && !(done.state === 'sent' && word.nothingCameOut)) return ok(printedLabel(done));
      const asked = askedLabel(request, story);
      const doubt = approval.isReprint(asked) ? ok(false) : doubtOf(await standingOf(request.orderId));
      if (!doubt.ok) return doubt;
      if (!approval.allows(asked, word.grantId, doubt.value))
        return fail(doubt.value ? STORE_UNSURE : NEEDS_SUPERVISOR);
      const target = printerFor(word.printerId);
      if (!target) return fail({ trouble: 'not-configured', detail: '' });
      const made = await make(request, checked.value, target, drawn);
      if (!made.ok) return made;
      const send = async (approved: Parameters<Parameters<typeof approval.withApproval>[2]>[0]) => {
        const { orderCode, paper } = { orderCode: order.code, paper: paperOf(target) };
        const why = approved ?? { reason: word.reason, approvedBy: null };
        const job = {
          ...asked,
          ...why,
          destination: destinationOf(order, digest),
          id: newId(),
          kind: 'shipping',
          ...made.value,
          orderCode,
          paper,
        } as const;
        return labelled(await printOnce.print(job, word));
      };
      const printed = await approval.withApproval(asked, word.grantId, send, doubt.value);
      onChanged();
      return printed.ok ? ok(printedLabel(printed.value)) : printed;
    },
    async scanned(request, sscc) {
      const job = printOnce.scanned(labelKey(request, await storyOf(request.orderId)), sscc);
      if (!job) return undefined;
      onChanged();
      return printedLabel(job);
    },
    async settle(jobId, word, person) {
      const settled = await printOnce.settle(jobId, word, person);
      onChanged();
      return labelled(settled);
    },
  };
}

const printedLabel = ({ id, sscc, destination, postage }: SpoolJob): PrintedLabel => ({
  jobId: id,
  sscc,
  ...(destination === null ? {} : { destination }),
  ...(postage === null ? {} : { postage }),
});

/** Of how many parcels it is one: known when nothing is left to pack, and where none was taken away before it. */
function countOf(packing: PackingState, parcel: number): number | null {
  const { length } = packing.parcels;
  return isComplete(packing) && parcel <= length ? length : null;
}

const familyOf = ({ orderId, parcel }: LabelRequest, story: string): string => JSON.stringify([orderId, parcel, story]);
const labelKey = ({ orderId, parcel, version }: LabelRequest, story: string): string =>
  JSON.stringify([orderId, parcel, version, ...(story === '' ? [] : [story])]);

const askedLabel = (request: LabelRequest, story: string): AskedLabel => ({
  ...request,
  label: labelKey(request, story),
  family: familyOf(request, story),
});

/** The printer's trouble as a label's. */
const labelled = <Value>(done: Result<Value, PrintTrouble>): Result<Value, LabelTrouble> =>
  done.ok ? done : fail({ trouble: done.failure.type, detail: done.failure.detail });
