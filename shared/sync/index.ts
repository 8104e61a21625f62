export { Claim, ClaimReply, ClaimRequest, ExceptionSubject, LEASE_MS, StoreException } from './claims.ts';
export {
  append,
  type ChainFault,
  chainHash,
  EntryBody,
  emptyHead,
  Hash,
  headAfter,
  LogEntry,
  LogHead,
  OperatorSignedIn,
  OperatorSignedOut,
  OrderTakenOver,
  OverrideGranted,
  readBody,
  ScanRefused,
  StationEvent,
  sayAgain,
  verifyChain,
  ZERO_HASH,
} from './log-entry.ts';
export { OperatorChange, OperatorChangeAnswer } from './operator-change.ts';
export { CorrectedLine, OrderChange, OrderChangeAnswer } from './order-change.ts';
export { OrderState, StatusStep } from './order-state.ts';
export {
  CODE_ALPHABET,
  CODE_LENGTH,
  MARK_LENGTH,
  markOf,
  type PairingCode,
  readPairingCode,
} from './pairing-code.ts';
export {
  ImportCounts,
  ImportPreview,
  ImportProblem,
  MAX_IMPORT_CHARACTERS,
  Pin,
  PinAnswer,
  type StoreAnswer,
  type StoreArguments,
  type StoreService,
  type StoreServiceName,
  storeServices,
  UnreadableFile,
  WhyUnreadable,
} from './store-services.ts';
export {
  Cursor,
  EMPTY_CURSOR,
  MAX_PUSH,
  Outcome,
  PAGE_RECORDS,
  PROTOCOL,
  PullReply,
  PullRequest,
  PushReply,
  PushRequest,
  RecordKind,
  RecordPage,
  StoreTrouble,
} from './wire.ts';
