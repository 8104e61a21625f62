// Builds the printers that are set up: with devices.ts the only place that names concrete drivers.
import { createDeviceTransport } from './printer/device-transport.ts';
import type { Dialect } from './printer/dialect.ts';
import { createIppOfficePrinter } from './printer/ipp-office-printer.ts';
import { createIppPrinter } from './printer/ipp-printer.ts';
import type { LabelPrinter, PrinterLanguage } from './printer/label-printer.ts';
import type { OfficePrinter } from './printer/office-printer.ts';
import { createEpl2Dialect, createTsplDialect } from './printer/raster-dialects.ts';
import { createSimulatedPrinter } from './printer/simulated-printer.ts';
import { createSpoolerPrinter } from './printer/spooler-printer.ts';
import type { SpoolerThread } from './printer/spooler-thread.ts';
import { createTcpTransport } from './printer/tcp-transport.ts';
import type { Transport } from './printer/wire.ts';
import { createWirePrinter } from './printer/wire-printer.ts';
import { IDENTITY_QUERY, type Identity, readIdentity } from './printer/zpl-answers.ts';
import { createZplDialect } from './printer/zpl-dialect.ts';

/** A printer as it is set up: what it prints on, and how it is reached. */
export type PrinterSettings = {
  readonly id: string;
  readonly language: PrinterLanguage;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
  readonly checkLength: boolean;
  readonly hostVerification: boolean;
} & (
  | { readonly type: 'tcp'; readonly host: string; readonly port: number }
  | { readonly type: 'ipp'; readonly uri: string; readonly socketPath?: string | undefined }
  | { readonly type: 'usb'; readonly path: string }
  | { readonly type: 'spooler'; readonly queue: string }
  | { readonly type: 'virtual' }
);

/** Builds one printer. `onPrinted` hears of each label that a virtual one puts out. */
export function createPrinter(settings: PrinterSettings, onPrinted: () => void, spooler: SpoolerThread): LabelPrinter {
  switch (settings.type) {
    case 'tcp':
      return createWirePrinter({ ...settings, transport: createTcpTransport(settings), dialect: dialectOf(settings) });
    case 'usb':
      return createWirePrinter({
        ...settings,
        transport: createDeviceTransport(settings),
        dialect: dialectOf(settings),
      });
    case 'ipp':
      return createIppPrinter(settings);
    case 'spooler':
      return createSpoolerPrinter({ ...settings, thread: spooler });
    case 'virtual':
      return createSimulatedPrinter(onPrinted, settings);
  }
}

const IDENTITY_TIMEOUT_MS = 2_000;

/** Asks a printer of ZPL what it is; undefined when it does not say, or is reached over a spooler. */
export async function identifyPrinter(settings: PrinterSettings): Promise<Identity | undefined> {
  const transport = transportOf(settings);
  if (!transport || settings.language !== 'zpl') return undefined;
  const opened = await transport.open();
  if (!opened.ok) return undefined;
  const answer = await opened.value.ask(IDENTITY_QUERY, readIdentity, IDENTITY_TIMEOUT_MS);
  await opened.value.close('normally');
  return typeof answer === 'object' ? answer : undefined;
}

const transportOf = (settings: PrinterSettings): Transport | undefined =>
  settings.type === 'tcp'
    ? createTcpTransport(settings)
    : settings.type === 'usb'
      ? createDeviceTransport(settings)
      : undefined;

/** The printer for packing slips; undefined when the one that is set up for them takes no PDF. */
export const createSlipPrinter = (settings: PrinterSettings | undefined): OfficePrinter | undefined =>
  settings?.type === 'ipp' ? createIppOfficePrinter(settings) : undefined;

function dialectOf({ language, checkLength, hostVerification }: PrinterSettings): Dialect {
  switch (language) {
    case 'zpl':
      return createZplDialect({ checkLength, hostVerification });
    case 'tspl':
      return createTsplDialect();
    case 'epl2':
      return createEpl2Dialect();
  }
}
