export { decideReceiving, type ReceivingCommand, type ReceivingRefusal } from './decide.ts';
export { type ReceivedScan, type ReceivingEvent, receivingEvents } from './events.ts';
export { cameBy, cameTo, type ExpectedLine, expectedLines, type Fit, fitOf, openUnits } from './expected.ts';
export { evolveReceipt, type Receipt, type Received, scanOf } from './receipt.ts';
