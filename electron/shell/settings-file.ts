import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { DeviceSettings, type DeviceSettingsInput } from '#shared/devices/index.ts';
import { LanguageCode } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { createTurnstile } from '../devices/printer/one-at-a-time.ts';
import { DEFAULT_RETENTION } from '../store/orders/retention.ts';

const Days = z.number().int().min(1).max(3_650);

const EmbeddedStore = z.strictObject({
  mode: z.literal('embedded'),
  database: z
    .string()
    .max(4_096)
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
      language: LanguageCode.default('en'),
      theme: z.enum(['dark', 'light']).default('dark'),
    })
    .prefault({}),
  store: z
    .discriminatedUnion('mode', [EmbeddedStore, z.strictObject({ mode: z.literal('remote'), url: z.url().max(2_048) })])
    .prefault({ mode: 'embedded' }),
  devices: DeviceSettings.prefault({}),
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
  return parse(file, text);
}

/** What a save changes; the rest of the file stays as it is. `devices` are taken as a whole. */
export interface SettingsChange {
  readonly station?: Partial<StationSettings['station']>;
  readonly store?: StationSettings['store'];
  readonly devices?: DeviceSettingsInput;
}

/** The configuration file of a running station, for everybody in it who changes a part. */
export interface SettingsFile {
  /**
   * Changes parts of the file, one save after the other. The new file is checked as a whole before it takes the old one's
   * place: the old file or the new one, never half, and never one that would not be read at the next start. Gives what holds now.
   */
  readonly save: (change: SettingsChange) => Promise<Result<StationSettings, string>>;
}

/** There must be only one for each file: two would write over each other. */
export function createSettingsFile(file: string): SettingsFile {
  const inTurn = createTurnstile();
  return { save: (change) => inTurn(() => save(file, change)) };
}

async function save(file: string, change: SettingsChange): Promise<Result<StationSettings, string>> {
  const loaded = await loadSettings(file);
  if (!loaded.ok) return loaded;
  try {
    const raw = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as object,
      () => ({}),
    );
    const station = { ...loaded.value.station, ...change.station };
    const { store, devices } = change;
    const text = `${JSON.stringify({ ...raw, station, ...(store && { store }), ...(devices && { devices }) }, null, 2)}\n`;
    const parsed = parse(file, text);
    if (!parsed.ok) return parsed;
    const temporary = `${file}.new`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return parsed;
  } catch (error) {
    return fail(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

function parse(file: string, text: string): Result<StationSettings, string> {
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

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
