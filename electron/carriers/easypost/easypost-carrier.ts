import type { z } from 'zod';
import { parseMinor } from '#shared/domain/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { CarrierAccount } from '../carrier-account.ts';
import type {
  CarrierAddress,
  CarrierAnswer,
  CarrierPort,
  CarrierRate,
  LabelFile,
  Postage,
  ShipmentAsked,
  ShipmentStanding,
} from '../carrier-port.ts';
import type { HttpCall } from '../http-call.ts';
import { type EasyPostRate, EasyPostShipment } from './answers.ts';
import { createEasyPostCall } from './call.ts';
import { customsOf } from './customs.ts';
import { fetchLabel } from './label-file.ts';
import { inchesOf, ouncesOf } from './measures.ts';

/** Buying may take a carrier half a minute. */
const TIMEOUT_MS = 40_000;

/**
 * EasyPost (API version 2) as a carrier. Addresses that it gives back are changed (upper case, ZIP+4) and are never read: what a parcel is compared
 * with is our own copy. Source: docs.easypost.com; recorded answers of its own client's tests.
 */
export function createEasyPostCarrier(
  http: HttpCall,
  account: CarrierAccount,
  timeoutMs: number = TIMEOUT_MS,
): CarrierPort {
  const { apiKey, baseUrl } = account;
  const call = createEasyPostCall(http, { apiKey, baseUrl, timeoutMs });
  const at = (shipment: string) => `/shipments/${encodeURIComponent(shipment)}`;

  return {
    async make(asked) {
      const made = await call('POST', '/shipments', EasyPostShipment, { shipment: shipmentOf(asked) });
      if (!made.ok) return made;
      const { id, rates, messages } = made.value;
      const words = (messages ?? []).map(({ carrier, message }) => [carrier, message].filter(Boolean).join(': '));
      return ok({ shipment: id, rates: rates.flatMap(rateOf), words: words.join('; ').slice(0, 300) });
    },
    async buy(shipment, rate) {
      const bought = await call('POST', `${at(shipment)}/buy`, EasyPostShipment, { rate: { id: rate } });
      if (!bought.ok) return bought;
      const postage = postageOf(bought.value);
      return postage ? ok(postage) : fail({ type: 'unknown', words: 'it did not say what was bought' });
    },
    async read(shipment) {
      const read = await call('GET', at(shipment), EasyPostShipment);
      return read.ok ? ok(standingOf(read.value)) : read;
    },
    async label(shipment): Promise<CarrierAnswer<LabelFile>> {
      const read = await call('GET', `${at(shipment)}/label?file_format=ZPL`, EasyPostShipment);
      if (!read.ok) return read;
      const url = read.value.postage_label?.label_zpl_url ?? read.value.postage_label?.label_url;
      return url ? fetchLabel(http, url, timeoutMs) : fail({ type: 'unknown', words: 'it has no label for this yet' });
    },
    async refund(shipment) {
      const asked = await call('POST', `${at(shipment)}/refund`, EasyPostShipment, {});
      return asked.ok ? ok(refundOf(asked.value.refund_status) ?? 'refused') : asked;
    },
  };
}

function shipmentOf({ reference, from, to, grams, sidesMm, customs }: ShipmentAsked) {
  const told = customs && customsOf(customs);
  const [length, width, height] = (sidesMm ?? []).map(inchesOf);
  return {
    reference,
    from_address: addressOf(from),
    to_address: addressOf(to),
    parcel: { weight: ouncesOf(grams), ...(sidesMm ? { length, width, height } : {}) },
    options: { label_format: 'ZPL', ...told?.options },
    ...told?.shipment,
  };
}

const addressOf = ({ name, company, street1, street2, city, region, postcode, country, phone }: CarrierAddress) => ({
  ...{ name, company, street1, street2, city, state: region, zip: postcode, country, phone },
});

/** A rate in an amount that its currency does not know is no rate. */
function rateOf({ id, carrier, service, rate, currency }: z.infer<typeof EasyPostRate>): readonly CarrierRate[] {
  const priceMinor = parseMinor(rate, currency);
  return priceMinor === undefined ? [] : [{ id, carrier, service, priceMinor, currency }];
}

function postageOf({ postage_label, selected_rate, tracking_code }: EasyPostShipment): Postage | undefined {
  const [rate] = selected_rate ? rateOf(selected_rate) : [];
  if (!postage_label || !rate || !tracking_code) return undefined;
  const { carrier, service, priceMinor, currency } = rate;
  return { trackingNumber: tracking_code, carrier, service, priceMinor, currency };
}

const standingOf = (shipment: EasyPostShipment): ShipmentStanding => ({
  postage: postageOf(shipment) ?? null,
  refund: refundOf(shipment.refund_status),
});

/** `submitted`, `refunded`, `rejected`, `not_applicable`; absent where none was asked for. */
function refundOf(status: string | null | undefined): ShipmentStanding['refund'] {
  if (!status) return null;
  if (status === 'submitted') return 'asked';
  return status === 'refunded' ? 'done' : 'refused';
}
