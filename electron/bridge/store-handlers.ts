import type { StoreFault } from '#shared/bridge/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import type { EmbeddedStore } from '../store/embedded-store.ts';
import { MAX_FILE_CHARACTERS } from '../store/parse-file.ts';
import type { StoreLink } from '../store-link/store-link.ts';
import type { Handlers } from './serve.ts';

type Names =
  | 'store/push'
  | 'store/pull'
  | 'store/load-demo'
  | 'operators/verify-pin'
  | 'operators/set-pin'
  | 'operators/create-first'
  | 'import/begin'
  | 'import/chunk'
  | 'import/preview'
  | 'import/apply';

/** The store: exchange of log and records, people and their PINs, imports. */
export function createStoreHandlers(services: {
  readonly store: EmbeddedStore;
  readonly link: StoreLink;
  /** The store has this incarnation's log up to `seq`. */
  readonly onAcked: (incarnation: string, seq: number) => void;
  readonly clock: Clock;
  readonly newId: NewId;
}): Pick<Handlers, Names> {
  const { store, link, onAcked, clock, newId } = services;
  const uploads = new Map<string, { readonly name: string; readonly parts: string[]; length: number }>();
  const textOf = (importId: string) => uploads.get(importId)?.parts.join('') ?? '';
  const nameOf = (importId: string) => uploads.get(importId)?.name ?? '';

  return {
    'store/push': async (request) => {
      const reply = await link.push(request);
      if (!reply.ok) return faultOf(reply.failure);
      if (reply.value.type === 'accepted') onAcked(request.incarnation, reply.value.acked);
      return { type: 'reply', reply: reply.value };
    },
    'store/pull': async (request) => {
      const reply = await link.pull(request);
      return reply.ok ? { type: 'reply', reply: reply.value } : faultOf(reply.failure);
    },
    'store/load-demo': async () => {
      const loaded = await store.call('loadDemo', clock.now());
      return loaded.ok ? { type: 'loaded' } : faultOf(loaded.failure);
    },
    'operators/verify-pin': async ({ operatorId, pin }) => {
      const answer = await store.call('verifyPin', operatorId, pin);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'operators/set-pin': async ({ operatorId, pin, currentPin }) => {
      const answer = await store.call('setPin', operatorId, pin, currentPin ?? null);
      return answer.ok ? answer.value : faultOf(answer.failure);
    },
    'operators/create-first': async ({ name, pin }) => {
      const created = await store.call('createFirstOperator', name, pin);
      if (!created.ok) return faultOf(created.failure);
      return created.value === null ? { type: 'refused' } : { type: 'created', operatorId: created.value };
    },
    'import/begin': ({ name }) => {
      // One import at a time: a file that was looked at and not taken is forgotten with the next one.
      uploads.clear();
      const importId = newId();
      uploads.set(importId, { name, parts: [], length: 0 });
      return { importId };
    },
    'import/chunk': ({ importId, text }) => {
      const upload = uploads.get(importId);
      // A file beyond the limit is refused at its preview; what follows need not be kept.
      if (!upload || upload.length > MAX_FILE_CHARACTERS) return {};
      upload.parts.push(text);
      upload.length += text.length;
      return {};
    },
    'import/preview': async ({ importId }) => {
      const preview = await store.call('previewImport', nameOf(importId), textOf(importId));
      if (!preview.ok) return faultOf(preview.failure);
      const found = preview.value;
      if ('unreadable' in found) return { type: 'unreadable', ...found.unreadable };
      const { columns, sample, problems, warnings } = found;
      return {
        ...found,
        type: 'preview',
        columns: [...columns],
        sample: sample.map((row) => [...row]),
        problems: [...problems],
        warnings: warnings.slice(0, 200),
      };
    },
    'import/apply': async ({ importId }) => {
      const counts = await store.call('applyImport', nameOf(importId), textOf(importId), importId);
      uploads.delete(importId);
      return counts.ok ? { type: 'applied', counts: counts.value } : faultOf(counts.failure);
    },
  };
}

const faultOf = ({ type, detail }: StoreTrouble): StoreFault => ({ type: 'fault', fault: type, detail });
