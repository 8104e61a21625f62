import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { ConfigureRefusal } from '#shared/bridge/index.ts';
import type { PolicyValue } from '#shared/records/index.ts';

/** Why a policy was not set. */
export type PolicyTrouble =
  | { readonly type: 'bad-value' }
  | { readonly type: 'refused'; readonly refusal: ConfigureRefusal }
  | { readonly type: 'no-store'; readonly trouble: StoreTroubleType };

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Sets a policy, or lets what is behind it hold again (null): which, by `policyKey`. Gives what stood in the way, or null. */
    readonly setPolicy: (key: string, value: PolicyValue | null) => Promise<PolicyTrouble | null>;
  }
}

export const createSetPolicy =
  (bridge: Bridge, stationId: string) =>
  async (name: string, value: PolicyValue | null): Promise<PolicyTrouble | null> => {
    const answer = await bridge.call('policies/set', { name, value, stationId });
    if (!answer.ok) return { type: 'no-store', trouble: 'unreachable' };
    switch (answer.value.type) {
      case 'set':
        return null;
      case 'fault':
        return { type: 'no-store', trouble: answer.value.fault };
      case 'refused':
        return { type: 'refused', refusal: answer.value.why };
      case 'not-allowed':
        return { type: 'refused', refusal: 'not-administrator' };
      case 'bad-value':
      case 'unknown-policy':
        return { type: 'bad-value' };
    }
  };
