import { z } from 'zod';

/** What a person may do: a packer packs, a supervisor also overrides and counts, an administrator also configures. */
export const Role = z.enum(['packer', 'supervisor', 'administrator']);
export type Role = z.infer<typeof Role>;

/**
 * A language by its BCP 47 code, such as `de` or `pt-BR`. Which of them are spoken is the page's business alone: a code that a version
 * does not know is as good as none, so that a new language changes neither the wire nor what lies on a disk.
 */
export const LanguageCode = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/);
export type LanguageCode = z.infer<typeof LanguageCode>;

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
  /** null: the station's own. So is a language that the page does not speak, and what is no language at all. */
  language: LanguageCode.nullable().catch(null),
  pinSet: z.boolean(),
});
export type Operator = z.infer<typeof Operator>;
