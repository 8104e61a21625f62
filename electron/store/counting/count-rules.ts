import type { AbcClass, Tolerance } from '#shared/counting/index.ts';
import type { CountApproval, PolicyName, ValueOf } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import { policyIn } from '../policies/policies.ts';

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
  const say = <Name extends PolicyName>(name: Name): Promise<ValueOf<Name>> => policyIn(sql, name);
  const [a, b, c] = [
    { units: await say('count-tolerance-units-a'), percent: await say('count-tolerance-percent-a') },
    { units: await say('count-tolerance-units-b'), percent: await say('count-tolerance-percent-b') },
    { units: await say('count-tolerance-units-c'), percent: await say('count-tolerance-percent-c') },
  ];
  return {
    approval: await say('count-approval'),
    recount: await say('count-recount'),
    twoPeople: await say('count-two-people'),
    packersCount: await say('packers-count'),
    recountHours: await say('count-recount-hours'),
    tolerance: {
      ofClass: { A: a, B: b, C: c, D: c },
      lineMinor: await say('count-tolerance-line'),
      countMinor: await say('count-tolerance-place'),
    },
  };
}

/** In how many days a place is due again, by the best class of what stands there. */
export const countDays = async (sql: Statements): Promise<Readonly<Record<AbcClass, number>>> => ({
  A: await policyIn(sql, 'count-days-a'),
  B: await policyIn(sql, 'count-days-b'),
  C: await policyIn(sql, 'count-days-c'),
  D: await policyIn(sql, 'count-days-d'),
});
