export { decidePick, type PickCommand, type PickedGoods, type PickRefusal } from './decide.ts';
export { type PickingEvent, pickingEvents } from './events.ts';
export { linesLeft, nextPickList } from './release.ts';
export { evolveWalk, openOf, ordersOf, type PickAct, toWalk, type Walk, type WalkedLine } from './walk.ts';
