import { randomUUID } from 'node:crypto';
import { type AbcClass, type CountablePlace, compareWalk, placesDue } from '#shared/counting/index.ts';
import { Location, type StockRow } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CountPlanAnswer, CountPlanned } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';
import { policyIn } from '../policies/policies.ts';
import { countDays } from './count-rules.ts';
import { openTask } from './count-tasks.ts';

/** Lists of places to be counted, by a person or by the calendar. */
export interface CountPlans {
  /** Makes a count of the places that a supervisor names, in walking order; those that are on a list already are left out. */
  readonly planCounts: (asked: CountPlanned, operatorId: string) => Promise<CountPlanAnswer>;
  /** The same for a program that the store let in, or whoever runs the store. */
  readonly decidePlan: (asked: CountPlanned) => Promise<CountPlanAnswer>;
  /** Puts today's due places on a list, once a day, as many as the policy says. */
  readonly planDueCounts: () => Promise<void>;
}

const DAY_MS = 86_400_000;

export function createCountPlans(database: Pick<Database, 'read'>, writer: Writer, clock: Clock): CountPlans {
  async function make(
    writing: Writing,
    { opId, of, assignedTo, dueAt, most, dryRun }: CountPlanned,
    { by, why }: { readonly by: string | null; readonly why: CountTask['why'] },
  ): Promise<CountPlanAnswer> {
    const { sql } = writing;
    const known = await sql.get<{ code: string; places: number }>(
      'SELECT code, places FROM count_plans WHERE op_id = ?',
      opId,
    );
    if (known) return { type: 'planned', ...known };
    const places = (await placesOf(sql, of, clock.now())).slice(0, most);
    if (dryRun || places.length === 0) return { type: 'planned', code: '', places: places.length };
    const number =
      ((await sql.get<{ last: number | null }>('SELECT max(number) AS last FROM count_plans'))?.last ?? 0) + 1;
    const code = `C-${String(number).padStart(4, '0')}`;
    const now = clock.now();
    await sql.run(
      'INSERT INTO count_plans (code, op_id, number, why, places, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[code, opId, number, why, places.length, now, by],
    );
    for (const location of places) {
      const task = { id: randomUUID(), plan: code, location, skus: null, attempt: 1, notBy: [], assignedTo, dueAt };
      await openTask(writing, { ...task, places: places.length, why }, null, now);
    }
    return { type: 'planned', code, places: places.length };
  }

  return {
    async planCounts(asked, operatorId) {
      const role = await database.read((sql) => roleIn(sql, operatorId));
      if (!may(role, 'decide-counts')) return { type: 'not-allowed' };
      return writer.write((writing) => make(writing, asked, { by: operatorId, why: 'planned' }));
    },
    decidePlan: (asked) => writer.write((writing) => make(writing, asked, { by: null, why: 'planned' })),
    async planDueCounts() {
      const most = await database.read((sql) => policyIn(sql, 'counts-a-day'));
      if (most === 0) return;
      const now = clock.now();
      const opId = `due-${Math.floor(now / DAY_MS)}`;
      const asked = { opId, of: { type: 'due' }, assignedTo: null, dueAt: now + DAY_MS, most, dryRun: false } as const;
      await writer.write((writing) => make(writing, asked, { by: null, why: 'due' }));
    },
  };
}

/** The places that somebody names, without those on a list, in walking order; what is due in the order of its need. */
async function placesOf(sql: Statements, of: CountPlanned['of'], now: number): Promise<readonly string[]> {
  const places = await countablePlaces(sql);
  const named = places.filter((place) => isNamed(place, of, now));
  if (of.type === 'due') return placesDue(named, await countDays(sql), now).map(({ location }) => location);
  return named.map(({ location }) => location).toSorted(compareWalk);
}

function isNamed(
  { location, zone, skus, isSuspicious, abc, lastCountedAt }: Countable,
  of: CountPlanned['of'],
  now: number,
): boolean {
  switch (of.type) {
    case 'zone':
      return zone === of.zone;
    case 'range':
      return compareWalk(location, of.from) >= 0 && compareWalk(location, of.to) <= 0;
    case 'item':
      return skus.has(of.sku);
    case 'negative':
      return isSuspicious;
    case 'class':
      return abc === of.abc && skus.size > 0;
    case 'older':
      return lastCountedAt <= now - of.days * DAY_MS;
    case 'all':
    case 'due':
      return true;
  }
}

interface Countable extends CountablePlace {
  readonly zone: string;
  readonly skus: ReadonlySet<string>;
}

interface PlaceRow {
  readonly sku: string;
  readonly location: string;
  readonly countedAt: number;
  readonly abc: string | null;
}

/** Every location that is on no list, with when it was counted last: of its items the one that was longest ago. */
async function countablePlaces(sql: Statements): Promise<readonly Countable[]> {
  const taken = new Set(
    (await sql.all<{ location: string }>("SELECT location FROM count_tasks WHERE phase = 'open'")).map(
      ({ location }) => location,
    ),
  );
  const rows = await sql.all<PlaceRow>(
    `SELECT p.sku, p.location, p.counted_at AS "countedAt", c.abc FROM stock_places AS p
      LEFT JOIN item_classes AS c ON c.sku = p.sku`,
  );
  const belowZero = new Set(
    (await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'stock'"))
      .map(({ json }) => JSON.parse(json) as StockRow)
      .filter(({ quantity }) => quantity < 0)
      .map(({ location }) => location),
  );
  const places = new Map<string, Countable>();
  for (const { json } of await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'location'")) {
    const location = Location.safeParse(JSON.parse(json)).data;
    if (location) places.set(location.code, emptyPlace(location.code, location.zone));
  }
  for (const { sku, location, countedAt, abc } of rows) {
    const known = places.get(location) ?? emptyPlace(location, '');
    const isFirst = known.skus.size === 0;
    places.set(location, {
      ...known,
      skus: new Set([...known.skus, sku]),
      abc: best(known.abc, (abc ?? 'C') as AbcClass),
      lastCountedAt: isFirst ? countedAt : Math.min(known.lastCountedAt, countedAt),
      isSuspicious: belowZero.has(location),
    });
  }
  return [...places.values()].filter(({ location }) => !taken.has(location));
}

const emptyPlace = (location: string, zone: string): Countable => ({
  ...{ location, zone, skus: new Set<string>(), abc: 'D', lastCountedAt: 0, isSuspicious: false },
});

const best = (a: AbcClass, b: AbcClass): AbcClass => (a < b ? a : b);
