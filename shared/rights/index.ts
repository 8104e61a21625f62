export { may, type Right } from './rights.ts';
