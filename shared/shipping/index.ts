export {
  addressLines,
  drawnKey,
  type LabelElement,
  type LabelMedia,
  type LayoutFailure,
  layOut,
  type ShippingLabel,
  textsToDraw,
} from './shipping-label.ts';
export { makeSscc, parseSscc, type Sscc, type SsccFailure } from './sscc.ts';
export { needsDrawing } from './text-fit.ts';
export { type MonoBitmap, writeZpl, type ZplFailure } from './zpl.ts';
