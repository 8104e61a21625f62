export { type Crossing, type CustomsPlace, crossingOf, entersUnion } from './areas.ts';
export {
  type Consignment,
  type ExportFiling,
  exportFiling,
  type LowValueDuty,
  lowValueDuty,
  usDeMinimis,
} from './charges.ts';
export { type Declaration, type DeclaredLine, declarationOf, type PackedGoods } from './declaration.ts';
export {
  type CustomsFacts,
  type CustomsField,
  type CustomsFinding,
  type CustomsItem,
  type CustomsOrder,
  customsFindings,
  customsWarnings,
  isDeclared,
  isNamelessAbroad,
} from './findings.ts';
export { commonHsCode, type HsFault, readHsCode } from './hs-code.ts';
export { CustomsPaper } from './paper.ts';
export { type PaperKind, type PaperReason, paperKindOf } from './paper-kind.ts';
export { amountText, type LaidPaper, layOutPaper, type PaperElement } from './paper-layout.ts';
export { type PaperLanguage, type PaperWords, paperLanguage, paperWords } from './paper-words.ts';
export { type DescriptionVerdict, isNoName, judgeDescription } from './stop-words.ts';
export { importTaxKind, isTaxId, plainTaxId, receiverTaxId, type TaxIdKind } from './tax-id.ts';
export { CustomsTrader } from './trader.ts';
