import { may } from '#shared/rights/index.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** What people look up in the store's stock. The store asks for itself once more who may. */
export function createStockHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly people: Pick<People, 'roleOf'>;
}): Pick<Handlers, 'stock/look' | 'stock/figures' | 'stock/table' | 'stock/put-away'> {
  const { store, sessions, people } = services;

  /** Whoever is signed in, if they may see stock by what the store said of them. */
  async function seer(): Promise<string | undefined> {
    const operatorId = sessions.read()?.operatorId;
    const role = operatorId === undefined ? undefined : await people.roleOf(operatorId);
    return role?.ok && may(role.value, 'see-stock') ? operatorId : undefined;
  }

  return {
    'stock/look': async (asked) => {
      const operatorId = await seer();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const found = await store.call('lookAtStock', asked, operatorId);
      if (!found.ok) return faultOf(found.failure);
      return found.value === null ? { type: 'not-allowed' } : { type: 'found', look: found.value };
    },
    'stock/figures': async (asked) => {
      const operatorId = await seer();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const found = await store.call('stockFigures', asked, operatorId);
      if (!found.ok) return faultOf(found.failure);
      return found.value === null ? { type: 'not-allowed' } : { type: 'figures', figures: found.value };
    },
    // Where goods go is told to everybody who moves them: it says nothing of how many stand there.
    'stock/put-away': async (asked) => {
      const operatorId = sessions.read()?.operatorId;
      if (operatorId === undefined) return { type: 'not-allowed' };
      const found = await store.call('putAway', asked, operatorId);
      if (!found.ok) return faultOf(found.failure);
      return found.value === null ? { type: 'not-allowed' } : { type: 'places', places: found.value };
    },
    'stock/table': async (asked) => {
      const operatorId = await seer();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const found = await store.call('stockTable', asked, operatorId);
      if (!found.ok) return faultOf(found.failure);
      return found.value === null ? { type: 'not-allowed' } : { type: 'page', page: found.value };
    },
  };
}
