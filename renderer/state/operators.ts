import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { PinAnswer, StationApp } from './station-app.ts';

/** PINs and the first person, asked of the store. */
export function createOperators(bridge: Bridge): StationApp['operators'] {
  return {
    async setPin(operatorId, pin) {
      const answer = await bridge.call('operators/set-pin', { operatorId, pin });
      return answer.ok ? pinAnswerOf(answer.value) : { type: 'fault', detail: answer.failure.message };
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
