import { POLICIES, readPolicyKey } from '#shared/records/index.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** The merchant's rules. The store asks for itself once more who may set them. */
export function createPolicyHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly may: Pick<MayConfigure, 'refusal'>;
}): Pick<Handlers, 'policies/set' | 'policies/history' | 'policies/preview'> {
  const { store, sessions, may } = services;
  return {
    'policies/set': async ({ name, value, stationId }) => {
      const part = readPolicyKey(name);
      if (!part) return { type: 'unknown-policy' };
      const refused = await may.refusal(POLICIES[part.name].right);
      const by = sessions.read()?.operatorId;
      if (refused || by === undefined) return { type: 'refused', why: refused ?? 'not-administrator' };
      const answer = await store.call('setPolicy', name, value, by, stationId);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'policies/preview': async ({ name, value }) => {
      const operatorId = sessions.read()?.operatorId;
      if (operatorId === undefined) return { type: 'preview', preview: null };
      const answer = await store.call('previewPolicy', name, value, operatorId);
      return answer.ok ? { type: 'preview', preview: answer.value } : faultOf(answer.failure);
    },
    'policies/history': async ({ before }) => {
      const operatorId = sessions.read()?.operatorId;
      if (operatorId === undefined) return { type: 'history', history: null };
      const answer = await store.call('policyHistory', before, operatorId);
      return answer.ok ? { type: 'history', history: answer.value } : faultOf(answer.failure);
    },
  };
}
