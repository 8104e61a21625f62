import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { PinAnswer, StationApp } from '../station-app.ts';

/** People and their PINs, asked of the store. */
export function createOperators(bridge: Bridge): StationApp['operators'] {
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
