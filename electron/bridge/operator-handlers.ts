import type { MayConfigure } from '../store-link/may-configure.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

type Names = 'operators/set-pin' | 'operators/create-first' | 'operators/change';

/** People and their PINs. The store asks for itself once more who may change them. */
export function createOperatorHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly people: Pick<People, 'hear'>;
  readonly may: MayConfigure;
}): Pick<Handlers, Names> {
  const { store, sessions, people, may } = services;
  return {
    'operators/set-pin': async ({ operatorId, pin, currentPin }) => {
      const answer = await store.call('setPin', operatorId, pin, currentPin);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'operators/create-first': async ({ name, pin }) => {
      const created = await store.call('createFirstOperator', name, pin);
      if (!created.ok) return faultOf(created.failure);
      return created.value === null ? { type: 'refused' } : { type: 'created', operatorId: created.value };
    },
    'operators/change': async (change) => {
      const refused = await may.refusal();
      const by = sessions.read()?.operatorId;
      if (refused || by === undefined) return { type: 'refused', why: refused ?? 'not-administrator' };
      const answer = await store.call('changeOperator', change, by);
      if (!answer.ok) return faultOf(answer.failure);
      // A badge that was given or taken away counts at this bench from its next scan on.
      people.hear(true);
      return answer.value;
    },
  };
}
