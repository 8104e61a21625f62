export { assertNever } from './assert-never.ts';
export type { Brand } from './brand.ts';
export { type Decode, type DecodedText, decodeText } from './decode-text.ts';
export { groupBy } from './group-by.ts';
export { once } from './once.ts';
export { type PictureSize, pictureSize } from './picture-size.ts';
export type { Clock, Digest, EpochMs, NewId } from './ports.ts';
export { fail, ok, type Result } from './result.ts';
