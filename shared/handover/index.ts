export { carrierOf } from './carrier.ts';
export { nextCutOff } from './cut-off.ts';
export {
  decideAll,
  decideHandOver,
  type HandoverCommand,
  type HandoverRefusal,
  type StoppedParcel,
  stoppedOn,
} from './decide.ts';
export {
  type AllowableStop,
  type HandoverEvent,
  handoverEvents,
  MOST_PARCELS,
  MOST_STROKE_NUMBERS,
  MOST_STROKES,
} from './events.ts';
export {
  evolveManifest,
  isAllowed,
  isOver,
  type LoadedParcel,
  loadedOn,
  type Manifest,
  palletsOf,
  type Signature,
} from './manifest.ts';
export { allowableOf, type ParcelFacts, type ParcelStop, stopOf } from './stops.ts';
export { type CarrierGroup, carrierGroups, isAtBench, sinceOf } from './waiting.ts';
