import { isDeepStrictEqual } from 'node:util';

/** A device and what it was built from. */
export interface Built<Settings, Device> {
  readonly settings: Settings;
  readonly device: Device;
}

/**
 * Which of the devices stay as they are, which go, and which are to be built: one whose settings are the same goes on
 * undisturbed, in the middle of a scan or of a label. What it is called is no reason to begin anew.
 */
export function reconcile<Settings extends { readonly id: string }, Device>(
  before: readonly Built<Settings, Device>[],
  wanted: readonly Settings[],
): {
  readonly gone: readonly Built<Settings, Device>[];
  /** In the order that is wanted: the one that stays, or the settings of a new one. */
  readonly next: readonly Built<Settings, Device | undefined>[];
} {
  const next = wanted.map((settings) => {
    const same = before.find((built) => isSame(built.settings, settings));
    return { settings, device: same?.device };
  });
  const stays = new Set<Device | undefined>(next.map(({ device }) => device));
  return { gone: before.filter(({ device }) => !stays.has(device)), next };
}

const isSame = (a: object, b: object): boolean =>
  isDeepStrictEqual({ ...a, name: undefined }, { ...b, name: undefined });
