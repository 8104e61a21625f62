import { may } from '#shared/rights/index.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** What supervisors see and decide of counts. The store asks for itself once more who may, and for the PIN. */
export function createCountHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly people: Pick<People, 'roleOf'>;
}): Pick<
  Handlers,
  | 'counts/lines'
  | 'counts/decide'
  | 'counts/figures'
  | 'counts/sheet'
  | 'counts/plan'
  | 'counts/assign'
  | 'counts/expected'
> {
  const { store, sessions, people } = services;

  /** Whoever is signed in, if they may decide by what the store said of them. */
  async function decider(): Promise<string | undefined> {
    const operatorId = sessions.read()?.operatorId;
    const role = operatorId === undefined ? undefined : await people.roleOf(operatorId);
    return role?.ok && may(role.value, 'decide-counts') ? operatorId : undefined;
  }

  return {
    'counts/lines': async ({ show, skip, limit, find }) => {
      if ((await decider()) === undefined) return { type: 'not-allowed' };
      const answer = await store.call('countLines', show, skip, limit, ...(find ? [find] : []));
      return answer.ok ? { type: 'page', page: answer.value } : faultOf(answer.failure);
    },
    'counts/decide': async (decisions) => {
      const operatorId = await decider();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const answer = await store.call('decideCounts', decisions, operatorId);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'counts/figures': async ({ days }) => {
      if ((await decider()) === undefined) return { type: 'not-allowed' };
      const answer = await store.call('countFigures', days);
      return answer.ok ? { type: 'figures', figures: answer.value } : faultOf(answer.failure);
    },
    'counts/expected': async ({ location }) => {
      const operatorId = sessions.read()?.operatorId;
      if (operatorId === undefined) return { type: 'not-allowed' };
      const answer = await store.call('expectedAt', location, operatorId);
      if (!answer.ok) return faultOf(answer.failure);
      return answer.value === null ? { type: 'not-allowed' } : { type: 'expected', places: answer.value };
    },
    'counts/sheet': async (asked) => {
      const operatorId = await decider();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const answer = await store.call('takeCountSheet', asked, operatorId);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'counts/plan': async (asked) => {
      const operatorId = await decider();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const answer = await store.call('planCounts', asked, operatorId);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'counts/assign': async (asked) => {
      const operatorId = await decider();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const answer = await store.call('assignCount', asked, operatorId);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
  };
}
