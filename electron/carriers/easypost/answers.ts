// What EasyPost answers, as far as it is used here (API version 2). Fields that are not named are ignored.
import { z } from 'zod';

const Id = z.string().min(1).max(100);
const Text = z.string().max(2_000);
/** Money comes as a text, "5.93". */
const Amount = z.string().regex(/^\d{1,9}(?:\.\d{1,5})?$/);

export const EasyPostRate = z.object({
  id: Id,
  carrier: Text,
  service: Text,
  rate: Amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
});

const Message = z.object({ carrier: Text.nullish(), message: Text.nullish() });

const PostageLabel = z.object({ label_url: z.url().max(2_000).nullish(), label_zpl_url: z.url().max(2_000).nullish() });

/** A shipment, before and after it is bought. */
export const EasyPostShipment = z.object({
  id: Id,
  rates: z.array(EasyPostRate).max(1_000).default([]),
  messages: z.array(Message).max(1_000).nullish(),
  tracking_code: z.string().max(80).nullish(),
  selected_rate: EasyPostRate.nullish(),
  postage_label: PostageLabel.nullish(),
  refund_status: z.string().max(40).nullish(),
});
export type EasyPostShipment = z.infer<typeof EasyPostShipment>;

const ErrorDetail = z.union([Text, z.object({ field: Text.nullish(), message: Text.nullish() })]);

/** `errors` holds objects or plain texts, by the kind of error. */
export const EasyPostError = z.object({
  error: z.object({
    code: z.string().max(200).default(''),
    message: z.union([Text, z.array(Text).max(50), z.record(z.string(), z.unknown())]).default(''),
    errors: z.array(ErrorDetail).max(100).default([]),
  }),
});
