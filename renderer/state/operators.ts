import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PinAnswer, StationApp } from './station-app.ts';

/** PINs, asked of the store. */
export function createOperators(bridge: Bridge): StationApp['operators'] {
  const ask = async (
    channel: 'operators/verify-pin' | 'operators/set-pin',
    operatorId: string,
    pin: string,
  ): Promise<PinAnswer> => {
    const answer = await bridge.call(channel, { operatorId, pin });
    if (!answer.ok) return { type: 'fault', detail: answer.failure.message };
    if (answer.value.type === 'unknown-operator') return { type: 'no-pin' };
    return answer.value;
  };
  return {
    verifyPin: (operatorId, pin) => ask('operators/verify-pin', operatorId, pin),
    setPin: (operatorId, pin) => ask('operators/set-pin', operatorId, pin),
    async createFirst(name, pin) {
      const answer = await bridge.call('operators/create-first', { name, pin });
      if (!answer.ok) return { type: 'fault', detail: answer.failure.message };
      if (answer.value.type === 'created') return { type: 'ok', value: answer.value.operatorId };
      return { type: 'fault', detail: answer.value.type === 'fault' ? answer.value.detail : '' };
    },
  };
}
