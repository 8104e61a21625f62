export {
  type Count,
  type CountedLine,
  type CountedScan,
  type CountingCommand,
  type CountingEvent,
  type CountingRefusal,
  countedLines,
  countingEvents,
  decideCount,
  evolveCount,
  unitsIn,
} from './count.ts';
