import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Order } from '#shared/domain/index.ts';

/** Whether a complete parcel waits for the packer's OK: this bench is set up so, or the merchant wants it of the order's channel. */
export const confirmsClose = (
  store: Pick<StationStore, 'getState'>,
  reference: Pick<Reference, 'policy'>,
  { channel }: Pick<Order, 'channel'>,
): boolean => store.getState().preferences.confirmClose || reference.policy('confirm-close', channel);
