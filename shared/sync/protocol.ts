import { z } from 'zod';

/** The version of the exchange of log and records that this program speaks. */
export const PROTOCOL = 1;

/** A version of the exchange as it stands in a request, however far away, so that it is answered in words. */
export const Protocol = z.number().int().min(0).max(65_535);

/** What has to be updated before station and store understand each other. */
export const UpdateNeeded = z.enum(['update-station', 'update-store']);

/** The one thing that is looked at before all else: a request of another version may have another shape. */
const Asked = z.tuple([z.object({ protocol: Protocol })], z.unknown());

/**
 * Which of the two has to be updated before this store takes a call, and why, for the support log; undefined where they
 * understand each other, or where the call says no version. A store accepts its own version and the one before.
 * @param name the service that is asked for
 * @param given its arguments, not checked yet
 * @param own the store's version
 */
export function protocolTrouble(
  name: string,
  given: unknown,
  own = PROTOCOL,
): { readonly type: z.infer<typeof UpdateNeeded>; readonly detail: string } | undefined {
  if (name !== 'push' && name !== 'pull') return undefined;
  const asked = Asked.safeParse(given);
  if (!asked.success) return undefined;
  const [{ protocol }] = asked.data;
  const oldest = Math.max(1, own - 1);
  if (protocol >= oldest && protocol <= own) return undefined;
  const type = protocol < oldest ? 'update-station' : 'update-store';
  const update = type === 'update-station' ? 'Update the station' : 'Update the store';
  const takes = oldest === own ? `${own}` : `${oldest} and ${own}`;
  return { type, detail: `${update}: the station speaks protocol ${protocol}, the store takes ${takes}.` };
}
