import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PinAnswer } from '#renderer/core/outcomes.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Operator } from '#shared/domain/index.ts';
import type { Languages } from '../messages/languages.ts';
import type { Teller } from '../say/teller.ts';
import type { StationStore } from '../station-store.ts';
import { pinAnswerOf } from './operators.ts';

/**
 * Who is at the bench. The trusted side says who somebody is, and decides by that what the person may do; the log here holds
 * the fact. A switch of people leaves the open order where it is.
 */
export interface SignIn {
  /** Resolves when it is decided: the next scan is this person's. */
  readonly byBadge: (operator: Operator) => Promise<void>;
  /** Resolves when the sign-in is saved and shown, or with what is wrong. */
  readonly byPin: (operator: Operator, pin: string) => Promise<PinAnswer>;
  readonly signOut: (reason: 'asked' | 'idle') => void;
  /** Shows the person who is signed in, as soon as that person is known here. */
  readonly restore: () => void;
  /** After a start or a lost connection: where the log and the trusted side do not name the same person, nobody is signed in. */
  readonly agree: () => Promise<void>;
}

export function createSignIn(dependencies: {
  readonly bridge: Bridge;
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'operators'>;
  readonly memory: Pick<LogMemory, 'session'>;
  readonly teller: Pick<Teller, 'tell'>;
  /** What somebody is in the middle of, as a person knows it; null where there is nothing. */
  readonly subject: () => string | null;
  readonly languages: Pick<Languages, 'spokenAs'>;
}): SignIn {
  const { bridge, store, reference, memory, teller, subject, languages } = dependencies;

  /** Writes down that somebody is here, whom the trusted side let in; resolves when it is saved and shown. */
  function enter(operator: Operator, by: 'badge' | 'pin'): Promise<void> {
    const { operatorId } = memory.session;
    const name = operator.name;
    const say = { type: 'signed-in', name, open: subject() } as const;
    if (operatorId === operator.id) return teller.tell(say);
    const { preferences } = store.getState();
    // Whoever speaks none that is spoken here works in the station's own.
    const language = languages.spokenAs(operator.language ?? '') ?? preferences.language;
    const told = teller.tell(say, [
      ...(operatorId === null ? [] : [{ type: 'OperatorSignedOut', v: 1, operatorId, reason: 'switched' } as const]),
      { type: 'OperatorSignedIn', v: 1, operatorId: operator.id, by },
    ]);
    // At once, however slow the disk: what the next scan may do is this person's right, and what it opens stays open.
    store.setState({ operator, preferences: { ...preferences, language }, question: null, dialog: null });
    return told;
  }
  function leave(operatorId: string, reason: 'asked' | 'idle'): void {
    void teller.tell({ type: 'signed-out' }, [{ type: 'OperatorSignedOut', v: 1, operatorId, reason }]);
    store.setState({ operator: null, question: null, dialog: null, drafts: {} });
  }

  return {
    async byBadge(operator) {
      const answer = await bridge.call('session/sign-in', { by: 'badge', badge: operator.badge });
      if (answer.ok && answer.value.type === 'signed-in') return void enter(operator, 'badge');
      void teller.tell({ type: 'badge-refused', name: operator.name });
    },
    async byPin(operator, pin) {
      const answer = await bridge.call('session/sign-in', { by: 'pin', operatorId: operator.id, pin });
      if (!answer.ok) return { type: 'fault', detail: answer.failure.message };
      if (answer.value.type === 'unknown-badge') return { type: 'no-pin' };
      if (answer.value.type !== 'signed-in') return pinAnswerOf(answer.value);
      await enter(operator, 'pin');
      return { type: 'ok' };
    },
    signOut(reason) {
      const { operatorId } = memory.session;
      if (operatorId === null) return;
      void bridge.call('session/sign-out', {});
      leave(operatorId, reason);
    },
    restore() {
      const operator = reference.operators().find(({ id }) => id === memory.session.operatorId);
      store.setState({ operator: operator ?? null });
    },
    async agree() {
      const read = await bridge.call('session/read', {});
      const { operatorId } = memory.session;
      if (!read.ok || (read.value.session?.operatorId ?? null) === operatorId) return;
      if (read.value.session) await bridge.call('session/sign-out', {});
      if (operatorId !== null) leave(operatorId, 'idle');
    },
  };
}
