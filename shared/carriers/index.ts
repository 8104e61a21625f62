export type { Asked, Quote } from './asked.ts';
export { askedFor, serviceNamed } from './asked-for.ts';
export { type DropReason, type DropRule, mayBePassed } from './bans.ts';
export { billedGrams, lengthAndGirth, type SidesTenthMm, sidesOf, weightRuleOn } from './billed-weight.ts';
export {
  type Allowed,
  type Choice,
  type ChoiceRule,
  chooseService,
  type Help,
  type Tables,
  type Verdict,
} from './choose.ts';
export { chooseServicePacked, MOST_CARTONS, type PackedChoice, type PackedIn } from './choose-packed.ts';
export { type CountryList, readCountries } from './countries.ts';
export { findRates, type RateSearch } from './find-rates.ts';
export { createHolidays, HOLIDAYS_END, type Holidays } from './holidays.ts';
export type { Offer, Priced } from './offer.ts';
export { isAmong, type Place, placeOf } from './places.ts';
export { type LocalTime, localTimeOf } from './plain-date.ts';
export { type PoBox, poBoxIn } from './po-box.ts';
export { type PostcodeKeys, type PostcodeToken, postcodeDigits, postcodeKeys, readToken } from './postcode.ts';
export { type CalendarPlace, type Promised, promise } from './promise.ts';
export { type RateFault, type RateFaultType, rateFaults } from './rate-faults.ts';
export {
  type Break,
  createRateIndex,
  dateNumber,
  type Found,
  type RateIndex,
  type ServiceZones,
} from './rate-index.ts';
export {
  changesOf,
  type TrialChange,
  type TrialFigures,
  type TrialParcel,
  TrialRow,
  trialFigures,
  tryParcel,
  weeksUntil,
} from './rate-trial.ts';
export {
  readCutoffs,
  readSurcharges,
  readWeekdays,
  writeCutoffs,
  writeSurcharges,
  writeWeekdays,
} from './service-text.ts';
export type { DueSurcharge } from './surcharges.ts';
