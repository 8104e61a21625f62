export { type PhotoAsked, type PhotoRules, photoAsked } from './asks.ts';
export { fittedInto, isDark, type PhotoFault, photoFault, type Sides } from './picture.ts';
