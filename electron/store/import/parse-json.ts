import type { Row, RowProblem } from '#shared/orders/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { cleanCell } from './clean-cell.ts';
import { interpret, type MappingsByHand } from './interpret.ts';
import type { Table, UnreadableFile } from './table.ts';

/** Reads an array of objects, one a row; also one that is the only list in an object around it. */
export function parseJson(name: string, text: string, byHand: MappingsByHand): Result<Table, UnreadableFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ reason: 'not-json', line: 1 });
  }
  const rows: Row[] = [];
  const lost: RowProblem[] = [];
  const headings = new Set<string>();
  for (const [index, entry] of listIn(json).entries()) {
    const line = index + 1;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      lost.push({ line, field: '', reason: 'not-an-object', value: shown(entry) });
      continue;
    }
    const cells: Record<string, string> = {};
    let fault: Row['fault'];
    for (const [heading, value] of Object.entries(entry)) {
      headings.add(heading);
      const cell = cellOf(value);
      cells[heading] = cell ?? '';
      if (cell === undefined) fault ??= { field: heading, reason: 'not-a-cell', value: shown(value) };
    }
    rows.push({ line, cells, ...(fault ? { fault } : {}) });
  }
  const found = interpret(name, [...headings], byHand);
  if (!('kind' in found)) return fail({ reason: found.reason, line: 1, detail: found.detail });
  const warnings = found.double.map(
    (field): RowProblem => ({ line: 1, field, reason: 'double-heading', value: field }),
  );
  return ok({ found, delimiter: '', headings: [...headings], rows, lost, warnings });
}

function listIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const values = typeof json === 'object' && json !== null ? Object.values(json) : [];
  const [only] = values;
  return values.length === 1 && Array.isArray(only) ? only : [json];
}

/** The text of a cell: of a plain value, or of a list of them. Undefined for what is none, however deep it is. */
function cellOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleanCell(value);
  // A number beyond this has lost digits already: codes of such length stand in quotes.
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value);
  if (typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part) => (Array.isArray(part) ? undefined : cellOf(part)));
  return parts.includes(undefined) ? undefined : parts.join('|');
}

/** Something of any shape in few letters; never looks into it. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value).slice(0, 60);
}
