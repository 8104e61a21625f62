import { decodeHTMLStrict } from 'entities';

/**
 * A cell as it was meant: without the wrapping that spreadsheets and shops put around texts (`="0123"`, an apostrophe
 * before what would be read as a number or a formula), and with the characters that HTML entities stand for.
 */
export function cleanCell(cell: string): string {
  const trimmed = cell.replace(/^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g, '');
  const unwrapped = /^="(.*)"$/.exec(trimmed)?.[1]?.replaceAll('""', '"') ?? trimmed;
  // 's-Hertogenbosch begins with an apostrophe of its own.
  const bare = /^['’](?=[\d+\-=@])/.test(unwrapped) ? unwrapped.slice(1) : unwrapped;
  return ENTITY.test(bare) ? decodeHTMLStrict(decodeHTMLStrict(bare)).trim() : bare;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;
