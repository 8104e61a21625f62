import type { z } from 'zod';
import type { PutAnswer } from '../import/put-rows.ts';
import type { RatePage, RateRow, ServicePage, ServiceRow } from '../rates/rate-book.ts';

const rate: z.infer<typeof RateRow> = {
  ...{
    rate: 'DPD|dpd-next|GB|BT*|2000|1000|2026-01-01',
    service: 'dpd-next',
    carrier: 'DPD',
    countries: 'GB',
    postcodes: 'BT*',
  },
  ...{
    max_grams: 2_000,
    max_length_mm: 1_000,
    price_minor: 1_600,
    per_kg_minor: 0,
    currency: 'GBP',
    days_min: 2,
    days_max: 3,
  },
  ...{ tracked: 'yes', valid_from: '2026-01-01', valid_to: null },
};
const service: z.infer<typeof ServiceRow> = {
  ...{ service: 'dpd-next', carrier: 'DPD', title: 'Next day', names: 'Express|Next day' },
  ...{ volume_divisor_cm3_per_kg: 5_000, dim_threshold_cm3: 0, dim_round: 'up-cm', dim_from: null, step_grams: 1_000 },
  ...{ max_length_mm: 1_000, max_width_mm: null, max_height_mm: null, max_length_girth_mm: 3_000 },
  ...{ po_box: 'no', military: 'no', lithium: 'UN3481', limited_quantities: 'no', signature: 'yes' },
  ...{
    insured_to_minor: 5_000,
    max_value_minor: null,
    currency: 'GBP',
    cutoff: 'Mon-Fri 16:30',
    delivery_days: 'Mon-Fri',
  },
  ...{ calendar: 'holidays', manifest: 'no', customs_paper: '', surcharges: 'fuel:6.5%|far:4.00 in remote' },
};
const taken: PutAnswer = { added: 1, changed: 0, unchanged: 0, skipped: 0, problems: [], warnings: [] };

/** What is sent and answered of prices and services, by method and path. */
export const RATE_EXAMPLES = {
  'put /v1/rates': { body: { rows: [rate] }, answer: taken },
  'get /v1/rates': { answer: { rates: [rate], next: null } satisfies z.infer<typeof RatePage> },
  'get /v1/rates/{rate}': { answer: rate },
  'delete /v1/rates/{rate}': { answer: { removed: true } },
  'put /v1/services': { body: { rows: [service] }, answer: taken },
  'get /v1/services': { answer: { services: [service], next: null } satisfies z.infer<typeof ServicePage> },
  'get /v1/services/{service}': { answer: service },
  'delete /v1/services/{service}': { answer: { removed: true } },
};
