import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import type { Operator } from '#shared/domain/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { PinAnswer } from '#shared/sync/index.ts';

/** A store of people that can be away; `asked` holds what it was asked. */
export function createAwayStore(people: Operator[]) {
  const store = { people, away: false, asked: [] as string[] };
  const answers: Readonly<Record<string, (given: readonly unknown[]) => unknown>> = {
    operators: () => [...store.people],
    roleOf: ([id]) => store.people.find((person) => person.id === id)?.role ?? null,
    verifyPin: ([, pin]): PinAnswer => (pin === '1234' ? { type: 'ok' } : { type: 'wrong-pin', triesLeft: 4 }),
  };
  const calls: StoreCalls = {
    call: async (name, ...given) => {
      store.asked.push(name);
      return store.away ? fail({ type: 'unreachable', detail: 'away' }) : ok(answers[name]?.(given) as never);
    },
    onChanged: () => () => undefined,
    close: async () => undefined,
  };
  return { ...calls, store };
}

/** A person as a store knows them. */
export const aPerson = (id: string, role: Operator['role'] = 'packer'): Operator => ({
  id,
  name: id,
  badge: `BADGE-${id}`,
  role,
  language: null,
  pinSet: true,
});
