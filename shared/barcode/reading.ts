import { ok } from '#shared/prelude/index.ts';
import { issnGtin, plainCode, printedGtin } from './code-forms.ts';
import { type Command, parseCommand } from './command.ts';
import { type ElementStringFault, type ElementValues, GS, parseBracketed, parseDigitalLink } from './element-string.ts';
import { hasMod43, takeFrame, withoutAddOn } from './frame.ts';
import { parseGs1Date } from './gs1-date.ts';
import { checkDigit, expandUpcE, type Gtin14, hasCheckDigit, parseGtin } from './gtin.ts';
import { type PartCandidate, parsePartLabel } from './part-label.ts';
import { elementReadings } from './separators.ts';

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
  | PartCandidate
  /** A GTIN whose check digit was not sent: which one it would be. Nothing guards such a number, so it is never taken. */
  | { readonly type: 'unchecked'; readonly gtin: Gtin14 }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'code'; readonly text: string };

/** Why a text cannot be what it claims to be. The raw text is kept all the same. */
export type ReadingProblem =
  | { readonly type: 'empty' }
  | { readonly type: 'too-long'; readonly length: number }
  /** `codes`: which ones, each once, in order of appearance. */
  | { readonly type: 'control-characters'; readonly codes: readonly number[] }
  | { readonly type: 'check-digit'; readonly of: string }
  /** A scanner is set not to send check digits. */
  | { readonly type: 'no-check-digit'; readonly of: string }
  /** A sign that GS1 does not know stands between or in the values, and it is not certain what it stands for. */
  | { readonly type: 'separator'; readonly at: number }
  /** A label of parts that cannot be divided, or whose quantity or date cannot be read. */
  | { readonly type: 'part-label' }
  | {
      readonly type: 'gs1-syntax';
      readonly at: number;
      readonly why: Exclude<ElementStringFault['why'], 'foreign-character'> | 'bad-date';
    };

/** A scan by its form: the text as scanned, the text cleaned, and everything that it may be, likeliest first. */
export interface Reading {
  readonly raw: string;
  readonly text: string;
  /** The AIM symbology identifier, such as `]C1`, from the scanner or from the front of the text. */
  readonly aimId: string | null;
  readonly candidates: readonly Candidate[];
  readonly problem: ReadingProblem | null;
  /** What a GS1 code that names no item says of one: its lot, its date, its serial number. Absent: the text is no such code. */
  readonly parts?: UnitParts;
}

/** What a code says of a unit besides which item it is; null: it does not say. */
export interface UnitParts {
  /** AI 10. */
  readonly lot: string | null;
  /** AI 17, ISO date. */
  readonly expiry: string | null;
  /** AI 21. */
  readonly serial: string | null;
}

/** Symbology identifiers that promise a GS1 element string. Source: ISO/IEC 15424 and GS1 General Specifications, 5.1.6. */
const GS1_SYMBOLS: ReadonlySet<string> = new Set([']C1', ']e0', ']e1', ']e2', ']d2', ']Q3', ']J1']);

/**
 * Reads a scan by its form. Total: every text gives a reading, at worst one with a problem and no candidate.
 * `year` is the year of the scan, for two-digit years in dates.
 */
export function readBarcode(raw: string, aimId: string | null, year: number): Reading {
  const { text, symbology, framed } = takeFrame(raw, aimId);
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
  const elements = (found: ReturnType<typeof elementReadings>) => fromElements(found, year, code, reading);

  const part = parsePartLabel(text);
  if (part === 'unreadable') return reading([code], { type: 'part-label' });
  if (part?.type === 'elements') return elements(elementReadings(part.text, year));
  if (part) return reading([part, code]);
  const link = parseDigitalLink(text) ?? parseBracketed(text);
  if (link) return elements(link.ok ? ok([link.value]) : link);
  if ((symbology !== null && GS1_SYMBOLS.has(symbology)) || text.includes(GS) || (framed && KEYED.test(text)))
    return elements(elementReadings(text, year));
  // A scanner that hides the symbology still delivers GS1 labels: only a text that is right in every digit counts as one.
  if (isKeyed(text)) {
    const guessed = elements(elementReadings(text, year));
    if (!guessed.problem || guessed.problem.type === 'separator') return guessed;
  }
  const codes = controlCharacters(text);
  if (codes.length > 0) return reading([], { type: 'control-characters', codes });
  const gtins = gtinsOf(text, symbology);
  if (gtins.length > 0) return reading([...gtins.map((gtin): Candidate => ({ type: 'gtin', gtin })), code]);
  return reading([...otherForms(text, symbology), code]);
}

