/** A code as a picture: an SVG data URL, and how many CSS pixels it is wide and high. */
export interface QrPicture {
  readonly url: string;
  readonly sizePx: number;
}

/** Four pixels a module are whole device pixels at every usual scaling: 100, 125, 150, 175 and 200 %. */
const MODULE_PX = 4;
/** Light modules around a QR code. Source: ISO/IEC 18004. */
const QUIET_MODULES = 4;

/** A QR code as small as its text allows, every module a whole number of pixels. */
export async function drawQr(text: string): Promise<QrPicture> {
  // The drawing library is large and only loaded when a code is first shown. What it exports as `raw` is a symbology.
  const { default: bwip } = await import('bwip-js/browser');
  const [symbol] = bwip.raw({ bcid: 'qrcode', text }) as readonly {
    readonly pixs?: readonly number[];
    readonly pixx?: number;
  }[];
  const [dots, wide] = [symbol?.pixs ?? [], symbol?.pixx ?? 0];
  const size = wide + 2 * QUIET_MODULES;
  const dark = dots.flatMap((dot, at) =>
    dot === 1 ? [`M${QUIET_MODULES + (at % wide)} ${QUIET_MODULES + Math.floor(at / wide)}h1v1h-1z`] : [],
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * MODULE_PX}" height="${size * MODULE_PX}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`;
  return { url: `data:image/svg+xml,${encodeURIComponent(svg)}`, sizePx: size * MODULE_PX };
}

/** The bars and gaps of a Code 128, in modules, a bar first. */
export async function barsOf(text: string): Promise<readonly number[]> {
  // What it exports by this name is another thing: a symbology.
  const { default: bwip } = await import('bwip-js/browser');
  const [symbol] = bwip.raw({ bcid: 'code128', text }) as readonly { readonly sbs?: readonly number[] }[];
  return symbol?.sbs ?? [];
}
