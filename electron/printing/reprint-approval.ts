import { orderSubject } from '#shared/log/index.ts';
import { fail, type Result } from '#shared/prelude/index.ts';
import type { Grants } from '../store-link/grants.ts';
import type { Spool, SpoolJob } from './spool.ts';
import type { LabelTrouble } from './verified-parcel.ts';

/** Which label is to be printed, as far as it tells whether another one of its kind is about already. */
export type AskedLabel = Pick<SpoolJob, 'label' | 'family' | 'version' | 'orderId' | 'parcel'>;

/** Who allowed a label, and why; null where nobody needs to. */
type Approval = Pick<SpoolJob, 'reason'> & { readonly approvedBy: string };

/**
 * Whether a label may be printed. One that follows an earlier one of the same parcel which came out, or may have, is a reprint:
 * it needs a supervisor's grant, whoever asks and for whatever reason. A label that was allowed and did not come out is
 * allowed still.
 */
export interface ReprintApproval {
  /** How many labels of this kind and parcel may be about already: so many times this one is a reprint. */
  readonly earlier: (asked: Pick<AskedLabel, 'family' | 'version'>) => number;
  /** Whether a supervisor must allow it, or has: nobody asks then whether the order is still this bench's. */
  readonly isReprint: (asked: AskedLabel) => boolean;
  /** Whether it may be printed now, with this grant or without; nothing is used up. `inDoubt`: a first label needs one too. */
  readonly allows: (asked: AskedLabel, grantId: string | undefined, inDoubt?: boolean) => boolean;
  /**
   * Prints by `print`, with the approval if one is needed. The grant is used up by it, unless the label did not even get into the
   * spool.
   */
  readonly withApproval: <Printed>(
    asked: AskedLabel,
    grantId: string | undefined,
    print: (approval: Approval | null) => Promise<Result<Printed, LabelTrouble>>,
    inDoubt?: boolean,
  ) => Promise<Result<Printed, LabelTrouble>>;
}

/** Nobody allowed it. */
export const NEEDS_SUPERVISOR: LabelTrouble = { trouble: 'needs-supervisor', detail: '' };

export function createReprintApproval(spool: Pick<Spool, 'family' | 'find'>, grants: Grants): ReprintApproval {
  const earlier: ReprintApproval['earlier'] = ({ family, version }) =>
    spool.family(family).filter((job) => job.version < version && job.state !== 'queued' && job.state !== 'failed')
      .length;
  const isApproved = ({ label }: AskedLabel): boolean => (spool.find(label)?.approvedBy ?? null) !== null;
  const needsGrant = (asked: AskedLabel, inDoubt: boolean): boolean =>
    (earlier(asked) > 0 || inDoubt) && !isApproved(asked);
  const subjectOf = ({ orderId, parcel }: AskedLabel) =>
    ({ kind: 'reprint', about: orderSubject(orderId), parcel }) as const;
  return {
    earlier,
    isReprint: (asked) => earlier(asked) > 0 || isApproved(asked),
    allows: (asked, grantId, inDoubt = false) => !needsGrant(asked, inDoubt) || grants.holds(grantId, subjectOf(asked)),
    async withApproval(asked, grantId, print, inDoubt = false) {
      if (!needsGrant(asked, inDoubt)) return print(null);
      const grant = grants.take(grantId, subjectOf(asked));
      if (!grant) return fail(NEEDS_SUPERVISOR);
      const printed = await print({ approvedBy: grant.supervisorId, reason: grant.reason });
      if (!isApproved(asked)) grants.putBack(grant);
      return printed;
    },
  };
}
