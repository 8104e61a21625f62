export { type CheckedOrder, checkOrder, customsDoubts } from './check-order.ts';
export { readRate, readService } from './import/carrier-rows.ts';
export type { Row, RowProblem, RowReading } from './import/cells.ts';
export {
  columnsOf,
  headingKey,
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportKind,
  type Recognition,
  recognise,
} from './import/columns.ts';
export { ORDER_CUSTOMS_COLUMNS } from './import/customs-cells.ts';
export { styleOf } from './import/file-style.ts';
export { IMPORT_REASONS, type ImportReason } from './import/import-reasons.ts';
export { readItem, readKitRow, readSubstituteRow } from './import/item-rows.ts';
export { type FileStyle, PLAIN_STYLE } from './import/number-cell.ts';
export { draftOrders, readOrders } from './import/order-drafts.ts';
export { type OrderDraft, type OrderRow, readOrderRow } from './import/order-rows.ts';
export { type MappedColumn, mapRows, type OrderMapping, shopMapping } from './import/shops.ts';
export {
  operatorIdOf,
  readCarton,
  readDeliveryRow,
  readLocation,
  readOperator,
  readStockRow,
} from './import/warehouse-rows.ts';
