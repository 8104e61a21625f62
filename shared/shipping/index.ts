export { addressLines } from './address-lines.ts';
export {
  type CodeSheet,
  SHEET_DOTS_PER_POINT,
  SHEET_ICONS,
  SHEET_SIZES,
  SHEET_WORD_WIDTH,
  type SheetCard,
  type SheetIcon,
  sheetTexts,
} from './code-sheet.ts';
export { countryName } from './country-name.ts';
export { isRightToLeft } from './direction.ts';
export type { MonoBitmap } from './graphic.ts';
export { itemLabel } from './item-label.ts';
export { drawnKey, type LabelElement, type LabelMedia, textsToDraw } from './label-element.ts';
export { PAPER_SIZES, PAPER_WIDTHS, type PaperPage, type PaperWords, paperTexts } from './paper-sheet.ts';
export { REPORT_SIZES, type Report, type ReportPart, type ReportRow, reportText, reportTexts } from './report.ts';
export { type LayoutFailure, layOut, type ShippingLabel } from './shipping-label.ts';
export { makeSscc, parseSscc, type Sscc, type SsccFailure } from './sscc.ts';
export { testCode, testLabel } from './test-label.ts';
export { needsDrawing } from './text-fit.ts';
export { writePictureLabel, writeZpl, type ZplFailure } from './zpl.ts';
