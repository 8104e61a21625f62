import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { Operator } from '#shared/domain/index.ts';
import type { OverrideSubject } from '#shared/log/index.ts';

/** Why a supervisor's yes did not come about. `until`: epoch milliseconds. */
export type OverrideProblem =
  | { readonly type: 'not-a-supervisor'; readonly name: string }
  | { readonly type: 'wrong-pin'; readonly triesLeft: number }
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'no-pin'; readonly name: string }
  | { readonly type: 'no-store'; readonly trouble: StoreTroubleType };

/** The one thing that a supervisor is asked to allow, and how far the answer has come: why, who, and then the PIN. */
export interface OverrideQuestion extends OverrideSubject {
  readonly orderCode: string;
  /** The item that it is about, where it is about one. */
  readonly sku?: string;
  /** A usual reason by its name, or words. */
  readonly reason: string | null;
  /** None of the usual reasons: words of one's own are asked for. */
  readonly describing: boolean;
  readonly supervisor: Operator | null;
  readonly problem: OverrideProblem | null;
}
