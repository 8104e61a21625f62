import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { OperatorChange } from '#shared/sync/index.ts';
import type { Imported, PeopleAnswer, PinAnswer } from '../outcomes.ts';

/** What is done with people besides signing them in. */
export interface Operators {
  /** Sets a PIN, with the current one or an administrator's one-time PIN. */
  readonly setPin: (operatorId: string, pin: string, currentPin: string) => Promise<PinAnswer>;
  /** What an administrator does with people. */
  readonly change: (change: OperatorChange) => Promise<PeopleAnswer>;
  /** Makes the first administrator of a warehouse that has no operators yet; gives the id. */
  readonly createFirst: (name: string, pin: string) => Promise<Imported<string>>;
}

/** People and their PINs, asked of the store. */
export function createOperators(bridge: Bridge): Operators {
  return {
    async setPin(operatorId, pin, currentPin) {
      const answer = await bridge.call('operators/set-pin', { operatorId, pin, currentPin });
      return answer.ok ? pinAnswerOf(answer.value) : { type: 'fault', detail: answer.failure.message };
    },
    async change(change) {
      const answer = await bridge.call('operators/change', change);
      if (!answer.ok) return { type: 'no-store', trouble: 'unreachable' };
      const { value } = answer;
      if (value.type === 'fault') return { type: 'no-store', trouble: value.fault };
      return value.type === 'refused' ? { type: 'refused', refusal: value.why } : value;
    },
    async createFirst(name, pin) {
      const answer = await bridge.call('operators/create-first', { name, pin });
      if (!answer.ok) return { type: 'fault', detail: answer.failure.message };
      if (answer.value.type === 'created') return { type: 'ok', value: answer.value.operatorId };
      return { type: 'fault', detail: answer.value.type === 'fault' ? answer.value.detail : '' };
    },
  };
}

/** To a person at the bench somebody who is not known has no PIN either. */
export const pinAnswerOf = (answer: OutOf<'operators/set-pin'>): PinAnswer =>
  answer.type === 'unknown-operator' ? { type: 'no-pin' } : answer;
