import { z } from 'zod';

/** What a person may do: a packer packs, a supervisor also overrides and counts, an administrator also configures. */
export const Role = z.enum(['packer', 'supervisor', 'administrator']);
export type Role = z.infer<typeof Role>;

/** The languages the station speaks. */
export const Language = z.enum(['en', 'de', 'es', 'ar']);
export type Language = z.infer<typeof Language>;

/**
 * A person who signs in. The PIN's verifier stays in the store; stations only learn whether one is set.
 * `badge` is the text of the badge's barcode, empty when the person has none.
 */
export const Operator = z.object({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(80),
  badge: z.string().max(80),
  /** What a later version calls somebody who may do less or other things than a packer is a packer here. */
  role: Role.catch('packer'),
  /** null: the station's own. So is a language that this version does not speak. */
  language: Language.nullable().catch(null),
  pinSet: z.boolean(),
});
export type Operator = z.infer<typeof Operator>;
