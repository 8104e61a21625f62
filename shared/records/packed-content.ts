import { z } from 'zod';

const Code = z.string().min(1).max(40);

/**
 * Which cartons were used for parcels of the same content: the name of the content (`contentKey`), and how often which carton was used while which other one, or
 * the same, was suggested (null: nobody knows).
 */
export const PackedContent = z.object({
  content: z.string().min(1).max(200),
  used: z
    .array(z.object({ carton: Code, suggested: Code.nullable(), times: z.number().int().min(1).max(1_000) }))
    .max(20),
});
export type PackedContent = z.infer<typeof PackedContent>;
