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
import { createWirePrinter } from './printer/wire-printer.ts';
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
