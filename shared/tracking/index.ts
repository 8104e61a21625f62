export { isScanOf, plainNumber, type TrackingFormat, trackingFormats, trackingNumbersIn } from './numbers.ts';
