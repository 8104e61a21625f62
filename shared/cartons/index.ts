export { checkPacking } from './check-packing.ts';
export { packIntoMailer } from './mailer.ts';
export { type Advice, adviseCarton, contentKey, learnCarton, type UsedCarton } from './memory.ts';
export { outerSides } from './outer.ts';
export { type Effort, packInto } from './pack.ts';
export { type Lying, type PackPlan, type PackStep, packPlan, type Spot } from './plan.ts';
export { type CartonReason, cartonReason } from './reason.ts';
export { type Part, type Room, splitInto } from './split.ts';
export {
  type CartonFacts,
  type Content,
  type Fitting,
  fitsNowhere,
  fittingCartons,
  type Suggestion,
  suggestCarton,
} from './suggest.ts';
export { type Box, type PackUnit, type Placement, type Sides, turnsOf } from './units.ts';
