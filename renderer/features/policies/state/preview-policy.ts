import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PolicyPreview } from '#shared/policies/index.ts';
import type { PolicyValue } from '#shared/records/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** What a rule (a `policyKey`) would have done to the orders packed last, were it that (null: its default); null: the store does not say. */
    readonly previewPolicy: (key: string, value: PolicyValue | null) => Promise<PolicyPreview | null>;
  }
}

export const createPreviewPolicy =
  (bridge: Bridge) =>
  async (name: string, value: PolicyValue | null): Promise<PolicyPreview | null> => {
    const answer = await bridge.call('policies/preview', { name, value });
    return answer.ok && answer.value.type === 'preview' ? answer.value.preview : null;
  };
