import { type Clock, type NewId, ok, type Result } from '#shared/prelude/index.ts';
import { MAX_IMPORT_CHARACTERS, type StoreTrouble } from '#shared/sync/index.ts';
import { claimOrder } from '../store-link/claim-order.ts';
import type { Grants } from '../store-link/grants.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import type { People } from '../store-link/people.ts';
import type { Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { StoreSetting } from '../store-link/store-setting.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

type Names =
  | 'store/push'
  | 'store/pull'
  | 'store/load-demo'
  | 'store/claim'
  | 'store/events-of'
  | 'store/find-orders'
  | 'store/setting'
  | 'store/pair'
  | 'store/use-embedded'
  | 'import/begin'
  | 'import/chunk'
  | 'import/preview'
  | 'import/map'
  | 'import/apply'
  | 'rates/try';

/** A file on its way in. `kind`: what the store found in it as it is now; undefined before it was asked. */
interface Upload {
  readonly name: string;
  readonly parts: string[];
  length: number;
  kind: string | null | undefined;
}

/** The store: exchange of log and records, imports. */
export function createStoreHandlers(services: {
  readonly store: StoreCalls;
  readonly grants: Grants;
  readonly setting: StoreSetting;
  readonly people: Pick<People, 'hear' | 'forget' | 'isEmpty' | 'roleOf'>;
  readonly may: MayConfigure;
  readonly sessions: Pick<Sessions, 'read' | 'signOut'>;
  /** The store has this incarnation's log up to `seq`. */
  readonly onAcked: (incarnation: string, seq: number) => void;
  readonly clock: Clock;
  readonly newId: NewId;
}): Pick<Handlers, Names> {
  const { store, grants, setting, people, may, sessions, onAcked, clock, newId } = services;
  const uploads = new Map<string, Upload>();
  const textOf = (importId: string) => uploads.get(importId)?.parts.join('') ?? '';
  const nameOf = (importId: string) => uploads.get(importId)?.name ?? '';

  /** What a file holds, by the store's own reading of all of it, whether or not a person looked at it before. */
  async function kindOf(importId: string): Promise<Result<string | null, StoreTrouble>> {
    const looked = uploads.get(importId)?.kind;
    if (looked !== undefined) return ok(looked);
    const found = await store.call('previewImport', nameOf(importId), textOf(importId));
    return found.ok ? ok('kind' in found.value ? found.value.kind : null) : found;
  }

  /**
   * Another store counts from now on: nobody stays signed in whom it does not know. At one that knows nobody yet whoever joined it stays,
   * and may leave it again.
   */
  async function changedStore(): Promise<void> {
    await people.forget();
    const signedIn = sessions.read();
    if (!signedIn || (await people.isEmpty())) return;
    const role = await people.roleOf(signedIn.operatorId);
    if (role.ok && role.value === null) await sessions.signOut();
  }

  return {
    'store/push': async (request) => {
      const reply = await store.call('push', request);
      if (!reply.ok) return faultOf(reply.failure);
      if (reply.value.type === 'accepted') onAcked(request.incarnation, reply.value.acked);
      return { type: 'reply', reply: reply.value };
    },
    'store/pull': async (request) => {
      const reply = await store.call('pull', request);
      if (!reply.ok) return faultOf(reply.failure);
      people.hear(reply.value.type === 'changes' && reply.value.pages.some(({ kind }) => kind === 'operator'));
      return { type: 'reply', reply: reply.value };
    },
    'store/load-demo': async () => {
      const isOwn = setting.read().mode === 'embedded';
      const refused = isOwn && (await people.isEmpty()) ? null : await may.refusal();
      if (refused) return { type: refused };
      const loaded = await store.call('loadDemo', clock.now());
      return loaded.ok ? { type: 'loaded' } : faultOf(loaded.failure);
    },
    'store/claim': async ({ grantId, ...request }) => {
      const by = sessions.read()?.operatorId;
      const asked = await claimOrder(store, grants, { ...request, ...(by && { by }) }, grantId);
      if (!asked.ok) return faultOf(asked.failure);
      return asked.value === 'needs-supervisor' ? { type: 'needs-supervisor' } : { type: 'reply', reply: asked.value };
    },
    'store/events-of': async ({ orderId }) => {
      const told = await store.call('eventsOf', orderId);
      return told.ok ? { type: 'told', events: told.value } : faultOf(told.failure);
    },
    'store/find-orders': async ({ code }) => {
      const found = await store.call('findOrders', code);
      return found.ok ? { type: 'found', orders: found.value } : faultOf(found.failure);
    },
    'store/setting': () => setting.read(),
    'store/pair': async (asked) => {
      if (!(await may.mayMendStore())) return { type: 'failed', trouble: 'not-administrator', detail: '' };
      const paired = await setting.pair(asked);
      if (paired.ok) await changedStore();
      return paired.ok ? { type: 'paired' } : { ...paired.failure, type: 'failed', trouble: paired.failure.type };
    },
    'store/use-embedded': async () => {
      if (!(await may.mayMendStore())) return { type: 'not-administrator' };
      await setting.backToOwn();
      await changedStore();
      return { type: 'left' };
    },
    'import/begin': ({ name }) => {
      // One import at a time: a file that was looked at and not taken is forgotten with the next one.
      uploads.clear();
      const importId = newId();
      uploads.set(importId, { name, parts: [], length: 0, kind: undefined });
      return { importId };
    },
    'import/chunk': ({ importId, text }) => {
      const upload = uploads.get(importId);
      // A file beyond the limit is refused at its preview; what follows need not be kept.
      if (!upload || upload.length > MAX_IMPORT_CHARACTERS) return {};
      upload.parts.push(text);
      upload.kind = undefined;
      upload.length += text.length;
      return {};
    },
    'import/preview': async ({ importId }) => {
      const upload = uploads.get(importId);
      const length = upload?.length;
      const preview = await store.call('previewImport', nameOf(importId), textOf(importId));
      if (!preview.ok) return faultOf(preview.failure);
      const found = preview.value;
      if (upload && upload.length === length) upload.kind = 'kind' in found ? found.kind : null;
      if ('unreadable' in found) return { type: 'unreadable', ...found.unreadable };
      return { ...found, type: 'preview' };
    },
    'import/map': async ({ headings, columns }) => {
      const kept = await store.call('keepMapping', headings, columns);
      // The same text now says something else.
      for (const upload of uploads.values()) upload.kind = undefined;
      return kept.ok ? { type: 'kept' } : faultOf(kept.failure);
    },
    'rates/try': async ({ importId, from }) => {
      const operatorId = sessions.read()?.operatorId;
      if (operatorId === undefined) return { type: 'not-allowed' };
      const tried = await store.call('tryRates', nameOf(importId), textOf(importId), from, operatorId);
      return tried.ok ? tried.value : faultOf(tried.failure);
    },
    'import/apply': async ({ importId }) => {
      const text = textOf(importId);
      const kind = await kindOf(importId);
      if (!kind.ok) return faultOf(kind.failure);
      const refused = await (kind.value === 'operators' ? may.refusal() : may.importRefusal());
      if (refused) return { type: refused };
      const counts = await store.call('applyImport', nameOf(importId), text, importId);
      uploads.delete(importId);
      return counts.ok ? { type: 'applied', counts: counts.value } : faultOf(counts.failure);
    },
  };
}
