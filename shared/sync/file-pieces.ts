import { z } from 'zod';

/** The longest file that a store takes, in base64 characters. */
export const FILE_CHARACTERS = 16_000_000;
/** The longest piece of one, in characters. */
export const PIECE_CHARACTERS = 262_144;

/** The name of a file: the SHA-256 of its base64 text. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A piece of a file's base64 text, from the character `at` of `total`. */
export const FilePiece = z.object({
  hash: FileHash,
  total: z.number().int().min(1).max(FILE_CHARACTERS),
  at: z.number().int().min(0).max(FILE_CHARACTERS),
  text: z
    .string()
    .min(1)
    .max(PIECE_CHARACTERS)
    .regex(/^[A-Za-z0-9+/=]+$/),
});
export type FilePiece = z.infer<typeof FilePiece>;

/** What came of a piece. `more`: go on from there, or begin there · `whole`: all of it is there · `refused`: it is not what its name says. */
export const PieceTaken = z.discriminatedUnion('type', [
  z.object({ type: z.literal('more'), from: z.number().int() }),
  z.object({ type: z.literal('whole') }),
  z.object({ type: z.literal('refused') }),
]);
export type PieceTaken = z.infer<typeof PieceTaken>;
