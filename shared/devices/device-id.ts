import { z } from 'zod';

/** What a device is known by in the settings, for good: labels that were sent and roles name it. */
export const DeviceId = z.string().min(1).max(40);
/** Its id, and what the people at the bench call it; left out, it bears the name that it gives itself. */
export const NAMED = { id: DeviceId, name: z.string().trim().min(1).max(60).optional() };
/** Said when two devices of one kind have one id. */
export const TWICE = 'two of them have the same id';

/** Whether each of them has an id of its own. */
export function areApart(devices: readonly { readonly id: string }[]): boolean {
  return new Set(devices.map(({ id }) => id)).size === devices.length;
}
