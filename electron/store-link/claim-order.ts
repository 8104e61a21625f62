import { orderSubject } from '#shared/log/index.ts';
import { ok, type Result } from '#shared/prelude/index.ts';
import type { ClaimReply, ClaimRequest, StoreTrouble } from '#shared/sync/index.ts';
import type { Grants } from './grants.ts';
import type { StoreCalls } from './store-calls.ts';

/**
 * Claims an order, or a place to be counted, at the store. A take-over asks first like anybody else: an order that nobody works on needs nobody's yes. One with
 * a running lease is taken from its bench by a supervisor's grant only, which is used up by it.
 */
export async function claimOrder(
  store: Pick<StoreCalls, 'call'>,
  grants: Grants,
  request: ClaimRequest,
  grantId: string | undefined,
): Promise<Result<ClaimReply | 'needs-supervisor', StoreTrouble>> {
  const asked = await store.call('claim', { ...request, takeOver: false });
  if (!request.takeOver || !asked.ok || asked.value.type === 'granted') return asked;
  if (asked.value.live === false) return store.call('claim', request);
  // What is no order is taken by whoever may, on their own word; the store looks who it is.
  if (request.subject) return store.call('claim', { ...request, ...(request.by && { allowedBy: request.by }) });
  const grant = grants.take(grantId, {
    ...{ kind: 'take-over', parcel: null },
    about: orderSubject(request.orderId),
  });
  if (!grant) return ok('needs-supervisor');
  const taken = await store.call('claim', { ...request, allowedBy: grant.supervisorId });
  if (!taken.ok) grants.putBack(grant);
  return taken;
}
