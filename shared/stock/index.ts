export {
  type Allocation,
  allocate,
  byUrgency,
  isSellable,
  type OpenOrder,
  type OrderNeed,
  type Shortage,
  type StockLevel,
  stockLevels,
} from './allocate.ts';
export { decideHand, type HandCommand, type HandRefusal } from './decide-hand.ts';
export { coverDays, type Demand, demandOf, type ItemDay } from './demand.ts';
export { type DatedLot, EXPIRY_STEPS, type ExpiringLot, expiringWithin } from './expiring.ts';
export {
  ExpiringFigures,
  FiguresAsk,
  MovementFigures,
  PaceFigures,
  ShrinkageFigures,
  StockFigures,
  TABLES,
  TableAsk,
  TablePage,
  ZoneFigures,
} from './figures.ts';
export { type Carried, type CarriedLine, carriedLines, evolveHand, type Hand, type HandAct, unitsOf } from './hand.ts';
export { FindReason, type HandEvent, handEvents, WriteOffReason } from './hand-events.ts';
export {
  COVER_STEPS,
  type FigureRules,
  type ItemFigures,
  type ItemStock,
  itemFigures,
  MOVEMENTS,
  type Movement,
  summaryOf,
} from './item-figures.ts';
export { SerialPlace, SerialSeen, StockAsk, StockLook } from './look.ts';
export { type Money, type PricedUnits, unpricedIn, worthOf } from './money.ts';
export {
  AdjustReason,
  LedgerMove,
  MoveCause,
  MoveCertainty,
  MovePlace,
  type Occasion,
  type ShelfPlace,
  StockMove,
} from './move.ts';
export {
  type HomePlace,
  PutAway,
  PutAwayAsk,
  type PutAwayGoods,
  PutAways,
  putAway,
} from './put-away.ts';
export { normalPoint, poissonPoint, reorderPoint, type ServicePercent, Z_OF } from './reorder-point.ts';
export { type ReplenishTask, replenish } from './replenish.ts';
export { type Difference, shrinkageOf } from './shrinkage.ts';
export { type Place, type Taken, takeUnits } from './take-units.ts';
