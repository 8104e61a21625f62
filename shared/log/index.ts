export {
  grantedEvent,
  OperatorSignedIn,
  OperatorSignedOut,
  OrderTakenOver,
  OverrideGranted,
  ScanRefused,
} from './bench-events.ts';
export {
  append,
  type ChainFault,
  chainHash,
  type EntryBody,
  Envelope,
  emptyHead,
  Hash,
  headAfter,
  LogEntry,
  LogHead,
  readBody,
  readEnvelope,
  sayAgain,
  verifyChain,
  ZERO_HASH,
} from './entry.ts';
export {
  type EventRight,
  type Fold,
  hasFreeText,
  isPackingEvent,
  KNOWN_EVENTS,
  knownAs,
  orderOf,
  readEvent,
  rightFor,
  StationEvent,
  subjectsOf,
} from './event-table.ts';
export { FOLDING, type Folding } from './folding.ts';
export { fileOf, LOG_RULES, type LogRules } from './log-rules.ts';
export { OverrideSubject } from './override-subject.ts';
export { PhotoMissing, PhotoTaken } from './photo-events.ts';
export type { KeepDays, StateKey, StateKind, StateOf, StateRules } from './state-table.ts';
export { filedUnder, keyOf, orderSubject, Subject } from './subject.ts';
