// IPP messages as bytes, as far as printing labels needs them. Source: RFC 8010 (encoding), RFC 8011 (operations).

/** The operations that a label needs. */
export const IPP = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  /** An operation of CUPS' own: every queue that it has. */
  cupsGetPrinters: 0x4002,
} as const;

const TAG = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  beginCollection: 0x34,
  endCollection: 0x37,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;

/** One attribute of a request, with the type that its value travels as. */
export interface IppAttribute {
  readonly name: string;
  readonly type: 'integer' | 'name' | 'keyword' | 'uri' | 'charset' | 'language' | 'mimeType' | 'boolean';
  readonly values: readonly (string | number | boolean)[];
}

/** A request without its data; charset and language are put in front. */
export interface IppRequest {
  readonly operation: number;
  readonly requestId: number;
  readonly attributes: readonly IppAttribute[];
}

export type IppValue = string | number | boolean;

/** An answer: its status (below 0x0400 is success) and its groups of attributes, operation attributes first. */
export interface IppResponse {
  readonly status: number;
  readonly requestId: number;
  readonly groups: readonly { readonly tag: number; readonly attributes: ReadonlyMap<string, readonly IppValue[]> }[];
}

/** Writes the head of a request; document data follows it as it is. Every operation attribute is in one group. */
export function encodeIppRequest({ operation, requestId, attributes }: IppRequest): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt16BE(0x0200, 0);
  head.writeUInt16BE(operation, 2);
  head.writeInt32BE(requestId, 4);
  head[8] = TAG.operation;
  const all: readonly IppAttribute[] = [
    { name: 'attributes-charset', type: 'charset', values: ['utf-8'] },
    { name: 'attributes-natural-language', type: 'language', values: ['en'] },
    ...attributes,
  ];
  return Buffer.concat([head, ...all.map(encodeAttribute), Buffer.from([TAG.end])]);
}

function encodeAttribute({ name, type, values }: IppAttribute): Buffer {
  return Buffer.concat(
    values.flatMap((value, at) => {
      // Further values of one attribute have no name.
      const written = Buffer.from(at === 0 ? name : '', 'utf8');
      const data = encodeValue(value);
      const head = Buffer.alloc(3);
      head[0] = TAG[type];
      head.writeUInt16BE(written.length, 1);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(data.length, 0);
      return [head, written, length, data];
    }),
  );
}

function encodeValue(value: IppValue): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value, 0);
  return bytes;
}

/**
 * Reads an answer; undefined when it is no whole IPP message. Integers, enums, booleans and texts are taken, the members
 * of collections and other types left out.
 */
export function decodeIppResponse(bytes: Buffer): IppResponse | undefined {
  if (bytes.length < 9) return undefined;
  const groups: { tag: number; attributes: Map<string, IppValue[]> }[] = [];
  let at = 8;
  let last: IppValue[] | undefined;
  let depth = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    if (tag === TAG.end) return { status: bytes.readUInt16BE(2), requestId: bytes.readInt32BE(4), groups };
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() });
      last = undefined;
      at++;
      continue;
    }
    if (at + 3 > bytes.length) return undefined;
    const nameEnd = at + 3 + bytes.readUInt16BE(at + 1);
    if (nameEnd + 2 > bytes.length) return undefined;
    const end = nameEnd + 2 + bytes.readUInt16BE(nameEnd);
    const group = groups.at(-1);
    if (end > bytes.length || !group) return undefined;
    const name = bytes.toString('utf8', at + 3, nameEnd);
    const data = bytes.subarray(nameEnd + 2, end);
    at = end;
    if (tag === TAG.endCollection) depth--;
    if (depth === 0 && name !== '') {
      last = [];
      group.attributes.set(name, last);
    }
    const value = tag === TAG.endCollection || depth > 0 ? undefined : decodeValue(tag, data);
    if (value !== undefined) last?.push(value);
    if (tag === TAG.beginCollection) depth++;
  }
  return undefined;
}

function decodeValue(tag: number, data: Buffer): IppValue | undefined {
  if (tag === TAG.integer || tag === TAG.enum) return data.length === 4 ? data.readInt32BE(0) : undefined;
  if (tag === TAG.boolean) return data.length === 1 ? data[0] !== 0 : undefined;
  return tag >= 0x40 && tag <= 0x49 ? data.toString('utf8') : undefined;
}
