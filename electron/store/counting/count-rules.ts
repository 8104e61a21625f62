import type { AbcClass, Tolerance } from '#shared/counting/index.ts';
import type { CountApproval } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import { policiesIn } from '../policies/policies.ts';

/** What the merchant's policies say of counts. */
export interface CountRules {
  readonly approval: CountApproval;
  readonly recount: boolean;
  readonly twoPeople: boolean;
  readonly packersCount: boolean;
  readonly recountHours: number;
  readonly tolerance: Tolerance;
}

export async function countRules(sql: Statements): Promise<CountRules> {
  const say = await policiesIn(sql);
  const c = { units: say('count-tolerance-units-c'), percent: say('count-tolerance-percent-c') };
  return {
    approval: say('count-approval'),
    recount: say('count-recount'),
    twoPeople: say('count-two-people'),
    packersCount: say('packers-count'),
    recountHours: say('count-recount-hours'),
    tolerance: {
      ofClass: {
        A: { units: say('count-tolerance-units-a'), percent: say('count-tolerance-percent-a') },
        B: { units: say('count-tolerance-units-b'), percent: say('count-tolerance-percent-b') },
        C: c,
        D: c,
      },
      lineMinor: say('count-tolerance-line'),
      countMinor: say('count-tolerance-place'),
    },
  };
}

/** In how many days a place is due again, by the best class of what stands there. */
export async function countDays(sql: Statements): Promise<Readonly<Record<AbcClass, number>>> {
  const say = await policiesIn(sql);
  return { A: say('count-days-a'), B: say('count-days-b'), C: say('count-days-c'), D: say('count-days-d') };
}
