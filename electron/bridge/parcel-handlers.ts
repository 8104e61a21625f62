import { may } from '#shared/rights/index.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** Parcels as they are looked back at, and their proofs. The store asks for itself once more who may. */
export function createParcelHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly people: Pick<People, 'roleOf'>;
}): Pick<Handlers, 'parcel/life' | 'parcel/proof'> {
  const { store, sessions, people } = services;

  /** Whoever is signed in, if they may see parcels by what the store said of them. */
  async function seer(): Promise<string | undefined> {
    const operatorId = sessions.read()?.operatorId;
    const role = operatorId === undefined ? undefined : await people.roleOf(operatorId);
    return role?.ok && may(role.value, 'see-parcels') ? operatorId : undefined;
  }

  return {
    'parcel/life': async ({ sscc }) => {
      const operatorId = await seer();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const found = await store.call('parcelLife', sscc, operatorId);
      return found.ok ? found.value : faultOf(found.failure);
    },
    'parcel/proof': async ({ sscc, personal }) => {
      const operatorId = await seer();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const made = await store.call('parcelProof', sscc, personal, operatorId);
      return made.ok ? made.value : faultOf(made.failure);
    },
  };
}
