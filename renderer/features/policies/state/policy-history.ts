import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PolicyChanges } from '#shared/records/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** What was changed of the rules before a version (null: the newest); `fault` where the store cannot be asked, or does not say. */
    readonly policyHistory: (before: number | null) => Promise<PolicyChanges | 'fault'>;
  }
}

export const createPolicyHistory =
  (bridge: Bridge) =>
  async (before: number | null): Promise<PolicyChanges | 'fault'> => {
    const answer = await bridge.call('policies/history', { before });
    return answer.ok && answer.value.type === 'history' ? (answer.value.history ?? 'fault') : 'fault';
  };