/** What begins with the number of a logistic unit or of an item. */
const KEYED = /^(?:00\d{18}|0[12]\d{14})/;

const isKeyed = (text: string): boolean => {
  const key = KEYED.exec(text)?.[0];
  return key !== undefined && hasCheckDigit(key.slice(2));
};

/** What a text may be besides itself when a person typed it as it is printed, or a scanner is set to add to it. */
function otherForms(text: string, symbology: string | null): readonly Candidate[] {
  const plain = plainCode(text);
  const bare = symbology && /^\]A[15]$/.test(symbology) && hasMod43(plain) ? plain.slice(0, -1) : undefined;
  const inner =
    /^\*([^*]+)\*$/.exec(plain)?.[1] ?? bare ?? (symbology?.startsWith(']F') ? CODABAR.exec(plain)?.[1] : undefined);
  const gtins = [printedGtin(plain) ?? issnGtin(plain), ...(inner ? gtinsOf(inner, null) : [])];
  return [
    ...gtins.filter((gtin) => gtin !== undefined).map((gtin): Candidate => ({ type: 'gtin', gtin })),
    ...[plain, inner]
      .filter((form) => form !== undefined && form !== '' && form !== text)
      .map((form): Candidate => ({ type: 'code', text: `${form}` })),
    ...unchecked(plain, symbology),
  ];
}

/** A number between the letters with which Codabar begins and ends. */
const CODABAR = /^[A-DTN*E]([\d\-$:/.+]+)[A-DTN*E]$/i;

/** The GTINs that digits are if their check digit was not sent. */
const unchecked = (text: string, symbology: string | null): readonly Candidate[] =>
  /^(?:\d{7}|\d{11,12})$/.test(text) && (symbology === null || symbology.startsWith(']E'))
    ? [parseGtin(`${text}${checkDigit(text)}`)]
        .filter((gtin) => gtin !== undefined)
        .map((gtin) => ({ type: 'unchecked', gtin }))
    : [];

function fromElements(
  found: ReturnType<typeof elementReadings>,
  year: number,
  code: Candidate,
  reading: (candidates: readonly Candidate[], problem?: ReadingProblem | null) => Reading,
): Reading {
  if (!found.ok) {
    const { at, why } = found.failure;
    return reading([code], why === 'foreign-character' ? { type: 'separator', at } : { type: 'gs1-syntax', at, why });
  }
  const units: Candidate[] = [];
  for (const values of found.value) {
    const sscc = values.get('00');
    const key = values.get('01') ?? values.get('02');
    for (const digits of [sscc, key])
      if (digits && !hasCheckDigit(digits)) return reading([code], { type: 'check-digit', of: digits });
    const gtin = key && parseGtin(key);
    const unit = gtin && describeUnit(gtin, values, year);
    if (gtin && !unit) return reading([code], { type: 'gs1-syntax', at: 0, why: 'bad-date' });
    // A logistic unit's own number says more than what it contains.
    if (sscc) return reading([{ type: 'sscc', sscc }, code]);
    if (unit) units.push(unit);
  }
  const [only, ...others] = found.value;
  if (!only || others.length > 0 || units.length > 0) return reading([...units, code]);
  const parts = partsOf(only, year);
  if (parts === 'bad-date') return reading([code], { type: 'gs1-syntax', at: 0, why: 'bad-date' });
  return parts ? { ...reading([code]), parts } : reading([code]);
}

/** A label beside an item's own: the lot and the date alone. */
function partsOf(values: ElementValues, year: number): UnitParts | 'bad-date' | undefined {
  const date = values.get('17');
  const expiry = date === undefined ? null : parseGs1Date(date, year);
  if (expiry === undefined) return 'bad-date';
  const [lot = null, serial = null] = [values.get('10'), values.get('21')];
  return lot === null && expiry === null && serial === null ? undefined : { lot, expiry, serial };
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
  const main = withoutAddOn(text, symbology);
  const expanded = symbology === null || symbology === ']E0' ? expandUpcE(main) : undefined;
  const plain = expanded && symbology === ']E0' ? undefined : parseGtin(main);
  // A scanner may be set not to send the first digit of a UPC-A, which is 0 then; its check digit proves it.
  const short = /^\d{11}$/.test(main) ? parseGtin(`0${main}`) : undefined;
  return [plain, expanded, short].filter((gtin) => gtin !== undefined);
}

function controlCharacters(text: string): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character < 32 || (character >= 127 && character < 160)) found.add(character);
  }
  return [...found];
}
