export {
  type AskPolicy,
  askPolicies,
  ChannelPolicy,
  channelKey,
  isByChannel,
  LONGEST_POLICY_KEY,
  type OfChannel,
  type PoliciesSet,
  type PolicyPart,
  policyFor,
  policyKey,
  readPolicyKey,
} from './channel-policies.ts';
export { aboutOf, Claim, recordKeyOf, sinceOf, subjectOf } from './claim.ts';
export { CountTask } from './count-task.ts';
export { ExceptionSubject, StoreException } from './exception.ts';
export { ItemLots, MOST_LOT_PLACES, MOST_LOTS } from './item-lots.ts';
export { ItemWeight } from './item-weight.ts';
export { PackedContent } from './packed-content.ts';
export { PickList } from './pick-list.ts';
export {
  type ChannelPolicyName,
  isPolicyName,
  POLICIES,
  POLICY_NAMES,
  type PolicyName,
  PolicyRecord,
  policyValue,
  type ValueOf,
  type WarehousePolicyName,
} from './policies.ts';
export {
  type AllPoliciesSet,
  PolicyDocument,
  type PolicyFault,
  type PolicySetting,
  readPolicyDocument,
} from './policy-document.ts';
export { type PolicyRow, PolicyValue } from './policy-row.ts';
export { type PolicyShape, policyShape } from './policy-shape.ts';
export { POLICY_VERSION_KEY, PolicyChange, PolicyChanges, PolicyVersion } from './policy-version.ts';
export { CountApproval } from './policy-ways.ts';
export { RateCard, rateCardKey, ratesOfCard, writeRateCards } from './rate-card.ts';
export {
  FIRST_KINDS,
  isRecordKind,
  RECORD_KINDS,
  RECORD_VERSIONS,
  RECORDS,
  type RecordKind,
  type RecordOf,
  type RecordRow,
  type WholeKind,
} from './record-table.ts';
