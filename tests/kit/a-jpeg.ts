/** The least that has a JPEG's begin, frame header and end: of these sides, in so many bytes. */
export function aJpeg(width: number, height: number, bytes = 40): Uint8Array {
  const made = new Uint8Array(bytes);
  made.set([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3]);
  made.set([0xff, 0xd9], bytes - 2);
  return made;
}
