export { checkOrder } from './check-order.ts';
export {
  IMPORT_COLUMNS,
  IMPORT_KINDS,
  type ImportKind,
  type OrderRow,
  operatorIdOf,
  type Row,
  type RowProblem,
  readCarton,
  readItem,
  readKitRow,
  readLocation,
  readOperator,
  readOrderRow,
  readStockRow,
} from './import-rows.ts';
