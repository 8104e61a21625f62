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
