import { readCutoffs, readSurcharges, readWeekdays } from '#shared/carriers/index.ts';
import { CarrierService, LithiumNumber, plainService, Rate, SideRounding } from '#shared/domain/index.ts';
import { type CellReader, type Row, type RowReading, readCells, readWhole } from './cells.ts';
import { readCountry } from './country-cell.ts';
import { type FileStyle, PLAIN_STYLE, splitAmount } from './number-cell.ts';

const YES_NO = ['yes', 'true', '1', 'no', 'false', '0'] as const;
const isYes = (cells: CellReader, column: string): boolean =>
  ['yes', 'true', '1'].includes(cells.choice(column, YES_NO, 'no'));

/** Reads a row of rates.csv. A price without a currency is none: different currencies are never compared. */
export function readRate(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<Rate> {
  const cells = readCells(row, style);
  const currency = cells.currency('currency') ?? splitAmount(row.cells.price ?? '').currency;
  const value: Rate = {
    service: cells.required('service', 80),
    carrier: cells.text('carrier', 80),
    countries: [...readCountryList(cells)],
    postcodes: [...readPostcodes(cells)],
    maxGrams: cells.integer('max_grams', 1),
    maxLengthMm: cells.integer('max_length_mm', 1),
    priceMinor: requiredMoney(cells, row, currency),
    perKgMinor: cells.money('per_kg', currency) ?? 0,
    currency: currency ?? '',
    daysMin: cells.integer('days_min'),
    daysMax: cells.integer('days_max'),
    tracked: isYes(cells, 'tracked'),
    validFrom: cells.date('valid_from'),
    validTo: cells.date('valid_to'),
  };
  if (currency === null && cells.problems.length === 0) cells.problem('currency', 'no-currency');
  return readWhole(Rate, value, cells, row);
}

function requiredMoney(cells: CellReader, row: Row, currency: string | null): number {
  if ((row.cells.price ?? '') === '') cells.problem('price', 'missing');
  return cells.money('price', currency) ?? 0;
}

/** Codes or names of countries, `*` for everywhere, and `-GB` for all but. */
function readCountryList(cells: CellReader): readonly string[] {
  return cells.list('countries').flatMap((part) => {
    if (part === '*') return [part];
    const [minus, name] = part.startsWith('-') ? ['-', part.slice(1)] : ['', part];
    const code = readCountry(name);
    if (code === undefined) cells.problem('countries', 'not-a-country', part);
    return code === undefined ? [] : [`${minus}${code}`];
  });
}

/** Tokens with spaces, commas or `|` between them. Whether each is a code of its country is said of the whole file. */
const readPostcodes = (cells: CellReader): readonly string[] => {
  const tokens = cells
    .text('postcodes', 4_000)
    .toUpperCase()
    .split(/[\s,;|]+/)
    .filter(Boolean);
  for (const token of tokens) if (token.length > 24) cells.problem('postcodes', 'too-long', token);
  return [...new Set(tokens)];
};

/**
 * Reads a row of services.csv. Several rows of one service bring a rule of its weight each, by `dim_from`. What a row says nothing of is
 * as `plainService` has it.
 */
export function readService(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<CarrierService> {
  const cells = readCells(row, style);
  const code = cells.required('service', 80);
  const currency = cells.currency('currency');
  const plain = plainService(code, cells.text('carrier', 80));
  const parsed = <Value>(
    column: string,
    read: (text: string) => Value | undefined,
    otherwise: Value,
    reason: 'not-a-cutoff' | 'not-weekdays' | 'not-a-surcharge',
  ): Value => {
    const text = cells.text(column, 1_000);
    if (text === '') return otherwise;
    const value = read(text);
    if (value === undefined) cells.problem(column, reason);
    return value ?? otherwise;
  };
  const divisor = cells.integer('volume_divisor_cm3_per_kg', 1);
  const value: CarrierService = {
    ...plain,
    title: cells.cut('title', 120),
    names: cells
      .list('names')
      .map((name) => name.slice(0, 80))
      .slice(0, 20),
    weightRules: [
      {
        validFrom: cells.date('dim_from'),
        divisor,
        overCm3: cells.integer('dim_threshold_cm3') ?? 0,
        rounding: cells.choice('dim_round', SideRounding.options, 'none'),
      },
    ],
    stepGrams: cells.integer('step_grams', 1) ?? plain.stepGrams,
    maxSideMm: cells.integer('max_length_mm', 1),
    maxSecondMm: cells.integer('max_width_mm', 1),
    maxThirdMm: cells.integer('max_height_mm', 1),
    maxLengthGirthMm: cells.integer('max_length_girth_mm', 1),
    poBox: isYes(cells, 'po_box'),
    military: isYes(cells, 'military'),
    lithium: [...readLithiumNumbers(cells)],
    limitedQuantities: isYes(cells, 'limited_quantities'),
    signature: isYes(cells, 'signature'),
    insuredToMinor: cells.money('insured_to', currency),
    valueToMinor: cells.money('max_value', currency),
    currency,
    cutoffs: [...parsed('cutoff', readCutoffs, plain.cutoffs, 'not-a-cutoff')],
    deliveryDays: [...parsed('delivery_days', readWeekdays, plain.deliveryDays, 'not-weekdays')],
    keepsHolidays: cells.choice('calendar', ['holidays', 'none'], 'holidays') === 'holidays',
    manifest: isYes(cells, 'manifest'),
    ...readPaper(cells),
    surcharges: [...parsed('surcharges', (text) => readSurcharges(text, currency), [], 'not-a-surcharge')],
  };
  return readWhole(CarrierService, value, cells, row);
}

/** Which customs papers a service takes; absent: nobody said. */
function readPaper(cells: CellReader): Pick<CarrierService, 'customsPaper'> {
  const said = cells.choice('customs_paper', ['post', 'invoice', ''], '');
  return said === '' ? {} : { customsPaper: said };
}

/** `no`, nothing, or UN numbers. */
function readLithiumNumbers(cells: CellReader): readonly LithiumNumber[] {
  const parts = cells.list('lithium').map((part) => part.toUpperCase());
  if (parts.length === 1 && parts[0] === 'NO') return [];
  return [...new Set(parts)].flatMap((part) => {
    const number = LithiumNumber.safeParse(part);
    if (!number.success) cells.problem('lithium', 'not-one-of', part);
    return number.success ? [number.data] : [];
  });
}
