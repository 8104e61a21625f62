import bwip from 'bwip-js/node';

/** The bars and gaps of a Code 128, in modules, a bar first. */
export const barsOf = (text: string): readonly number[] =>
  (bwip.raw({ bcid: 'code128', text }) as readonly { readonly sbs: readonly number[] }[])[0]?.sbs ?? [];
