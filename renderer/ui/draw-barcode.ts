/** A Code 128 as an SVG data URL. The drawing library is large and only loaded when a code is first shown. */
export async function drawBarcode(text: string): Promise<string> {
  const { toSVG } = await import('bwip-js/browser');
  const svg = toSVG({
    bcid: 'code128',
    text,
    height: 12,
    scale: 2,
    paddingwidth: 10,
    paddingheight: 4,
    backgroundcolor: 'FFFFFF',
  });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The bars and gaps of a Code 128, in modules, a bar first. */
export async function barsOf(text: string): Promise<readonly number[]> {
  // What it exports by this name is another thing: a symbology.
  const { default: bwip } = await import('bwip-js/browser');
  const [symbol] = bwip.raw({ bcid: 'code128', text }) as readonly { readonly sbs?: readonly number[] }[];
  return symbol?.sbs ?? [];
}
