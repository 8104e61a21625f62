import type { Handler } from 'hono';
import { type FiguresAsk, TableAsk, type TablePage } from '#shared/stock/index.ts';
import type { Store } from '../store.ts';
import { MovementAsked, TableAsked } from './insight-operations.ts';
import type { Operation } from './operation.ts';
import { invalid, problem } from './problem.ts';
import type { Bindings } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;
/** What the routes of figures ask of the store. */
export type InsightOfStore = Pick<Store, 'figuresOf' | 'tableOf'>;

const PATHS: readonly (readonly [string, FiguresAsk['of']])[] = [
  ['/v1/stock/movement', 'movement'],
  ['/v1/stock/expiring', 'expiring'],
  ['/v1/stock/shrinkage', 'shrinkage'],
  ['/v1/counts/zones', 'zones'],
  ['/v1/counts/pace', 'pace'],
];

export function addInsightRoutes(route: Route, store: InsightOfStore): void {
  for (const [path, of] of PATHS)
    route('get', path, async (context) => {
      const asked = MovementAsked.safeParse(context.req.query());
      if (!asked.success) return invalid(context, asked.error);
      const { days, after, limit, movement } = asked.data;
      const movements = movement === undefined ? [] : [movement];
      const { of: _, ...figures } = await store.figuresOf({ of, days, movements, skip: after, limit });
      const end = after + figures.rows.length;
      return context.json({ ...figures, next: end < figures.total && figures.rows.length > 0 ? end : null });
    });
  route('get', '/v1/tables/{table}', async (context) => {
    const table = TableAsk.shape.table.safeParse(context.req.param('table'));
    const asked = TableAsked.safeParse(context.req.query());
    if (!table.success) return problem(context, 404, `There is no table ${context.req.param('table')?.slice(0, 40)}.`);
    if (!asked.success) return invalid(context, asked.error);
    const { days, bom } = asked.data;
    const page = (after: number): Promise<TablePage> => store.tableOf({ table: table.data, days, after });
    // The first page is read before anything is said: a store that cannot answer says so by its status.
    let next: TablePage | null = await page(0);
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start: (stream) => void (bom && stream.enqueue(encoder.encode('\ufeff'))),
      async pull(stream) {
        if (next === null) return stream.close();
        stream.enqueue(encoder.encode(next.text));
        next = next.next === null ? null : await page(next.next);
      },
    });
    return context.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${table.data}.csv"`,
    });
  });
}
