import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { aiAt } from './application-identifiers.ts';

/** Group separator: ends a value of variable length. Scanners send it for the FNC1 symbol. */
export const GS = '\u001d';

/** The values of a GS1 message by application identifier, first occurrence wins. */
export type ElementValues = ReadonlyMap<string, string>;

/** Why a text is no GS1 element string: at which character, and what is wrong there. */
export interface ElementStringFault {
  readonly at: number;
  readonly why: 'unknown-identifier' | 'too-short' | 'too-long' | 'not-digits' | 'foreign-character';
}

// GS1 character set 82, and what set 39 has beyond it. Source: GS1 General Specifications, figures 7.11-1 and 7.11-2.
const CHARACTERS = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/;
const PART_NUMBER_CHARACTERS = /^[#\-/0-9A-Z]+$/;

/** Whether a value holds nothing but what its identifier allows; `8010` alone has a set of its own. */
const isWritten = (ai: string, value: string): boolean =>
  CHARACTERS.test(value) || (ai === '8010' && PART_NUMBER_CHARACTERS.test(value));

/**
 * Splits a GS1 element string, such as `0104012345123456<GS>10ABC`, into its values.
 * A separator after a value of fixed length is tolerated; the text itself has no symbology prefix any more. `once`: an
 * identifier that comes again is a fault. Source: GS1 General Specifications, 7.8.
 */
export function parseElementString(text: string, again?: 'once'): Result<ElementValues, ElementStringFault> {
  const values = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    if (text[at] === GS) {
      at++;
      continue;
    }
    const ai = aiAt(text.slice(at, at + 4));
    if (!ai) return fail({ at, why: 'unknown-identifier' });
    at += ai.ai.length;
    const separator = text.indexOf(GS, at);
    const end = separator === -1 ? text.length : separator;
    const value = text.slice(at, ai.fixed ? Math.min(end, at + ai.length) : end);
    if (value.length === 0 || (ai.fixed && value.length < ai.length)) return fail({ at, why: 'too-short' });
    if (value.length > ai.length)
      return fail({ at, why: ai.numeric || CHARACTERS.test(value) ? 'too-long' : 'foreign-character' });
    if (ai.numeric && !/^\d+$/.test(value)) return fail({ at, why: 'not-digits' });
    if (!ai.numeric && !isWritten(ai.ai, value)) return fail({ at, why: 'foreign-character' });
    if (again && values.has(ai.ai)) return fail({ at, why: 'unknown-identifier' });
    if (!values.has(ai.ai)) values.set(ai.ai, value);
    at += value.length;
  }
  return ok(values);
}

/** Reads the form that people type and labels print below the bars: `(01)04012345123456(10)ABC`. Undefined if it is not that. */
export function parseBracketed(text: string): Result<ElementValues, ElementStringFault> | undefined {
  if (!/^\(\d{2,4}\)/.test(text)) return undefined;
  // No value holds a space, and labels print some between the groups.
  const typed = text.replaceAll(' ', '');
  const plain: string[] = [];
  let at = 0;
  for (const part of typed.matchAll(/\((\d{2,4})\)([^(]+)/g)) {
    if (part.index !== at) return fail({ at, why: 'too-short' });
    plain.push(`${part[1]}${part[2]}`);
    at += part[0].length;
  }
  return at === typed.length ? parseElementString(plain.join(GS)) : fail({ at, why: 'too-short' });
}

/**
 * Reads a GS1 Digital Link: the host does not matter, the path names the key (`/01/…`) and its qualifiers, the query the
 * rest. Undefined when the text is no such address. Compressed links are not read. Source: GS1 Digital Link URI Syntax 1.4.
 */
export function parseDigitalLink(text: string): Result<ElementValues, ElementStringFault> | undefined {
  const match = /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)(?:\?([^#\s]*))?/i.exec(text);
  const keyed = match && /\/0[01]\/[^/]+.*$/.exec(`${match[1]}`)?.[0];
  if (!keyed) return undefined;
  const pairs: string[] = [];
  for (const [, ai, value] of keyed.matchAll(/\/(\d{2,4})\/([^/]+)/g)) {
    const decoded = percentDecoded(`${value}`);
    pairs.push(ai === '01' ? `01${decoded.padStart(14, '0')}` : `${ai}${decoded}`);
  }
  for (const [, ai, value] of (match[2] ?? '').matchAll(/(?:^|[&;])(\d{2,4})=([^&;]*)/g))
    if (aiAt(`${ai}`)?.ai === ai) pairs.push(`${ai}${percentDecoded(`${value}`)}`);
  return parseElementString(pairs.join(GS));
}

/** Percent-decoding that leaves a malformed text as it is. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
