// What every edge lets in at the most. A value beyond it is nobody's work, and would lose digits in a sum or in a database.
import { z } from 'zod';

/** What counts up: entries, versions, revisions, rows. */
export const Counter = z.number().int().min(0).max(1_000_000_000_000_000);
/** A moment by any clock, right or wrong: epoch milliseconds that a date can show. */
export const Moment = z.number().int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000);
/** Money in minor units: as many digits as a file can say. */
export const Minor = z.number().int().min(-999_999_999_999_999).max(999_999_999_999_999);
/** Units of an item, counted or needed, at a place or in an order. Below zero only where more left than there was. */
export const Units = z.number().int().min(-1_000_000_000).max(1_000_000_000);
/** Which parcel of its order, from 1. */
export const ParcelNumber = z.number().int().min(1).max(10_000);
/** Which label of its parcel, from 1. */
export const LabelVersion = z.number().int().min(1).max(1_000_000);
