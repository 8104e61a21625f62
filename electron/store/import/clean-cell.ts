import { decodeHTMLStrict } from 'entities';

/**
 * A cell as it was meant: without the wrapping that spreadsheets and shops put around texts (`="0123"`, an apostrophe
 * before what would be read as a number or a formula), with the characters that HTML entities stand for, and
 * without controls that turn text around.
 */
export function cleanCell(cell: string): string {
  const trimmed = cell.replace(/^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g, '');
  const unwrapped = /^="(.*)"$/.exec(trimmed)?.[1]?.replaceAll('""', '"') ?? trimmed;
  // 's-Hertogenbosch begins with an apostrophe of its own.
  const bare = /^['’](?=[\d+\-=@])/.test(unwrapped) ? unwrapped.slice(1) : unwrapped;
  const decoded = ENTITY.test(bare) ? decodeHTMLStrict(decodeHTMLStrict(bare)).trim() : bare;
  return decoded.replace(TURNS_TEXT, '');
}

/**
 * What makes the text around it run the other way, on screens and labels: embeddings, overrides and isolates. Every text is shown in a
 * direction of its own, and the marks that right-to-left words really use (LRM, RLM, ALM) stay.
 */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/g;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;
