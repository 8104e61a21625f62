// Labels: what may be printed, made, sent once and kept; and the grants by which a supervisor allows more.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { PackingState } from '#shared/packing/index.ts';
import type { Devices } from '../devices/devices.ts';
import { createCarrierLabels } from '../printing/carrier-labels.ts';
import { createFirstLabel } from '../printing/first-label.ts';
import { createContentFor } from '../printing/label-content.ts';
import { createLabelPictures } from '../printing/label-pictures.ts';
import { createLabelService } from '../printing/label-service.ts';
import { createOrderEvidence } from '../printing/order-evidence.ts';
import { createPictureKeeper } from '../printing/picture-keeper.ts';
import { createPrintOnce } from '../printing/print-once.ts';
import { createReprintApproval } from '../printing/reprint-approval.ts';
import { senderLinesOf } from '../printing/sender-lines.ts';
import { createSoldLabels } from '../printing/sold-labels.ts';
import type { Spool } from '../printing/spool.ts';
import { createVerifyParcel } from '../printing/verified-parcel.ts';
import type { StationSettings } from '../shell/settings-file.ts';
import { createGrants } from '../store-link/grants.ts';
import type { Journal } from '../store-link/journal.ts';
import { clock, digest, monotonic } from './clocks.ts';
import type { ComposedStore } from './compose-store.ts';

export function composePrinting(dependencies: {
  readonly spool: Spool;
  readonly devices: Devices;
  readonly stores: Pick<ComposedStore, 'link' | 'store'>;
  readonly journal: Journal;
  readonly settings: StationSettings;
  readonly worker: URL;
  readonly dataFolder: string;
  /** This station's name to its store, as far as it is known. */
  readonly knownStation: () => string | undefined;
  /** Up to where the store has taken an incarnation of the log. */
  readonly acked: (incarnation: string) => number;
  readonly onLabels: () => void;
}) {
  const { spool, devices, stores, journal, settings, worker, dataFolder, knownStation, acked, onLabels } = dependencies;
  const { link, store } = stores;
  const pictures = createLabelPictures(worker);
  const keeper = createPictureKeeper({ spool, pictures, printer: devices.labelPrinter });
  const { orderOf, proofOf, storyOf, serialOf } = createOrderEvidence(store, journal);
  const senderLines = senderLinesOf(settings);
  const contentFor = createContentFor(pictures);
  const printOnce = createPrintOnce({
    spool,
    printer: devices.labelPrinter,
    printerById: devices.printerById,
    contentFor,
    clock,
    onAttempted: (job) => {
      keeper
        .pictureOf(job)
        .catch((error) => console.error(`packbench: a label's picture is not kept: ${String(error)}`));
    },
  });
  const grants = createGrants({ store, loggedOf: journal.eventsOf, newId, monotonic });
  const forLabels = {
    standingOf: createFirstLabel({
      store: link,
      journal,
      stationId: knownStation,
      acked,
      pause: (ms) => setTimeout(ms),
    }),
    digest,
    spool,
    printOnce,
    approval: createReprintApproval(spool, grants),
    verify: createVerifyParcel({ orderOf, proofOf }),
    printerFor: (id: string | undefined) => (id === undefined ? devices.labelPrinter() : devices.printerById(id)),
    newId,
    onChanged: onLabels,
  };
  const labels = createLabelService({
    ...forLabels,
    storyOf,
    sold: createSoldLabels({ store, file: path.join(dataFolder, 'carriers.json'), monotonic, pause: setTimeout }),
    readPdf: pictures.readPdf,
    ssccSerial: (label) => serialOf(label, settings.shipping.companyPrefix),
    companyPrefix: settings.shipping.companyPrefix,
    sender: senderLines,
    clock,
  });

  const carriers = createCarrierLabels({ ...forLabels, readPdf: pictures.readPdf });
  const packingOf = async (orderId: string): Promise<PackingState | null> => {
    const proof = await proofOf(orderId);
    return proof.ok ? proof.value.packing : null;
  };
  return { labels, packingOf, carriers, keeper, grants, contentFor, orderOf, senderLines, close: pictures.close };
}
