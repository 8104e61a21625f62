import { minorUnitDigits } from '#shared/domain/index.ts';
import type { CustomsTold } from '../carrier-port.ts';
import { ouncesOf } from './measures.ts';

const CONTENTS = {
  sale: 'merchandise',
  gift: 'gift',
  sample: 'sample',
  return: 'returned_goods',
  documents: 'documents',
} as const satisfies Readonly<Record<CustomsTold['category'], string>>;

/**
 * What customs are told, as EasyPost takes it. Weight and value are those of all units of a line: ounces up to the next tenth, and a number in the currency's
 * own unit, which comes back as a text. Source: docs.easypost.com, customs info, customs items and tax identifiers.
 */
export function customsOf({
  category,
  signer,
  undelivered,
  statement,
  incoterm,
  currency,
  goods,
  numbers,
}: CustomsTold) {
  const unit = 10 ** minorUnitDigits(currency);
  return {
    options: incoterm === '' ? {} : { incoterm },
    shipment: {
      customs_info: {
        ...{
          customs_certify: true,
          customs_signer: signer,
          contents_type: CONTENTS[category],
          restriction_type: 'none',
        },
        ...{ non_delivery_option: undelivered, ...(statement === '' ? {} : { eel_pfc: statement }) },
        customs_items: goods.map(({ sku, description, units, netGrams, valueMinor, hsCode, originCountry }) => ({
          ...{ description, quantity: units, weight: ouncesOf(netGrams), value: valueMinor / unit, currency },
          ...{ hs_tariff_number: hsCode, origin_country: originCountry, code: sku.slice(0, 20) },
        })),
      },
      ...(numbers.length === 0
        ? {}
        : {
            tax_identifiers: numbers.map(({ whose, kind, number, country }) => ({
              ...{ entity: whose.toUpperCase(), tax_id_type: kind, tax_id: number, issuing_country: country },
            })),
          }),
    },
  };
}
