import type { Reference } from '#renderer/replica/reference.ts';
import { channelKey } from '#shared/records/index.ts';

/** The channels that this bench knows, by how policies know them: as orders write them, or as a rule was set for them. */
export function channelsHere(reference: Pick<Reference, 'orders' | 'channelPolicies'>): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { channel } of reference.orders().byShipBy())
    if (!known.has(channelKey(channel))) known.set(channelKey(channel), channel);
  for (const { channel } of reference.channelPolicies().values()) if (!known.has(channel)) known.set(channel, channel);
  return known;
}
