import type { Sessions } from '../store-link/session.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

type Names = 'session/read' | 'session/sign-in' | 'session/sign-out';

/** Who works at the station. */
export function createSessionHandlers(sessions: Sessions): Pick<Handlers, Names> {
  return {
    'session/read': () => ({ session: sessions.read() }),
    'session/sign-in': async (asked) => {
      const answer =
        asked.by === 'badge'
          ? ({ ok: true, value: await sessions.byBadge(asked.badge) } as const)
          : await sessions.byPin(asked.operatorId, asked.pin);
      if (!answer.ok) return faultOf(answer.failure);
      return 'type' in answer.value ? answer.value : { type: 'signed-in', session: answer.value };
    },
    'session/sign-out': async () => {
      await sessions.signOut();
      return {};
    },
  };
}
