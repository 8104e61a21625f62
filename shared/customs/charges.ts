import { type CustomsPlace, entersUnion } from './areas.ts';
import { commonHsCode } from './hs-code.ts';

/** Duty on consignments of low value into the EU: from the first day on, until the day before the second. Source: guidance of the European Commission of 2 June 2026, shipping facts 4. */
const EU_LOW_VALUE = { from: '2026-07-01', until: '2028-07-01', toMinor: 150_00, eachMinor: 3_00 } as const;

/** Standard rates of VAT in per mille, from a day on. Source: European Commission, rates in force in 2026. */
const VAT_PER_MILLE: Readonly<Record<string, number>> = {
  ...{
    AT: 200,
    BE: 210,
    BG: 200,
    CY: 190,
    CZ: 210,
    DE: 190,
    DK: 250,
    EE: 240,
    ES: 210,
    FI: 255,
    FR: 200,
    GR: 240,
    HR: 250,
    HU: 270,
  },
  ...{
    IE: 230,
    IT: 220,
    LT: 210,
    LU: 170,
    LV: 210,
    MC: 200,
    MT: 180,
    NL: 210,
    PL: 230,
    PT: 230,
    RO: 210,
    SE: 250,
    SI: 220,
    SK: 230,
  },
};

/** What a consignment is worth to customs: its goods, without carriage, in minor units of its currency. */
export interface Consignment {
  readonly from: CustomsPlace;
  readonly to: CustomsPlace;
  /** ISO. */
  readonly on: string;
  readonly goodsMinor: number;
  readonly currency: string;
  readonly hsCodes: readonly string[];
}

/**
 * Duty and the VAT on it. `due`: both in cents of EUR, `codes`: how many distinct common codes · `not`: another rule holds, the consignment is dearer, goes elsewhere,
 * or it is another day · `other-currency`: amounts of different currencies are never compared.
 */
export type LowValueDuty =
  | { readonly type: 'due'; readonly codes: number; readonly dutyMinor: number; readonly vatOnDutyMinor: number }
  | { readonly type: 'not' }
  | { readonly type: 'other-currency' };

/** What a consignment of low value into the EU costs at its border since July 2026, whatever the VAT scheme: €3 for each distinct code of 6 digits. */
export function lowValueDuty({ from, to, on, goodsMinor, currency, hsCodes }: Consignment): LowValueDuty {
  if (on < EU_LOW_VALUE.from || on >= EU_LOW_VALUE.until || !entersUnion(from, to, on)) return { type: 'not' };
  if (currency !== 'EUR') return { type: 'other-currency' };
  if (goodsMinor > EU_LOW_VALUE.toMinor) return { type: 'not' };
  const codes = new Set(hsCodes.map(commonHsCode)).size;
  const dutyMinor = codes * EU_LOW_VALUE.eachMinor;
  // A place of the union that is none of its countries is Northern Ireland: its rate is the United Kingdom's.
  const rate = VAT_PER_MILLE[to.country] ?? 200;
  return { type: 'due', codes, dutyMinor, vatOnDutyMinor: Math.round((dutyMinor * rate) / 1000) };
}

/** Until which value goods enter a country free of duty, from a day on; null: none is free. Source: executive order of 30 July 2025 (United States), shipping facts 4. */
const US_DE_MINIMIS: readonly { readonly from: string; readonly toMinor: number | null }[] = [
  { from: '2016-03-10', toMinor: 800_00 },
  { from: '2025-08-29', toMinor: null },
];

/** Up to which value in cents of USD goods enter the United States without duty on a day; null: any value pays. */
export const usDeMinimis = (on: string): number | null =>
  US_DE_MINIMIS.findLast(({ from }) => from <= on)?.toMinor ?? null;

/** From which value for one Schedule B code an export out of the United States is filed. Source: 15 CFR 30.37(a), and 30.36 for Canada. */
const FILED_OVER_MINOR = 2_500_00;

/** Whether an export out of the United States is filed first. `file`: it takes an ITN, for these codes · otherwise `citation` stands on its papers in place of one · `other-currency`: nobody can tell. */
export type ExportFiling =
  | { readonly type: 'file'; readonly codes: readonly string[] }
  | { readonly type: 'exempt'; readonly citation: string }
  | { readonly type: 'other-currency' };

/** What of an export out of the United States has to be filed, by the value of each code in USD. To Canada nothing is, whatever it is worth. */
export function exportFiling(
  to: string,
  lines: readonly { readonly hsCode: string; readonly valueMinor: number }[],
  currency: string,
): ExportFiling {
  if (to === 'CA') return { type: 'exempt', citation: 'NOEEI 30.36' };
  if (currency !== 'USD') return { type: 'other-currency' };
  const sums = new Map<string, number>();
  for (const { hsCode, valueMinor } of lines) sums.set(hsCode, (sums.get(hsCode) ?? 0) + valueMinor);
  const codes = [...sums].flatMap(([code, sum]) => (sum > FILED_OVER_MINOR ? [code] : [])).sort();
  return codes.length > 0 ? { type: 'file', codes } : { type: 'exempt', citation: 'NOEEI 30.37(a)' };
}
