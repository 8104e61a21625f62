export { OperatorSignedIn, OperatorSignedOut, OrderTakenOver, OverrideGranted, ScanRefused } from './bench-events.ts';
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
  rightFor,
  StationEvent,
  subjectsOf,
} from './event-table.ts';
export { FOLDING, type Folding } from './folding.ts';
export type { StateKey, StateKind, StateOf, StateRules } from './state-table.ts';
export { keyOf, orderSubject, Subject } from './subject.ts';
