/** A third of a millimetre: what any scanner reads at arm's length. Long codes are made a little finer, to stay in their room. */
const MODULE = 0.95;
/** Ten modules of white on both sides, as ISO/IEC 15417 asks. */
const QUIET = 10;

/** How wide a Code 128 is on paper, in points, with its white sides, and what one module of it is. `bars`: widths in modules, a bar first. */
export function barsWidth(bars: readonly number[], room: number): { readonly width: number; readonly module: number } {
  const modules = bars.reduce((sum, width) => sum + width, 2 * QUIET);
  const module = Math.min(MODULE, room / modules);
  return { width: modules * module, module };
}

/** Draws them with the white sides inside `x`; gives where the first bar begins. */
export function drawBars(
  document: PDFKit.PDFDocument,
  bars: readonly number[],
  at: { readonly x: number; readonly y: number; readonly module: number; readonly height: number },
): number {
  const from = at.x + QUIET * at.module;
  let x = from;
  bars.forEach((width, index) => {
    if (index % 2 === 0) document.rect(x, at.y, width * at.module, at.height);
    x += width * at.module;
  });
  document.fill('#000000');
  return from;
}
