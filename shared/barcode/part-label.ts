import { GS } from './element-string.ts';

const RS = '\u001e';

/** How the record separator and the end are written out; what separates values is known from where it stands. */
const SPELLED_RECORD = /[<{[(](?:RS|EOT)[>}\])]|\\x(?:1e|04)|\^\^|\u241e|\u2404/gi;

/** What begins a label of parts: format 06 holds data identifiers, 05 GS1's. Mouser writes a `>` in front. */
const HEADER = /^>?\[\)>(?:\W|_)?0([56])([^A-Za-z0-9])/;

/** Which data identifiers say what the thing is. Source: ANSI MH10.8.2. */
const PARTS = ['1P', 'P', '30P'];

/** A maker's label of parts by ANSI MH10.8.2: one of `parts` is the item. */
export interface PartCandidate {
  readonly type: 'part';
  /** The maker's and the supplier's part number, as they come. */
  readonly parts: readonly string[];
  /** Q. */
  readonly count?: number;
  /** 1T. */
  readonly lot?: string;
  /** 14D, ISO date. */
  readonly expiry?: string;
  /** S. */
  readonly serial?: string;
}

/**
 * Reads a label of parts, such as electronics come with: `[)>␞06␝1PABC␝Q100␞␄`. What stands behind the format's number
 * separates the values. `elements` is a GS1 text in the same envelope. `unreadable` where it has no part, cannot be divided, or
 * its quantity or date cannot be read; undefined for any other text. Source: ISO/IEC 15434.
 */
export function parsePartLabel(
  text: string,
): PartCandidate | { readonly type: 'elements'; readonly text: string } | 'unreadable' | undefined {
  if (!/^>?\[\)>/.test(text)) return undefined;
  const plain = text.replace(SPELLED_RECORD, RS);
  const [header, format, separator = ''] = HEADER.exec(plain) ?? [];
  if (header === undefined) return 'unreadable';
  const fields = `${plain.slice(header.length).split(RS)[0]}`.split(separator);
  if (format === '5') return { type: 'elements', text: fields.join(GS) };
  const values = new Map<string, string>();
  for (const field of fields) {
    const [, identifier, value] = /^(\d{0,3}[A-Z])(.+)$/.exec(field.trim()) ?? [];
    if (identifier !== undefined && value !== undefined && !values.has(identifier))
      values.set(identifier, value.trim());
  }
  const parts = PARTS.map((identifier) => values.get(identifier)).filter((part) => part !== undefined);
  const quantity = values.get('Q');
  const count = quantity === undefined ? undefined : pieces(quantity);
  const date = values.get('14D');
  const expiry = date === undefined ? undefined : isoDate(date);
  if (parts.length === 0 || count === null || expiry === null) return 'unreadable';
  const lot = values.get('1T');
  const serial = values.get('S');
  return {
    type: 'part',
    parts: [...new Set(parts)],
    ...(count !== undefined && { count }),
    ...(lot !== undefined && { lot }),
    ...(expiry !== undefined && { expiry }),
    ...(serial !== undefined && { serial }),
  };
}

/** A whole number of pieces; null for anything else, which a person has to count. */
function pieces(text: string): number | null {
  const digits = /^0*([1-9]\d{0,5})(?:\.0+)?\s*(?:EA|PCS?|PCE|ST|NR)?$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** `YYYYMMDD` as an ISO date; null where there is no such day. */
function isoDate(text: string): string | null {
  const iso = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
