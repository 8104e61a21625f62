export { type Place, type Taken, takeUnits } from './take-units.ts';
