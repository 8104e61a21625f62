import { plainCode, printedGtin } from './code-forms.ts';
import { type Command, parseCommand } from './command.ts';
import {
  type ElementStringFault,
  type ElementValues,
  GS,
  parseBracketed,
  parseDigitalLink,
  parseElementString,
} from './element-string.ts';
import { parseGs1Date } from './gs1-date.ts';
import { expandUpcE, type Gtin14, hasCheckDigit, parseGtin } from './gtin.ts';

/** Longer texts are no barcode of a packing bench; the longest GS1 symbol holds far less. */
export const MAX_SCAN_LENGTH = 512;

/** One thing that a text may be, by its form alone. */
export type Candidate =
  | {
      readonly type: 'gtin';
      readonly gtin: Gtin14;
      /** AI 37 or 30: how many units the code says there are. */
      readonly count?: number;
      /** AI 10. */
      readonly lot?: string;
      /** AI 17, ISO date. */
      readonly expiry?: string;
      /** AI 15, ISO date. */
      readonly bestBefore?: string;
      /** AI 21. */
      readonly serial?: string;
      /** AI 310n. */
      readonly weightGrams?: number;
    }
  | { readonly type: 'sscc'; readonly sscc: string }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'code'; readonly text: string };

/** Why a text cannot be what it claims to be. The raw text is kept all the same. */
export type ReadingProblem =
  | { readonly type: 'empty' }
  | { readonly type: 'too-long'; readonly length: number }
  /** `codes`: which ones, each once, in order of appearance. */
  | { readonly type: 'control-characters'; readonly codes: readonly number[] }
  | { readonly type: 'check-digit'; readonly of: string }
  | { readonly type: 'gs1-syntax'; readonly at: number; readonly why: ElementStringFault['why'] | 'bad-date' };

/** A scan by its form: the text as scanned, the text cleaned, and everything that it may be, likeliest first. */
export interface Reading {
  readonly raw: string;
  readonly text: string;
  /** The AIM symbology identifier, such as `]C1`, from the scanner or from the front of the text. */
  readonly aimId: string | null;
  readonly candidates: readonly Candidate[];
  readonly problem: ReadingProblem | null;
}

/** Symbology identifiers that promise a GS1 element string. Source: ISO/IEC 15424 and GS1 General Specifications, 5.1.6. */
const GS1_SYMBOLS: ReadonlySet<string> = new Set([']C1', ']e0', ']e1', ']e2', ']d2', ']Q3', ']J1']);

/**
 * Reads a scan by its form. Total: every text gives a reading, at worst one with a problem and no candidate.
 * `year` is the year of the scan, for two-digit years in dates.
 */
export function readBarcode(raw: string, aimId: string | null, year: number): Reading {
  const trimmed = trimFrame(raw);
  const prefix = /^\][A-Za-z][0-9A-Za-z]/.exec(trimmed)?.[0];
  const symbology = aimId ?? prefix ?? null;
  const text = prefix ? trimmed.slice(3) : trimmed;
  const reading = (candidates: readonly Candidate[], problem: ReadingProblem | null = null): Reading => ({
    raw,
    text,
    aimId: symbology,
    candidates,
    problem,
  });

  if (text === '') return reading([], { type: 'empty' });
  if (text.length > MAX_SCAN_LENGTH) return reading([], { type: 'too-long', length: text.length });
  const command = parseCommand(text);
  if (command) return reading([{ type: 'command', command }]);
  const code: Candidate = { type: 'code', text };

  const link = parseDigitalLink(text);
  if (link) return fromElements(link, year, code, reading);
  const bracketed = parseBracketed(text);
  if (bracketed) return fromElements(bracketed, year, code, reading);
  const separated = text.replace(SPELLED_SEPARATOR, GS);
  if ((symbology !== null && GS1_SYMBOLS.has(symbology)) || separated.includes(GS))
    return fromElements(parseElementString(separated.replace(STAND_IN, GS)), year, code, reading);
  const codes = controlCharacters(text);
  if (codes.length > 0) return reading([], { type: 'control-characters', codes });

  const gtins = gtinsOf(text, symbology);
  if (gtins.length > 0) return reading([...gtins.map((gtin): Candidate => ({ type: 'gtin', gtin })), code]);
  // A scanner that hides the symbology still delivers GS1 labels: only a text that is right in every digit counts as one.
  if (/^(?:00\d{18}|0[12]\d{14})/.test(text)) {
    const elements = parseElementString(text.replace(STAND_IN, GS));
    if (elements.ok) {
      const guessed = fromElements(elements, year, code, reading);
      return guessed.problem ? reading([code]) : guessed;
    }
  }
  return reading([...otherForms(text), code]);
}

