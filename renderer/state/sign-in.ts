import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Operator } from '#shared/domain/index.ts';
import type { StationStore } from './station-store.ts';
import type { Teller } from './teller.ts';

/** Who is at the bench. A switch of people leaves the open order where it is. */
export interface SignIn {
  /** Resolves when the sign-in is saved and shown. */
  readonly signIn: (operator: Operator, by: 'badge' | 'pin') => Promise<void>;
  readonly signOut: (reason: 'asked' | 'idle') => void;
  /** Shows the person who was signed in when the station stopped. */
  readonly restore: () => void;
}

export function createSignIn(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly teller: Teller;
}): SignIn {
  const { store, reference, memory, teller } = dependencies;
  return {
    signIn(operator, by) {
      const { operatorId } = memory.session;
      const name = operator.name;
      if (operatorId === operator.id) return teller.tell({ type: 'signed-in', name });
      const { preferences } = store.getState();
      const language = operator.language ?? preferences.language;
      return teller.tell(
        { type: 'signed-in', name },
        [
          ...(operatorId === null
            ? []
            : [{ type: 'OperatorSignedOut', v: 1, operatorId, reason: 'switched' } as const]),
          { type: 'OperatorSignedIn', v: 1, operatorId: operator.id, by },
        ],
        { change: { operator, preferences: { ...preferences, language }, question: null, dialog: null } },
      );
    },
    signOut(reason) {
      const { operatorId } = memory.session;
      if (operatorId === null) return;
      void teller.tell({ type: 'signed-out' }, [{ type: 'OperatorSignedOut', v: 1, operatorId, reason }], {
        change: { operator: null, question: null, dialog: null },
      });
    },
    restore() {
      const operator = reference.operators().find(({ id }) => id === memory.session.operatorId);
      store.setState({ operator: operator ?? null });
    },
  };
}
