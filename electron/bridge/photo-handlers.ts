import { createHash } from 'node:crypto';
import { photoFault } from '#shared/photos/index.ts';
import { may } from '#shared/rights/index.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import { uploadFile } from '../store-link/upload-file.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

/** Photos of this bench on their way to the store, and the store's for whoever may see them. Nothing of a photo is kept here. */
export function createPhotoHandlers(services: {
  readonly store: StoreCalls;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly people: Pick<People, 'roleOf'>;
}): Pick<Handlers, 'photos/put' | 'photos/of' | 'photos/read'> {
  const { store, sessions, people } = services;

  /** Whoever is signed in, if they may see photos by what the store said of them. */
  async function seer(): Promise<string | undefined> {
    const operatorId = sessions.read()?.operatorId;
    const role = operatorId === undefined ? undefined : await people.roleOf(operatorId);
    return role?.ok && may(role.value, 'see-photos') ? operatorId : undefined;
  }

  return {
    // Asked before anything is sent: of an order that was erased meanwhile no picture comes to the store.
    'photos/put': async ({ hash, about, base64 }) => {
      const isWhole = createHash('sha256').update(base64).digest('hex') === hash;
      if (!isWhole || photoFault(Buffer.from(base64, 'base64')) !== null) return { type: 'told', standing: 'refused' };
      const before = await store.call('keepPhoto', hash, about);
      if (!before.ok) return faultOf(before.failure);
      if (before.value !== 'wanted') return { type: 'told', standing: before.value };
      const brought = await uploadFile(store, base64);
      if (!brought.ok) return faultOf(brought.failure);
      if (brought.value === null) return { type: 'told', standing: 'refused' };
      const kept = await store.call('keepPhoto', hash, about);
      return kept.ok ? { type: 'told', standing: kept.value } : faultOf(kept.failure);
    },
    'photos/of': async ({ about }) => {
      const operatorId = await seer();
      if (operatorId === undefined) return { type: 'not-allowed' };
      const found = await store.call('photosOf', about, operatorId);
      if (!found.ok) return faultOf(found.failure);
      return found.value === null ? { type: 'not-allowed' } : { type: 'photos', photos: found.value };
    },
    'photos/read': async ({ hash }) => {
      const operatorId = await seer();
      const read = operatorId === undefined ? undefined : await store.call('photo', hash, operatorId);
      return { base64: read?.ok ? read.value : null };
    },
  };
}
