import { z } from 'zod';
import { LanguageCode } from '#shared/domain/index.ts';
import { channel } from './channel.ts';

const StationSettings = z.object({
  name: z.string().min(1).max(60),
  language: LanguageCode,
  theme: z.enum(['dark', 'light']),
});

/**
 * Why a person may not set things up. `role-unknown`: the store has not been reached for so long that what it once said of
 * this person does not count any more.
 */
export const ConfigureRefusal = z.enum(['not-administrator', 'not-supervisor', 'role-unknown']);
export type ConfigureRefusal = z.infer<typeof ConfigureRefusal>;

/** The station itself: what it is, which window works with it, its settings. */
export const stationChannels = {
  /** What this station is. Allowed to every window. */
  'station/info': channel(
    z.object({}),
    z.object({
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      node: z.string(),
      dataFolder: z.string(),
      /** The page's database of this data folder: a browser may hold those of others beside it. */
      database: z.string(),
      /** Files that were found damaged at this start, by their new names. */
      setAside: z.array(z.string()),
      devices: z.enum(['real', 'virtual']),
      demo: z.boolean(),
      /** Scanners that type, by the names of their keys: see `station.json`. */
      keyboardScanners: z.array(z.object({ prefix: z.string(), suffix: z.string(), separator: z.string() })),
      settings: StationSettings,
    }),
  ),
  /** Asks to be the one window that works with this station. Allowed to every window. */
  'station/claim': channel(z.object({}), z.object({ type: z.enum(['claimed', 'already-open']) })),
  /** Keeps the station's own settings in its configuration file. Its name is an administrator's. */
  'station/save-settings': channel(
    StationSettings.partial(),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('saved'), settings: StationSettings }),
      z.object({ type: z.literal('refused'), why: ConfigureRefusal }),
      z.object({ type: z.literal('fault'), detail: z.string() }),
    ]),
  ),
} as const;

/** Changes of who works with the station. */
export const stationPushes = {
  /** The window that had the station is gone; another one may claim it. */
  'station/released': z.object({}),
  /** Something failed in the station's own service that nobody waited for. Packing goes on; `what` names it for whoever mends it. */
  'station/failed': z.object({ what: z.string().max(300) }),
  /** Said by the connection itself: nobody answers at the station's address. */
  'station/lost': z.object({}),
  /** Said by the connection itself: a station answers there, of a later start, and this page has no key to it. */
  'station/shut': z.object({}),
  /** Said by the connection itself after it was lost: the window must claim the station again. */
  'station/reconnected': z.object({}),
} as const;
