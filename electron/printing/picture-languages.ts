import { bytesIn, type MonoImage } from './mono-image.ts';

/** The gap between two labels on the roll, as nearly all label stock has it. */
const GAP_MM = 3;

/** One label for a TSPL printer, dot for dot. Source: TSPL/TSPL2 Programming Guide, BITMAP; there 0 is black. */
export function tsplLabel(
  image: MonoImage,
  media: { readonly widthMm: number; readonly heightMm: number },
): Uint8Array {
  const { widthDots, heightDots } = image;
  const head =
    `SIZE ${media.widthMm} mm,${media.heightMm} mm\r\nGAP ${GAP_MM} mm,0 mm\r\nDIRECTION 0\r\nREFERENCE 0,0\r\nCLS\r\n` +
    `BITMAP 0,0,${bytesIn(widthDots)},${heightDots},0,`;
  return Buffer.concat([Buffer.from(head, 'latin1'), inverted(image), Buffer.from('\r\nPRINT 1,1\r\n', 'latin1')]);
}

/** One label for an EPL2 printer, dot for dot. Source: EPL2 Programmer's Manual, GW; there 0 is black. */
export function epl2Label(image: MonoImage, dpmm: number): Uint8Array {
  const { widthDots, heightDots } = image;
  // The empty line ends whatever an earlier job left unfinished; N clears the image.
  const head = `\nN\nq${widthDots}\nQ${heightDots},${GAP_MM * dpmm}\nGW0,0,${bytesIn(widthDots)},${heightDots},`;
  return Buffer.concat([Buffer.from(head, 'latin1'), inverted(image), Buffer.from('\nP1\n', 'latin1')]);
}

const inverted = ({ rows }: MonoImage): Uint8Array => rows.map((byte) => ~byte & 0xff);
