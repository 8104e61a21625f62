export { ClaimReply, ClaimRequest, LEASE_MS } from './claims.ts';
export {
  CAUSES,
  CountAssignAnswer,
  CountAssigned,
  CountCause,
  CountDecided,
  CountDecision,
  CountDecisions,
  CountFigures,
  CountPlanAnswer,
  CountPlanned,
  DecisionOutcome,
  ExpectedAtPlace,
  ReviewCode,
  ReviewLine,
  ReviewPage,
  ReviewShow,
} from './count-review.ts';
export { CountSheetAnswer, CountSheetAsked, SheetRowAsked } from './count-sheets.ts';
export { CustomsAnswer } from './customs.ts';
export { FILE_CHARACTERS, FileHash, FilePiece, PIECE_CHARACTERS, PieceTaken } from './file-pieces.ts';
export { OperatorChange, OperatorChangeAnswer } from './operator-change.ts';
export { CorrectedLine, OrderChange, OrderChangeAnswer } from './order-change.ts';
export { LeftParcel, OrderState, StatusStep } from './order-state.ts';
export {
  CODE_ALPHABET,
  CODE_LENGTH,
  MARK_LENGTH,
  markOf,
  type PairingCode,
  readPairingCode,
} from './pairing-code.ts';
export { NoParcel, ParcelAnswer, ParcelCode, ParcelLife, ParcelStep, ProofAnswer } from './parcels.ts';
export { MOST_PHOTOS, PhotoStanding, StoredPhoto } from './photos.ts';
export { PickRelease, PickReleased } from './picking.ts';
export { Pin, PinAnswer } from './pin-answer.ts';
export { PolicyAnswer } from './policy-answer.ts';
export { LabelSold, LabelWanted } from './postage.ts';
export { PROTOCOL, protocolTrouble, UpdateNeeded } from './protocol.ts';
export { MOST_TRIED, RateTrial, RateTrialAnswer } from './rate-trial.ts';
export {
  ImportCounts,
  ImportPreview,
  ImportProblem,
  MAX_IMPORT_CHARACTERS,
  MissingPictures,
  PictureText,
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
  KindVersions,
  MAX_PUSH,
  Outcome,
  PAGE_RECORDS,
  PullReply,
  PullRequest,
  PushReply,
  PushRequest,
  RecordPage,
  StoreTrouble,
} from './wire.ts';
