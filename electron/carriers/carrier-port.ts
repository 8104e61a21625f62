import type { Result } from '#shared/prelude/index.ts';

/** A place, as a carrier is told it. `country` is ISO 3166-1 alpha-2. */
export interface CarrierAddress {
  readonly name: string;
  readonly company: string;
  readonly street1: string;
  readonly street2: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
  readonly phone: string;
}

/** One kind of goods of a parcel that is declared: net grams and value of all its units together, in minor units of the declaration's currency. */
interface CustomsGoods {
  readonly sku: string;
  readonly description: string;
  readonly units: number;
  readonly netGrams: number;
  readonly valueMinor: number;
  readonly hsCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly originCountry: string;
}

/** A number by which somebody is known to customs; `kind` such as EORI, VAT, IOSS, CPF. `country`: who gave it. */
export interface CustomsNumber {
  readonly whose: 'sender' | 'receiver';
  readonly kind: string;
  readonly number: string;
  readonly country: string;
}

/** What customs are told of a parcel. `statement`: of its export, such as `NOEEI 30.37(a)`; empty where none is wanted. */
export interface CustomsTold {
  readonly category: 'sale' | 'gift' | 'sample' | 'return' | 'documents';
  readonly signer: string;
  readonly undelivered: 'return' | 'abandon';
  readonly statement: string;
  readonly incoterm: string;
  readonly currency: string;
  readonly goods: readonly CustomsGoods[];
  readonly numbers: readonly CustomsNumber[];
}

/** A parcel that postage is wanted for: gross grams, outer sides in whole mm, longest first or as they stand. */
export interface ShipmentAsked {
  /** Our name for this parcel and this label of it. The carrier shows it; it does not hold it to be unique. */
  readonly reference: string;
  readonly from: CarrierAddress;
  readonly to: CarrierAddress;
  readonly grams: number;
  /** Null: not known; the carrier then rates by weight alone. */
  readonly sidesMm: readonly [number, number, number] | null;
  /** Absent: it crosses no border, or nobody said what customs want to know. */
  readonly customs?: CustomsTold;
}

/** What a carrier would ask for one service. `priceMinor` in minor units of `currency`. */
export interface CarrierRate {
  readonly id: string;
  readonly carrier: string;
  readonly service: string;
  readonly priceMinor: number;
  readonly currency: string;
}

/** A shipment that was made and not bought. `words`: what carriers said that gave no rate. */
export interface ShipmentMade {
  readonly shipment: string;
  readonly rates: readonly CarrierRate[];
  readonly words: string;
}

/** Postage that is bought. */
export interface Postage {
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly service: string;
  readonly priceMinor: number;
  readonly currency: string;
}

/** A shipment as the carrier has it. `postage` is null while none is bought; `refund` null while none was asked for. */
export interface ShipmentStanding {
  readonly postage: Postage | null;
  readonly refund: 'asked' | 'done' | 'refused' | null;
}

/** A label as the carrier gives it: ZPL as text in Latin-1, PNG or PDF as bytes. */
export interface LabelFile {
  readonly type: 'zpl' | 'png' | 'pdf';
  readonly data: Uint8Array;
}

/**
 * Why a carrier's answer is none, with its words. `refused`: it said no, asking again as it stands says no again · `away`: nothing was done,
 * ask again later · `unknown`: it may have been done, read before anything is asked again.
 */
export interface CarrierTrouble {
  readonly type: 'refused' | 'away' | 'unknown';
  readonly words: string;
}

export type CarrierAnswer<Value> = Result<Value, CarrierTrouble>;

/**
 * A carrier, or a broker of several, that sells labels. No call rejects; each ends within its own time limit. Buying has no key that makes it
 * exactly once: whoever buys writes down what is about to be done, and reads the shipment when the answer is `unknown`.
 */
export interface CarrierPort {
  /** Makes a shipment and has it rated. Buys nothing: one that is lost costs nothing. */
  readonly make: (asked: ShipmentAsked) => Promise<CarrierAnswer<ShipmentMade>>;
  /** Buys one rate of a shipment. A second purchase of the same shipment is `unknown` ("it has postage"), and never a second postage. */
  readonly buy: (shipment: string, rate: string) => Promise<CarrierAnswer<Postage>>;
  readonly read: (shipment: string) => Promise<CarrierAnswer<ShipmentStanding>>;
  /** The label of a shipment that is bought; in ZPL where the carrier has it. */
  readonly label: (shipment: string) => Promise<CarrierAnswer<LabelFile>>;
  /** Asks for the postage back. A carrier answers days later whether it pays; the label is void from now on. */
  readonly refund: (shipment: string) => Promise<CarrierAnswer<'asked' | 'done' | 'refused'>>;
}
