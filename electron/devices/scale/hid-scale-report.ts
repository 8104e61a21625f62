import { type ScaleSignal, type WeightUnit, weightSignal } from './scale-signal.ts';

/** Units by their number in HID Point of Sale Usage Tables 1.02, section 4.5. 5, the tael, weighs differently in each country. */
const UNITS: ReadonlyMap<number, WeightUnit> = new Map([
  [1, 'mg'],
  [2, 'g'],
  [3, 'kg'],
  [4, 'ct'],
  [6, 'gr'],
  [7, 'dwt'],
  [8, 't'],
  [9, 'ton'],
  [10, 'ozt'],
  [11, 'oz'],
  [12, 'lb'],
]);
const STATUS = { fault: 1, zero: 2, moving: 3, stable: 4, underZero: 5, over: 6, needsCalibration: 7, needsZero: 8 };

/**
 * Reads an input report of a HID scale (usage page 0x8D): report id, status, unit, exponent of ten (signed), weight (two
 * bytes, low one first). Reports without an id begin with the status. Under zero the weight is a magnitude.
 */
export function readHidScaleReport(report: Uint8Array): ScaleSignal {
  const data = report.length === 5 ? report : report.subarray(1);
  const [status = 0, unitCode = 0, exponentByte = 0, low = 0, high = 0] = data;
  // Some scales send nothing but zeros while they wake up: that is no weight of nothing.
  if (data.length < 5 || status === 0) return { type: 'ignored' };
  if (status === STATUS.fault) return { type: 'refused', why: 'fault' };
  if (status === STATUS.over) return { type: 'refused', why: 'over' };
  if (status === STATUS.needsCalibration) return { type: 'refused', why: 'needs-calibration' };
  if (status === STATUS.needsZero) return { type: 'refused', why: 'needs-zero' };
  if (status > STATUS.needsZero) return { type: 'ignored' };
  const unit = UNITS.get(unitCode);
  if (!unit) return { type: 'refused', why: 'unknown-unit' };
  const exponent = exponentByte > 127 ? exponentByte - 256 : exponentByte;
  if (Math.abs(exponent) > 9) return { type: 'ignored' };
  const magnitude = (low + high * 256) * 10 ** exponent;
  const value = status === STATUS.underZero ? -magnitude : magnitude;
  return weightSignal(value, unit, exponent, status !== STATUS.moving);
}
