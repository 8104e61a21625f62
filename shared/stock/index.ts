export { MoveCause, MoveCertainty, MovePlace, type Occasion, type ShelfPlace, StockMove } from './move.ts';
export { type Place, type Taken, takeUnits } from './take-units.ts';
