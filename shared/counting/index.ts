export { type CountAccuracy, type CountedFigure, countAccuracy, wilson } from './accuracy.ts';
export {
  type Count,
  type CountedLine,
  type CountedScan,
  type CountingCommand,
  type CountingRefusal,
  countedLines,
  decideCount,
  evolveCount,
  isCountOver,
  type KeptCode,
  keptCodes,
  type PaperCount,
  type UnitsOut,
  unitsIn,
} from './count.ts';
export {
  readSheet,
  SHEET_REASONS,
  type SheetKnown,
  type SheetLine,
  type SheetProblem,
  type SheetRow,
  sheetText,
} from './count-sheet.ts';
export { type CountedWork, countingPace } from './counting-pace.ts';
export { type CountingEvent, countingEvents } from './events.ts';
export {
  type AbcClass,
  type EarlierAttempt,
  type JudgedLine,
  type Judgement,
  judgeLines,
  judgeRecount,
  type Tolerance,
} from './judge.ts';
export {
  type BookRange,
  bookRange,
  CLOCK_ERROR_MS,
  type CountWindow,
  type MoveAtPlace,
  sawMove,
  varianceOf,
} from './netting.ts';
export { layOutSheets, type PaperPlace, type PaperRoom } from './paper-sheets.ts';
export {
  abcClasses,
  type CountablePlace,
  compareWalk,
  countsADay,
  type DuePlace,
  type ItemUse,
  placesDue,
} from './plan.ts';
export {
  readStoredList,
  type StoredCodeMeaning,
  type StoredList,
  type StoredListCode,
  type StoredPlace,
  type StoredPlaceProblem,
} from './stored-list.ts';
export { aisleFigures, type ZonedPlace } from './zone-figures.ts';
