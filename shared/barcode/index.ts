export { isbnGtin, plainCode, printedGtin } from './code-forms.ts';
export {
  CHOICES,
  COMMAND_PREFIX,
  COMMANDS,
  type Command,
  commandCode,
  DIGITS,
  isDigit,
  parseCommand,
  SLOTS,
} from './command.ts';
export { GS } from './element-string.ts';
export { parseGs1Date } from './gs1-date.ts';
export { checkDigit, displayGtin, expandUpcE, type Gtin14, hasCheckDigit, parseGtin } from './gtin.ts';
export { manifestBarcode, manifestCode, parseManifestBarcode } from './manifest-code.ts';
export { createBounceRule, createOneScan, type Delivery } from './one-scan.ts';
export { readPrintedDate } from './printed-date.ts';
export {
  type Candidate,
  MAX_SCAN_LENGTH,
  type Reading,
  type ReadingProblem,
  readBarcode,
  type UnitParts,
} from './reading.ts';
export { type BarcodeDirectory, type ItemMatch, type Meaning, type Resolution, resolveScan } from './resolution.ts';
export { type PrintedSheet, parseSheetCode, sheetCode } from './sheet-code.ts';
export { type StoredLine, storedLines } from './stored-codes.ts';
