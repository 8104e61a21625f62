import type { Grants } from '../store-link/grants.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** What supervisors allow. */
export const createOverrideHandlers = (grants: Grants): Pick<Handlers, 'override/grant'> => ({
  'override/grant': async ({ supervisorId, pin, reason, ...subject }) => {
    const answer = await grants.give({ subject, supervisorId, pin, reason });
    return answer.type === 'no-store' ? faultOf(answer.trouble) : answer;
  },
});
