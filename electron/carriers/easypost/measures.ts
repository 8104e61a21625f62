// EasyPost takes ounces and inches. Both are rounded up to a tenth: what is told too small is billed again.

/** Exactly: 1 lb = 453.59237 g = 16 oz. In 100,000ths of a gram, so that nothing is lost in between. */
const OUNCE = 2_834_952.3125;
/** Tenths of a millimetre in an inch. */
const INCH = 254;

/** Whole grams as ounces, up to the next tenth: 436 g are 15.4 oz, 437 g are 15.5. */
export const ouncesOf = (grams: number): number => Math.ceil((grams * 100_000 * 10) / OUNCE) / 10;

/** Whole millimetres as inches, up to the next tenth: 254 mm are 10, 255 mm are 10.1. */
export const inchesOf = (mm: number): number => Math.ceil((mm * 10 * 10) / INCH) / 10;
