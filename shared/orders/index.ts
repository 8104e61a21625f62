export { checkOrder } from './check-order.ts';
export type { Row, RowProblem, RowReading } from './import/cells.ts';
export { IMPORT_COLUMNS, type ImportKind, importKindOf } from './import/columns.ts';
export { readItem, readKitRow } from './import/item-rows.ts';
export { draftOrders, type OrderDraft, type OrderRow, readOrderRow } from './import/order-rows.ts';
export {
  operatorIdOf,
  readCarton,
  readLocation,
  readOperator,
  readRate,
  readStockRow,
} from './import/warehouse-rows.ts';
