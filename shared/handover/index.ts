export { carrierOf } from './carrier.ts';
export { nextCutOff } from './cut-off.ts';
export {
  decideHandOver,
  type HandoverCommand,
  type HandoverRefusal,
  type StoppedParcel,
  stoppedOn,
} from './decide.ts';
export { type HandoverEvent, handoverEvents, MOST_PARCELS } from './events.ts';
export { evolveManifest, isOver, type LoadedParcel, loadedOn, type Manifest, palletsOf } from './manifest.ts';
export { type ParcelFacts, type ParcelStop, stopOf } from './stops.ts';
export { type CarrierGroup, carrierGroups, isAtBench, sinceOf } from './waiting.ts';
