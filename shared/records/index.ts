export { aboutOf, Claim, recordKeyOf, sinceOf, subjectOf } from './claim.ts';
export { ExceptionSubject, StoreException } from './exception.ts';
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
