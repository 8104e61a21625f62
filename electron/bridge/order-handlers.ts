import { orderSubject } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Grants } from '../store-link/grants.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** What people decide about orders. The store asks for itself once more who may. */
export function createOrderHandlers(services: {
  readonly store: StoreCalls;
  readonly grants: Grants;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly people: Pick<People, 'roleOf'>;
}): Pick<Handlers, 'order/change'> {
  const { store, grants, sessions, people } = services;

  /** Whoever is signed in, if they may supervise by what the store said of them. */
  async function signedInSupervisor(): Promise<string | undefined> {
    const operatorId = sessions.read()?.operatorId;
    const role = operatorId === undefined ? undefined : await people.roleOf(operatorId);
    return role?.ok && may(role.value, 'change-order') ? operatorId : undefined;
  }

  return {
    'order/change': async ({ orderId, change, here, stationId, grantId }) => {
      const subject = { kind: 'order-change', about: orderSubject(orderId), parcel: null } as const;
      const own = await signedInSupervisor();
      const grant = own === undefined ? grants.take(grantId, subject) : undefined;
      const decider = own ?? grant?.supervisorId;
      if (decider === undefined) return { type: 'needs-supervisor' };
      if (here) return { type: 'allowed' };
      const answer = await store.call('changeOrder', orderId, change, decider, stationId);
      if (answer.ok) return answer.value;
      if (grant) grants.putBack(grant);
      return faultOf(answer.failure);
    },
  };
}
