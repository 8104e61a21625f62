import type { CustomsNumber, CustomsTold } from '#electron/carriers/carrier-port.ts';
import { type CustomsTrader, importTaxKind, receiverTaxId } from '#shared/customs/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Statements } from '../database/database.ts';
import { customsRulesIn } from './check-stored.ts';
import { declaredParcel, gapsOf } from './declared-parcel.ts';

/**
 * What a carrier is told for customs of a parcel; undefined where it crosses no border, or nobody looks at customs data and some are missing: then the carrier
 * says so. `gaps`: what is missing where the merchant wants it looked at.
 */
export async function customsTold(
  sql: Statements,
  order: Order,
  packing: PackingState,
  parcel: Parcel,
  now: EpochMs,
): Promise<CustomsTold | { readonly gaps: readonly string[] } | undefined> {
  const declared = await declaredParcel(sql, order, packing, parcel, now);
  if (typeof declared === 'string') return undefined;
  const { trader, declaration, statements } = declared;
  const { category, lines, currency } = declaration;
  const gaps = gapsOf(declaration);
  if (gaps.length > 0 || currency === null)
    return (await customsRulesIn(sql, order.channel, now)) && { gaps: gaps.length > 0 ? gaps : ['currency'] };
  return {
    ...{ category, currency, signer: trader.signer, undelivered: trader.undelivered },
    ...{ statement: statements[0] ?? '', incoterm: order.customs?.incoterm ?? '', numbers: numbersOf(order, trader) },
    goods: lines.map(({ netGrams, valueMinor, ...line }) => ({
      ...line,
      netGrams: netGrams ?? 0,
      valueMinor: valueMinor ?? 0,
    })),
  };
}

/** The sender's numbers, that of tax which is paid already, and the receiver's. */
function numbersOf({ customs, address }: Order, { eori, vat, country }: CustomsTrader): readonly CustomsNumber[] {
  const { taxId, ioss } = customs ?? {};
  const own = (kind: string, number: string | undefined): readonly CustomsNumber[] =>
    number ? [{ whose: 'sender', kind, number, country }] : [];
  const theirs = (number: string): CustomsNumber => {
    const kind = receiverTaxId(address.country, number);
    const known = kind === 'any' || kind === 'odd' ? 'TAX_ID' : kind;
    return { whose: 'receiver', kind: known, number, country: address.country };
  };
  return [
    ...own('EORI', eori),
    ...own('VAT', vat),
    ...own((ioss && importTaxKind(ioss)) || 'IOSS', ioss),
    ...(taxId === undefined ? [] : [theirs(taxId)]),
  ];
}
