import type { Count, PaperCount } from '#shared/counting/index.ts';
import type { Statements } from '../database/database.ts';
import type { Heard } from '../log/effects.ts';

/** The opening of the place, in the table of windows. */
export const WHOLE_COUNT = { sku: '', lot: '' } as const;

/** What a sheet's counts were made at: no station, so that no log tells the order of it and other moves. */
export const SHEET = 'sheet';

/** When what stands on a sheet was counted: never after it was entered, and never backwards. */
export function paperTimes(
  { from, until }: PaperCount,
  { happenedAt }: Pick<Heard, 'happenedAt'>,
): { readonly from: number; readonly until: number } {
  const end = Math.min(until, happenedAt);
  return { from: Math.min(from, end), until: end };
}

/** What was entered from a sheet, as it is judged: at the time of the sheet, by whoever counted, in no station's order. */
export const asOnPaper = (heard: Heard, { paper }: Pick<Count, 'paper'>): Heard =>
  paper
    ? {
        ...{ ...heard, station: SHEET, happenedAt: paperTimes(paper, heard).until },
        body: { ...heard.body, by: paper.countedBy },
      }
    : heard;

/** When an item was counted, by its first and last scan, and what its station had seen of the store before the first. */
export interface Window {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly seen: number | null;
}

/**
 * Gives the window of an item's lot in a count: of its own scans, with or without the lot. What was not scanned was looked for from the opening
 * of the place until it was closed.
 */
export async function windowsOf(
  sql: Statements,
  countId: string,
  closedAt: number,
): Promise<(sku: string, lot: string) => Window> {
  const rows = await sql.all<Window & { readonly sku: string; readonly lot: string }>(
    'SELECT sku, lot, first_at AS "firstAt", last_at AS "lastAt", seen FROM count_windows WHERE count_id = ?',
    countId,
  );
  const opened = rows.find(({ sku }) => sku === WHOLE_COUNT.sku);
  const whole = { firstAt: opened?.firstAt ?? closedAt, lastAt: closedAt, seen: opened?.seen ?? null };
  return (sku, lot) => {
    const own = rows.filter((row) => row.sku === sku && (row.lot === lot || row.lot === ''));
    const [first] = own.toSorted((a, b) => a.firstAt - b.firstAt);
    if (!first || sku === WHOLE_COUNT.sku) return whole;
    const { firstAt, seen } = first;
    return { firstAt, seen, lastAt: Math.max(...own.map(({ lastAt }) => lastAt)) };
  };
}
