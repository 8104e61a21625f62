export type {
  BenchFacts,
  OrderFacts,
  PackingCommand,
  Weighing,
} from './commands.ts';
export { decide } from './decide.ts';
export { destinationOf, sameDestination } from './destination.ts';
export { type PackingEvent, packingEvents } from './events.ts';
export { evolve, fold, nextLabelVersion } from './evolve.ts';
export { isHoldOver, sentElsewhere } from './gates.ts';
export { type KitProgress, kitProgress } from './kits.ts';
export {
  judgeLot,
  type KnownLot,
  type LotChoice,
  type LotRules,
  lotAsKnown,
  lotChoices,
  NO_LOT_RULES,
} from './lot-rules.ts';
export { marksOf, parcelMarks, UnitMark } from './marks.ts';
export { type NeedChange, needChanges, needsOf, sameNeeds } from './needs.ts';
export { notesOf, openNotes, type PackingNote } from './notes.ts';
export { isOff, type ParcelWeight, type WeightCheck, WeightJudged } from './parcel-weight.ts';
export type { PackingRefusal } from './refusals.ts';
export { serviceOf } from './service.ts';
export { ShadowRule } from './shadow-rule.ts';
export { type ShipShort, shipShortBy } from './short-rule.ts';
export {
  type AcceptedScan,
  isComplete,
  isVerified,
  type Need,
  numberOn,
  openParcel,
  type PackingState,
  type Parcel,
  type ParcelCarton,
  type ParcelLabel,
  type Phase,
  packedByNeed,
  type Shortage,
  unitsInParcel,
  unitsLeft,
  unitsToPack,
  unitTotals,
  unlabelledParcels,
} from './state.ts';
export {
  priceDifference,
  type Replaceable,
  replaceableBy,
  type SubstituteWay,
  standInsOf,
  substituteBy,
  substitutedIn,
} from './substitutes.ts';
export {
  allowanceFor,
  judgeUnit,
  NO_UNIT_RULES,
  orderWithSerial,
  readUnitText,
  type ScannedUnit,
  shelfDaysOf,
  type UnitRules,
} from './unit-rules.ts';
