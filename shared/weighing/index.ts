export {
  BENCH_SCALE,
  cartonWeight,
  type Expected,
  expectedWeight,
  type Load,
  type Packaging,
  type ScaleClass,
  type UnknownWeight,
  type Weight,
} from './expected.ts';
export { type GainVerdict, judgeGain } from './gain.ts';
export { detectableGrams, judgeWeight, toleranceOf, type WeightRules, type WeightVerdict } from './judge.ts';
export {
  gramsEachOf,
  isApart,
  isLearnable,
  LEARNED_AFTER,
  type LearnedWeight,
  learnWeight,
  spreadOf,
  unitWeightOf,
} from './learn.ts';
export { loadsOf, type WeighedUnits } from './loads.ts';
