import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** What people who pick ask of the store. The store asks for itself who they are. */
export function createPickHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
}): Pick<Handlers, 'picks/release'> {
  const { store, sessions } = services;
  return {
    'picks/release': async ({ opId }) => {
      const operatorId = sessions.read()?.operatorId;
      if (operatorId === undefined) return { type: 'not-allowed' };
      const answer = await store.call('releasePicks', { opId, orderIds: [] }, operatorId);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
  };
}
