import { importTaxKind, judgeDescription, readHsCode, receiverTaxId } from '#shared/customs/index.ts';
import { CUSTOMS_DESCRIPTION, CustomsCategory, Incoterm, type Item, type OrderCustoms } from '#shared/domain/index.ts';
import type { CellReader, Row } from './cells.ts';
import { readCountry } from './country-cell.ts';

/** The words in force whatever the day of the file is: what was refused once is refused for good. */
const ALL_TERMS = '9999-12-31';

/** The columns of what an order says to customs, by its parts. */
export const ORDER_CUSTOMS_COLUMNS: Readonly<Record<keyof OrderCustoms, string>> = {
  ...{ category: 'category', incoterm: 'incoterm', shippingChargeMinor: 'shipping_charge', taxId: 'tax_id' },
  ...{ ioss: 'ioss', exportNumber: 'export_number' },
};

/** What a row says of an item to customs. What cannot be taken is named and left out: the item keeps what it had. */
export function readItemCustoms(
  row: Row,
  cells: CellReader,
): Pick<Item, 'hsCode' | 'originCountry' | 'customsDescription'> {
  return {
    ...(row.cells.hs_code === undefined ? {} : readHs(cells)),
    ...(row.cells.origin_country === undefined ? {} : readOrigin(row, cells)),
    ...(row.cells.customs_description === undefined ? {} : readDescription(cells)),
  };
}

function readHs(cells: CellReader): Pick<Item, 'hsCode'> {
  const text = cells.text('hs_code', 40);
  if (text === '') return { hsCode: null };
  const read = readHsCode(text);
  if ('code' in read) return { hsCode: read.code };
  cells.warn('hs_code', `hs-${read.fault}`);
  return {};
}

function readOrigin(row: Row, cells: CellReader): Pick<Item, 'originCountry'> {
  const text = (row.cells.origin_country ?? '').trim();
  if (text === '') return { originCountry: null };
  const code = readCountry(text);
  if (code !== undefined) return { originCountry: code };
  cells.warn('origin_country', 'not-a-country');
  return {};
}

function readDescription(cells: CellReader): Pick<Item, 'customsDescription'> {
  const text = cells.text('customs_description', 300);
  if (text === '') return { customsDescription: null };
  if (text.length > CUSTOMS_DESCRIPTION) {
    cells.warn('customs_description', 'customs-too-long');
    return {};
  }
  const verdict = judgeDescription(text, ALL_TERMS);
  if (verdict.type !== 'fine')
    cells.warn('customs_description', verdict.type === 'whole' ? 'customs-vague' : 'customs-contains', verdict.term);
  return { customsDescription: text };
}

/** What a row says of its order to customs; parts that it does not speak of are absent. `currency`: of the charge for carriage. */
export function readOrderCustoms(cells: CellReader, country: string, currency: string | null): OrderCustoms {
  const charge = cells.money('shipping_charge', currency);
  const category = wordOf(cells, 'category', CustomsCategory.options, (text) => text.toLowerCase());
  const incoterm = wordOf(cells, 'incoterm', Incoterm.options, (text) => text.toUpperCase());
  const taxId = cells.cut('tax_id', 40);
  const ioss = cells.cut('ioss', 20);
  const exportNumber = cells.cut('export_number', 40);
  if (taxId !== '' && receiverTaxId(country, taxId) === 'odd') cells.warn('tax_id', 'tax-id-odd');
  if (ioss !== '' && importTaxKind(ioss) === undefined) cells.warn('ioss', 'ioss-odd');
  return {
    ...(category && { category }),
    ...(incoterm && { incoterm }),
    ...(charge === null || charge < 0 ? {} : { shippingChargeMinor: charge }),
    ...(taxId && { taxId }),
    ...(ioss && { ioss: ioss.toUpperCase().replace(/[\s-]/g, '') }),
    ...(exportNumber && { exportNumber }),
  };
}

/** One of some words; another one is named and left out. */
function wordOf<const Word extends string>(
  cells: CellReader,
  column: string,
  words: readonly Word[],
  plain: (text: string) => string,
): Word | undefined {
  const text = cells.cut(column, 40);
  const found = words.find((word) => word === plain(text));
  if (text !== '' && found === undefined) cells.warn(column, 'not-one-of');
  return found;
}
