import type { Decode } from '#shared/prelude/index.ts';

/** The runtime's own decoder. */
export const decode: Decode = (bytes, encoding, strict) => new TextDecoder(encoding, { fatal: strict }).decode(bytes);
