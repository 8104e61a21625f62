export { aboutOf, Claim, recordKeyOf, sinceOf, subjectOf } from './claim.ts';
export { ExceptionSubject, StoreException } from './exception.ts';
export {
  isPolicyName,
  POLICIES,
  POLICY_NAMES,
  type PolicyName,
  PolicyRecord,
  type PolicyRow,
  PolicyValue,
  policyValue,
  type ValueOf,
} from './policies.ts';
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
