import { varianceOf } from '#shared/counting/index.ts';
import type { ReviewCode, ReviewLine, ReviewPage, ReviewShow } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { photosOfLine } from '../photos/photos.ts';
import { bookOf, countersOf, LINE_COLUMNS, type LineRow } from './count-lines.ts';
import { countsBeside } from './count-places.ts';
import { SHEET } from './count-windows.ts';

/** What was counted, for whoever decides about it. */
export interface CountReview {
  /** A page of lines after so many, those that were counted last first; of those whose place, plan, SKU or item's title has `find` in it. */
  readonly countLines: (show: ReviewShow, skip: number, limit: number, find?: string) => Promise<ReviewPage>;
}

const PHASES: Readonly<Record<ReviewShow, string>> = {
  open: "phase = 'open'",
  recount: "phase = 'recount'",
  settled: "phase IN ('posted', 'dismissed')",
};

export const createCountReview = ({ read, jsonField }: Pick<Database, 'read' | 'jsonField'>): CountReview => ({
  countLines: (show, skip, limit, find = '') =>
    read(async (sql) => {
      const title = `(SELECT ${jsonField('json', 'title')} FROM records WHERE kind = 'item' AND key = count_lines.sku)`;
      const rows = await sql.all<LineRow>(
        `SELECT ${LINE_COLUMNS} FROM count_lines WHERE ${PHASES[show]}${find === '' ? '' : ` AND ${hasIn(title)}`}
          ORDER BY last_at DESC, id LIMIT ? OFFSET ?`,
        ...(find === '' ? [] : Array<string>(SEARCHED).fill(`%${find.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`)),
        ...[limit, skip],
      );
      const lines: ReviewLine[] = [];
      for (const row of rows) lines.push(await shown(sql, row));
      const codes = skip > 0 ? [] : await openCodes(sql);
      const totals = await sql.get<Pick<ReviewPage, 'open' | 'recount' | 'settled' | 'matched'>>(
        `SELECT CAST(coalesce(sum(CASE WHEN phase = 'open' THEN 1 ELSE 0 END), 0) AS INTEGER) AS open,
          CAST(coalesce(sum(CASE WHEN phase = 'recount' THEN 1 ELSE 0 END), 0) AS INTEGER) AS recount,
          CAST(coalesce(sum(CASE WHEN phase IN ('posted', 'dismissed') THEN 1 ELSE 0 END), 0) AS INTEGER) AS settled,
          CAST(coalesce(sum(CASE WHEN rule = 'match' THEN 1 ELSE 0 END), 0) AS INTEGER) AS matched FROM count_lines`,
      );
      return { ...(totals ?? { open: 0, recount: 0, settled: 0, matched: 0 }), lines, codes };
    }),
});

const SEARCHED = 4;
const hasIn = (title: string): string =>
  `(${['location', 'plan', 'sku', title].map((text) => `lower(${text}) LIKE ? ESCAPE '\\'`).join(' OR ')})`;

/** A line with its book of now, where it is not settled yet. */
async function shown(sql: Statements, line: LineRow): Promise<ReviewLine> {
  const isOpen = line.phase === 'open' || line.phase === 'recount';
  const { low, high, unsure } = isOpen ? await bookOf(sql, line) : { low: line.low, high: line.high, unsure: [] };
  const {
    id,
    countId,
    plan,
    attempt,
    location,
    sku,
    lot,
    counted,
    costMinor,
    currency,
    phase,
    rule,
    cause,
    decidedBy,
  } = line;
  return {
    ...{
      id,
      countId,
      plan,
      attempt,
      location,
      sku,
      lot,
      counted,
      costMinor,
      currency,
      phase,
      rule,
      cause,
      decidedBy,
      low,
      high,
    },
    variance: isOpen ? varianceOf(counted, { low, high }) : line.posted + line.late,
    countedAt: line.lastAt,
    counters: [...(await countersOf(sql, line))],
    moves: unsure.map(({ units, since, happenedAt, station }) => ({ units, since, until: happenedAt, station })),
    photos: await photosOfLine(sql, countId, sku),
    beside: isOpen ? await besideOf(sql, line) : [],
  };
}

/** Who counted the place of a line at the same time, and what they found of it. */
async function besideOf(sql: Statements, line: LineRow): Promise<ReviewLine['beside']> {
  const { countId, location, sku, lot, station } = line;
  const beside: ReviewLine['beside'] = [];
  for (const other of await countsBeside(sql, { countId, location, skus: [sku] }, station)) {
    const people = await sql.all<{ by: string }>(
      'SELECT by_whom AS by FROM count_people WHERE count_id = ? ORDER BY by_whom',
      other.countId,
    );
    const found = await sql.get<{ counted: number }>(
      'SELECT CAST(counted AS BIGINT) AS counted FROM count_lines WHERE count_id = ? AND sku = ? AND lot = ?',
      ...[other.countId, sku, lot],
    );
    beside.push({
      ...{ counters: people.map(({ by }) => by), from: other.from, until: other.until },
      ...{ onPaper: other.station === SHEET, units: found?.counted ?? null },
    });
  }
  return beside;
}

const openCodes = async (sql: Statements): Promise<ReviewCode[]> => [
  ...(await sql.all<ReviewCode>(
    `SELECT count_id AS "countId", scan_id AS "scanId", location, code, CAST(units AS BIGINT) AS units, before_sku AS before, after_sku AS after
      FROM count_codes WHERE phase = 'open' ORDER BY at DESC, scan_id LIMIT 200`,
  )),
];