/** What a text may be besides itself when a person typed it as it is printed, or copied it from a page. */
function otherForms(text: string): readonly Candidate[] {
  const plain = plainCode(text);
  const gtin = printedGtin(plain);
  return [
    ...(gtin ? [{ type: 'gtin', gtin } as const] : []),
    ...(plain === text || plain === '' ? [] : [{ type: 'code', text: plain } as const]),
  ];
}

function fromElements(
  elements: ReturnType<typeof parseElementString>,
  year: number,
  code: Candidate,
  reading: (candidates: readonly Candidate[], problem?: ReadingProblem | null) => Reading,
): Reading {
  if (!elements.ok) return reading([code], { type: 'gs1-syntax', ...elements.failure });
  const values = elements.value;
  const sscc = values.get('00');
  const key = values.get('01') ?? values.get('02');
  for (const digits of [sscc, key])
    if (digits && !hasCheckDigit(digits)) return reading([code], { type: 'check-digit', of: digits });
  const candidates: Candidate[] = sscc ? [{ type: 'sscc', sscc }] : [];
  const gtin = key && parseGtin(key);
  if (gtin) {
    const unit = describeUnit(gtin, values, year);
    if (!unit) return reading([code], { type: 'gs1-syntax', at: 0, why: 'bad-date' });
    // A logistic unit's own number says more than what it contains.
    if (!sscc) candidates.push(unit);
  }
  return reading([...candidates, code]);
}

function describeUnit(gtin: Gtin14, values: ElementValues, year: number): Candidate | undefined {
  const date = (ai: string): string | undefined | null => {
    const text = values.get(ai);
    return text === undefined ? undefined : (parseGs1Date(text, year) ?? null);
  };
  const expiry = date('17');
  const bestBefore = date('15');
  if (expiry === null || bestBefore === null) return undefined;
  const count = values.get('37') ?? values.get('30');
  const lot = values.get('10');
  const serial = values.get('21');
  const weight = [...values].find(([ai]) => ai.startsWith('310'));
  return {
    type: 'gtin',
    gtin,
    ...(count !== undefined && Number(count) > 0 && { count: Number(count) }),
    ...(lot !== undefined && { lot }),
    ...(expiry !== undefined && { expiry }),
    ...(bestBefore !== undefined && { bestBefore }),
    ...(serial !== undefined && { serial }),
    // 310n: kilograms with n decimals. Source: GS1 General Specifications, 3.6.2.
    ...(weight && { weightGrams: Math.round(Number(weight[1]) * 10 ** (3 - Number(weight[0].slice(3)))) }),
  };
}

/**
 * All GTINs that plain digits may stand for. Eight digits can be an EAN-8 or a UPC-E: the symbology decides (`]E4` is
 * EAN-8, `]E0` the rest of its family, no other can be UPC-E), and where it is not known, both that check out are given.
 */
function gtinsOf(text: string, symbology: string | null): readonly Gtin14[] {
  // `]E3`: an EAN-13 with the two or five digits of its add-on behind it.
  const main = symbology === ']E3' && /^\d{15}(?:\d{3})?$/.test(text) ? text.slice(0, 13) : text;
  const expanded = symbology === null || symbology === ']E0' ? expandUpcE(main) : undefined;
  const plain = expanded && symbology === ']E0' ? undefined : parseGtin(main);
  return [plain, expanded].filter((gtin) => gtin !== undefined);
}

/** The ways in which scanners and keyboards write the separator out. Source: scanner manuals and field reports. */
const SPELLED_SEPARATOR = /<GS>|\{GS\}|\^\]|\u241d/gi;

/** What some scanners are set to send instead of it; only trusted where GS1 is certain, whose values hold neither. */
const STAND_IN = /[|~]/g;

function controlCharacters(text: string): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character < 32 || (character >= 127 && character < 160)) found.add(character);
  }
  return [...found];
}

/** Takes off what scanners send around a code: white space, and the STX, ETX and EOT of serial lines. */
function trimFrame(raw: string): string {
  const frame = (at: number): boolean => [2, 3, 4, 9, 10, 13, 32].includes(raw.charCodeAt(at));
  let start = 0;
  let end = raw.length;
  while (start < end && frame(start)) start++;
  while (end > start && frame(end - 1)) end--;
  return raw.slice(start, end);
}
