import { aisleFigures } from '#shared/counting/index.ts';
import type { Location } from '#shared/domain/index.ts';
import type { Statements } from '../database/database.ts';

interface PlaceRow {
  readonly location: string;
  readonly json: string | null;
  readonly lastCountedAt: number;
}

/** Every location on which something stands or stood, with when what was counted last of it was counted. */
const PLACES = `SELECT p.location, r.json, min(p.counted_at) AS "lastCountedAt" FROM stock_places AS p
  LEFT JOIN records AS r ON r.kind = 'location' AND r.key = p.location GROUP BY p.location, r.json`;

const LINES = `SELECT location, CAST(count(*) AS BIGINT) AS lines, CAST(sum(CASE WHEN posted + late = 0 THEN 1 ELSE 0 END) AS BIGINT) AS hits
  FROM count_lines WHERE phase = 'posted' AND last_at > ? GROUP BY location`;

/** How right each aisle was by the counts since a time, and how long ago it was counted. */
export async function zoneFigures(
  sql: Statements,
  { from, now }: { readonly from: number; readonly now: number },
): Promise<ReturnType<typeof aisleFigures>> {
  const places = await sql.all<PlaceRow>(PLACES);
  const counted = new Map(
    (await sql.all<{ location: string; lines: number; hits: number }>(LINES, from)).map((row) => [row.location, row]),
  );
  return aisleFigures(
    places.map(({ location, json, lastCountedAt }) => ({
      ...{ location, lastCountedAt, zone: json === null ? '' : (JSON.parse(json) as Location).zone },
      ...{ lines: counted.get(location)?.lines ?? 0, hits: counted.get(location)?.hits ?? 0 },
    })),
    now,
  );
}
