// Printers as they are set up: in `station.json` and on the screen.
import { z } from 'zod';
import { areApart, NAMED, TWICE } from './device-id.ts';

const Media = z.strictObject({ widthMm: z.number().min(20).max(250), heightMm: z.number().min(20).max(400) });

/** What every label printer prints on, whatever it hangs on. */
const PAPER = {
  ...NAMED,
  language: z.enum(['zpl', 'tspl', 'epl2']).default('zpl'),
  dpmm: z.union([z.literal(6), z.literal(8), z.literal(12)]).default(8),
  media: Media.default({ widthMm: 102, heightMm: 152 }),
  /** Refuse to print when the printer measured shorter labels than `media` says. ZPL only. */
  checkLength: z.boolean().default(false),
  /** Let the printer report each label when it is printed (^HV). ZPL over tcp or usb, for models that can. */
  hostVerification: z.boolean().default(false),
};

/** One printer. */
export const Printer = z.discriminatedUnion('type', [
  z.strictObject({
    ...PAPER,
    type: z.literal('tcp'),
    host: z.string().min(1).max(255),
    port: z.number().int().min(1).max(65_535).default(9_100),
  }),
  z.strictObject({
    ...PAPER,
    type: z.literal('ipp'),
    uri: z.url({ protocol: /^ipps?$/ }).max(2_048),
    /** The spooler's local socket, such as /run/cups/cups.sock, instead of a connection to the host of the address. */
    socketPath: z.string().startsWith('/').max(4_096).optional(),
  }),
  /** A device node, such as /dev/usb/lp0. */
  z.strictObject({ ...PAPER, type: z.literal('usb'), path: z.string().min(1).max(4_096) }),
  /** A printer of Windows, by the name that it has there. */
  z.strictObject({ ...PAPER, type: z.literal('spooler'), queue: z.string().min(1).max(220) }),
  z.strictObject({ ...PAPER, type: z.literal('virtual') }),
]);
/** The printers of a station. */
export const Printers = z.array(Printer).max(50).refine(areApart, TWICE);
