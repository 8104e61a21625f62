/** What a picture's own header says of it. Pixels. */
export interface PictureSize {
  readonly type: 'png' | 'jpeg' | 'webp';
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the header of a PNG, JPEG or WebP without decoding anything, so that what would fill the memory is known before.
 * Undefined for anything else, or when the size does not stand within the bytes given. Sources: PNG 1.2, ITU T.81 B.2, the WebP
 * container specification.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return bytes.length < 24 ? undefined : sized('png', view.getUint32(16), view.getUint32(20));
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegSize(view);
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && bytes.length >= 30) return webpSize(view);
  return undefined;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const sized = (type: PictureSize['type'], width: number, height: number): PictureSize | undefined =>
  width > 0 && height > 0 ? { type, width, height } : undefined;

/** The frame header, whichever coding it is of; the segments before it tell how long they are. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    // Fill bytes may stand before a marker.
    if (marker === 0xffff) at++;
    else if (marker < 0xff01) return undefined;
    else if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Simple (`VP8 `), lossless (`VP8L`) or extended (`VP8X`). */
function webpSize(view: DataView): PictureSize | undefined {
  if (view.getUint32(8) !== 0x57454250) return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503820:
      return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return sized('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 0x56503858:
      return sized('webp', uint24(24) + 1, uint24(27) + 1);
    default:
      return undefined;
  }
}
