import type { Grants } from '../overrides/grants.ts';
import type { Handlers } from './serve.ts';

/** What supervisors allow. */
export const createOverrideHandlers = (grants: Grants): Pick<Handlers, 'override/grant'> => ({
  'override/grant': async ({ supervisorId, pin, reason, ...subject }) => {
    const answer = await grants.give({ subject, supervisorId, pin, reason });
    return answer.type === 'no-store'
      ? { type: 'fault', fault: answer.trouble.type, detail: answer.trouble.detail }
      : answer;
  },
});
