import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { Language } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

const Media = z.strictObject({ widthMm: z.number().min(20).max(250), heightMm: z.number().min(20).max(400) });
const Id = z.string().min(1).max(40);

const TWICE = 'two of them have the same id';

const UsbId = z.number().int().min(0).max(0xffff);
/** Which HID device is meant. What is left out fits any: `{ "id": "s1", "type": "hid-pos" }` is the first one there is. */
const USB = { vendorId: UsbId.optional(), productId: UsbId.optional(), serialNumber: z.string().min(1).optional() };

/** A serial port: COM5, /dev/serial/by-id/…, or `usb:VID:PID` or `usb:VID:PID:SERIAL` for the port of that device. */
const SERIAL = {
  id: Id,
  type: z.literal('serial'),
  path: z.string().min(1),
  baudRate: z.number().int().min(110).max(4_000_000).default(9_600),
  dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
  parity: z.enum(['none', 'even', 'odd']).default('none'),
  stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
};

const Scanner = z.discriminatedUnion('type', [
  z.strictObject({
    ...USB,
    id: Id,
    type: z.literal('hid-pos'),
    /** How it lays out its reports, for one that cannot be told from the reports themselves. */
    layout: z.enum(['auto', 'aim', 'aim-shifted', 'plain']).default('auto'),
  }),
  /** CR, LF or both end a code; another `suffix` does where one is set up, and an empty one means that a pause does. */
  z.strictObject({ ...SERIAL, prefix: z.string().default(''), suffix: z.string().default('\r') }),
  z.strictObject({
    id: Id,
    type: z.literal('wedge'),
    prefix: z.string().default(''),
    suffix: z.string().default('Enter'),
  }),
]);

/** What every label printer prints on, whatever it hangs on. */
const PAPER = {
  id: Id,
  language: z.enum(['zpl', 'tspl', 'epl2']).default('zpl'),
  dpmm: z.union([z.literal(6), z.literal(8), z.literal(12)]).default(8),
  media: Media.default({ widthMm: 102, heightMm: 152 }),
  /** Refuse to print when the printer measured shorter labels than `media` says. ZPL only. */
  checkLength: z.boolean().default(false),
  /** Let the printer report each label when it is printed (^HV). ZPL over tcp or usb, for models that can. */
  hostVerification: z.boolean().default(false),
};

const Printer = z.discriminatedUnion('type', [
  z.strictObject({
    ...PAPER,
    type: z.literal('tcp'),
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535).default(9_100),
  }),
  z.strictObject({
    ...PAPER,
    type: z.literal('ipp'),
    uri: z.url({ protocol: /^ipps?$/ }),
    /** The spooler's local socket, such as /run/cups/cups.sock, instead of a connection to the host of the address. */
    socketPath: z.string().startsWith('/').optional(),
  }),
  /** A device node, such as /dev/usb/lp0. */
  z.strictObject({ ...PAPER, type: z.literal('usb'), path: z.string().min(1) }),
  z.strictObject({ ...PAPER, type: z.literal('virtual') }),
]);

const Unit = z.enum(['g', 'kg', 'oz', 'lb']);

const Scale = z.discriminatedUnion('type', [
  z.strictObject({ ...USB, id: Id, type: z.literal('hid') }),
  z.discriminatedUnion('protocol', [
    z.strictObject({ ...SERIAL, protocol: z.literal('sics') }),
    z.strictObject({ ...SERIAL, protocol: z.literal('nci') }),
    /** It never says its unit, and a guess could be wrong by half. */
    z.strictObject({ ...SERIAL, protocol: z.literal('8213'), unit: Unit }),
    z.strictObject({
      ...SERIAL,
      protocol: z.literal('regex'),
      /** With a group `weight`, and where the scale gives them `unit` and `status`. */
      pattern: z.string().max(200).refine(isWeightPattern, 'it must be a regular expression with a group (?<weight>…)'),
      /** What `status` holds when the scale stands still. */
      stable: z.string().default(''),
      /** What `status` holds when there is too much on the scale. */
      over: z.string().optional(),
      /** For a scale that gives no unit. */
      unit: Unit.optional(),
      /** What to send for a weight. Left out, the scale sends by itself. */
      question: z.string().min(1).optional(),
    }),
  ]),
]);

/** `station.json`: the public shape of the configuration file. Everything has a default; an unknown key is an error. */
export const StationSettings = z.strictObject({
  station: z
    .strictObject({
      name: z.string().min(1).max(60).default('Bench 1'),
      language: Language.default('en'),
      theme: z.enum(['dark', 'light']).default('dark'),
    })
    .prefault({}),
  store: z
    .discriminatedUnion('mode', [
      z.strictObject({
        mode: z.literal('embedded'),
        database: z
          .string()
          .regex(/^sqlite:.+/, 'an embedded store is sqlite:FILE')
          .default('sqlite:store.db'),
      }),
      z.strictObject({ mode: z.literal('remote'), url: z.url() }),
    ])
    .prefault({ mode: 'embedded' }),
  devices: z
    .strictObject({
      scanners: z.array(Scanner).refine(areApart, TWICE).default([]),
      printers: z.array(Printer).default([]),
      scales: z.array(Scale).refine(areApart, TWICE).default([]),
      roles: z.strictObject({ shippingLabel: Id.optional(), packingSlip: Id.optional() }).default({}),
    })
    .prefault({}),
  shipping: z
    .strictObject({
      /** The GS1 company prefix that parcels are numbered with. 952 is GS1's own prefix for demonstrations. */
      companyPrefix: z
        .string()
        .regex(/^\d{6,12}$/)
        .default('9521234'),
      sender: z
        .strictObject({
          name: z.string().max(60),
          street1: z.string().max(80),
          street2: z.string().max(80).default(''),
          city: z.string().max(60),
          region: z.string().max(60).default(''),
          postcode: z.string().max(20),
          country: z.string().regex(/^[A-Z]{2}$/),
        })
        .optional(),
    })
    .prefault({}),
});
export type StationSettings = z.infer<typeof StationSettings>;

/** Reads the configuration; a file that is not there means the defaults. Fails with a sentence that names path and reason. */
export async function loadSettings(file: string): Promise<Result<StationSettings, string>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return ok(StationSettings.parse({}));
    return fail(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(`${file} is no valid JSON: ${reasonOf(error)}.`);
  }
  const parsed = StationSettings.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return fail(`${file}${where ? `, at ${where}` : ''}: ${issue?.message ?? 'it does not fit'}.`);
}

/** Changes parts of the configuration and keeps the rest as it is. The old file or the new one, never half. */
export async function saveSettings(
  file: string,
  change: { readonly station?: Partial<StationSettings['station']>; readonly store?: StationSettings['store'] },
): Promise<Result<StationSettings['station'], string>> {
  const loaded = await loadSettings(file);
  if (!loaded.ok) return loaded;
  try {
    const raw = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as object,
      () => ({}),
    );
    const station = { ...loaded.value.station, ...change.station };
    const store = change.store ? { store: change.store } : {};
    const temporary = `${file}.new`;
    const handle = await open(temporary, 'w', 0o600);
    await handle.writeFile(`${JSON.stringify({ ...raw, station, ...store }, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
    return ok(station);
  } catch (error) {
    return fail(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function areApart(devices: readonly { readonly id: string }[]): boolean {
  return new Set(devices.map(({ id }) => id)).size === devices.length;
}

function isWeightPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) && pattern.includes('(?<weight>');
  } catch {
    return false;
  }
}
