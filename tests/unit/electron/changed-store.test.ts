// Who stays signed in when a station goes to another store.
import { expect, test } from 'vitest';
import { createStoreHandlers } from '#electron/bridge/store-handlers.ts';
import type { Role } from '#shared/domain/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';

type Services = Parameters<typeof createStoreHandlers>[0];

/** A station at which Ana is signed in, and a store that knows these people; null: it does not answer. */
async function join(knows: Readonly<Record<string, Role>> | null, by: 'store/pair' | 'store/use-embedded') {
  let session: { readonly operatorId: string } | null = { operatorId: 'ana' };
  const handlers = createStoreHandlers({
    setting: { pair: async () => ok(undefined), backToOwn: async () => undefined },
    may: { mayMendStore: async () => true },
    people: {
      forget: async () => undefined,
      isEmpty: async () => knows !== null && Object.keys(knows).length === 0,
      roleOf: async (id: string) => (knows ? ok(knows[id] ?? null) : fail({ type: 'unreachable', detail: '' })),
    },
    sessions: {
      read: () => session,
      signOut: async () => {
        session = null;
      },
    },
  } as unknown as Services);
  const asked = { url: 'https://store.example', code: 'AAAA-AAAA', stationId: 's1', name: 'Bench 1' };
  await (by === 'store/pair' ? handlers[by](asked, 'window') : handlers[by]({}, 'window'));
  return session;
}

test.each(['store/pair', 'store/use-embedded'] as const)(
  '%s: nobody stays whom the other store does not know',
  async (by) => {
    expect(await join({ sam: 'supervisor' }, by)).toBeNull();
    expect(await join({ ana: 'packer' }, by)).toEqual({ operatorId: 'ana' });
  },
);
test('at a store that knows nobody yet whoever joined it stays, and may leave it again', async () => {
  expect(await join({}, 'store/pair')).toEqual({ operatorId: 'ana' });
});
test('a store that does not answer says nothing of anybody', async () => {
  expect(await join(null, 'store/pair')).toEqual({ operatorId: 'ana' });
});
