export { Counter, LabelVersion, Minor, Moment, ParcelNumber, Units } from './bounds.ts';
export {
  CarrierService,
  LithiumNumber,
  plainService,
  SideRounding,
  Surcharge,
  SurchargePlace,
  WeightRule,
} from './carrier-service.ts';
export { CUSTOMS_DESCRIPTION, CustomsCategory, HsCode, Incoterm, OrderCustoms } from './customs.ts';
export { Came, Delivery, DeliveryLine } from './delivery.ts';
export {
  allowsTypedQuantity,
  HandlingMark,
  Item,
  ItemBarcode,
  ItemConfirm,
  Kit,
  MOST_BARCODES,
  Sku,
  Substitute,
  Tracking,
} from './item.ts';
export { Currency, minorUnitDigits, parseMinor } from './money.ts';
export { LanguageCode, Operator, Role } from './operator.ts';
export {
  Address,
  Hold,
  HoldReason,
  NO_CARE,
  Order,
  OrderCare,
  OrderLine,
  OrderStatus,
  orderIdOf,
  PackedBy,
} from './order.ts';
export { codesIn, orderValue } from './order-value.ts';
export {
  OverrideKind,
  OverrideReason,
  ReprintReason,
  ShortReason,
  StopReason,
  TakeOverReason,
  UnitAllowance,
  WeightReason,
} from './override.ts';
export { NoPhotoReason, PHOTO_BYTES, PHOTO_SIDE, PhotoText } from './photo.ts';
export { MOST_PICK_LINES, PickLine } from './pick-line.ts';
export {
  isDrawing,
  isPictureAddress,
  KnownPicture,
  PICTURE_BYTES,
  PICTURE_SIDE,
  PictureName,
  pictureNameOf,
} from './picture.ts';
export { Postage } from './postage.ts';
export { PRINTER_STOPS, type PrinterStop } from './printer-stop.ts';
export { Rate, rateKeyOf, ServiceCode } from './rate.ts';
export { fitsSerialFormat, isSerialFormat } from './serial-format.ts';
export { ServiceChoice, ServiceReason } from './service-choice.ts';
export { ShortFate, ShortUnits, ShortWhy, SubstitutedUnits } from './short-units.ts';
export { BELIEVED_MS, lookAtTime, SeenTime } from './steady-time.ts';
export { parcelKey, TrackingNumber, WaitingParcel } from './waiting-parcel.ts';
export { Carton, Location, StockRow } from './warehouse.ts';
