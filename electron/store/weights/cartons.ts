import { z } from 'zod';
import { Carton } from '#shared/domain/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';

const { code, lengthMm, heightMm, outerLengthMm, outerHeightMm, tareGrams, maxGrams, costMinor, currency, stock } =
  Carton.shape;

/** An empty carton with the columns of cartons.csv, as `PUT /v1/cartons` takes it. Null: not known. */
export const CartonRow = z.object({
  ...{ carton: code, length_mm: lengthMm, width_mm: lengthMm, height_mm: heightMm },
  ...{ tare_grams: tareGrams, max_grams: maxGrams, cost_minor: costMinor, currency, stock },
  ...{ outer_length_mm: outerLengthMm, outer_width_mm: outerLengthMm, outer_height_mm: outerHeightMm },
});

/** Cartons in the order in which they came to the store; `next` is null at the end. */
export const CartonPage = z.object({ cartons: z.array(CartonRow), next: z.number().int().nullable() });

/** Cartons as other programs read and remove them. */
export interface CartonBook {
  readonly carton: (code: string) => Promise<z.infer<typeof CartonRow> | undefined>;
  readonly cartons: (after: number, limit: number) => Promise<z.infer<typeof CartonPage>>;
  /** Benches offer it no more. What is packed in one stays as it is: each parcel keeps the weight of its own. */
  readonly removeCarton: (code: string) => Promise<'removed' | 'unknown'>;
}

export const createCartonBook = (database: Pick<Database, 'read'>, writer: Writer): CartonBook => ({
  carton: (code) =>
    database.read(async (sql) => {
      const found = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'carton' AND key = ?", code);
      return found && rowOf(found.json);
    }),
  cartons: (after, limit) =>
    database.read(async (sql) => {
      const rows = await sql.all<{ id: number; json: string }>(
        "SELECT id, json FROM records WHERE kind = 'carton' AND id > ? ORDER BY id LIMIT ?",
        after,
        limit,
      );
      const next = rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
      return { cartons: rows.map(({ json }) => rowOf(json)), next };
    }),
  removeCarton: (code) =>
    writer.write(async ({ sql, remove }) => {
      if (!(await sql.get("SELECT 1 AS one FROM records WHERE kind = 'carton' AND key = ?", code))) return 'unknown';
      await remove('carton', code);
      return 'removed';
    }),
});

function rowOf(json: string): z.infer<typeof CartonRow> {
  const carton = Carton.parse(JSON.parse(json));
  return {
    carton: carton.code,
    ...{ length_mm: carton.lengthMm, width_mm: carton.widthMm, height_mm: carton.heightMm },
    ...{ tare_grams: carton.tareGrams, max_grams: carton.maxGrams },
    ...{ cost_minor: carton.costMinor, currency: carton.currency, stock: carton.stock },
    ...(carton.outerLengthMm === undefined ? {} : { outer_length_mm: carton.outerLengthMm }),
    ...(carton.outerWidthMm === undefined ? {} : { outer_width_mm: carton.outerWidthMm }),
    ...(carton.outerHeightMm === undefined ? {} : { outer_height_mm: carton.outerHeightMm }),
  };
}
