import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { Language } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { Scales, Scanners } from '../devices/input-settings.ts';
import { DEFAULT_RETENTION } from '../store/retention.ts';

const Media = z.strictObject({ widthMm: z.number().min(20).max(250), heightMm: z.number().min(20).max(400) });
const Days = z.number().int().min(1).max(3_650);
const Id = z.string().min(1).max(40);

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
  /** A printer of Windows, by the name that it has there. */
  z.strictObject({ ...PAPER, type: z.literal('spooler'), queue: z.string().min(1).max(220) }),
  z.strictObject({ ...PAPER, type: z.literal('virtual') }),
]);

const EmbeddedStore = z.strictObject({
  mode: z.literal('embedded'),
  database: z
    .string()
    .regex(/^sqlite:.+/, 'an embedded store is sqlite:FILE')
    .default('sqlite:store.db'),
  /** Days that an order which is done with stays on the benches, and days until nothing of it names a person. */
  keepOrdersDays: Days.default(DEFAULT_RETENTION.stationDays),
  keepPersonalDays: Days.default(DEFAULT_RETENTION.personalDays),
});
/** The store in this station, where nothing else is said. */
export const EMBEDDED_STORE = EmbeddedStore.parse({ mode: 'embedded' });

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
    .discriminatedUnion('mode', [EmbeddedStore, z.strictObject({ mode: z.literal('remote'), url: z.url() })])
    .prefault({ mode: 'embedded' }),
  devices: z
    .strictObject({
      scanners: Scanners.default([]),
      printers: z.array(Printer).default([]),
      scales: Scales.default([]),
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
