import type { Handler } from 'hono';
import type { Store } from '../store.ts';
import { CountAsked, CountLinesAsked, FiguresAsked, SheetAsked } from './count-operations.ts';
import type { Operation } from './operation.ts';
import { invalid } from './problem.ts';
import { type Bindings, limit, MAX_SMALL_BODY, readJson } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;
/** What the routes of counts ask of the store. */
export type CountsOfStore = Pick<Store, 'countLines' | 'countFigures' | 'decidePlan' | 'takeSheet'>;

const MOST = 100_000;
const MAX_SHEET_BODY = 4 * 1024 * 1024;

export function addCountRoutes(route: Route, store: CountsOfStore): void {
  route('get', '/v1/counts/lines', async (context) => {
    const asked = CountLinesAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    const { show, after, limit: most } = asked.data;
    const page = await store.countLines(show, after, most);
    const end = after + page.lines.length;
    return context.json({ ...page, next: end < page[show] && page.lines.length > 0 ? end : null });
  });
  route('get', '/v1/counts/figures', async (context) => {
    const asked = FiguresAsked.safeParse(context.req.query());
    return asked.success ? context.json(await store.countFigures(asked.data.days)) : invalid(context, asked.error);
  });
  route('post', '/v1/counts', limit(MAX_SMALL_BODY), async (context) => {
    const asked = CountAsked.safeParse(await readJson(context));
    if (!asked.success) return invalid(context, asked.error);
    const { id, assignedTo = null, dueAt = null, most = MOST, dryRun = false, of } = asked.data;
    const made = await store.decidePlan({
      opId: `${context.get('who')}:${id}`.slice(0, 200),
      of,
      assignedTo,
      dueAt,
      most,
      dryRun,
    });
    return context.json(made.type === 'planned' ? { code: made.code, places: made.places } : { code: '', places: 0 });
  });
  route('post', '/v1/counts/sheets', limit(MAX_SHEET_BODY), async (context) => {
    const asked = SheetAsked.safeParse(await readJson(context));
    if (!asked.success) return invalid(context, asked.error);
    const { id, rows, until = null, dryRun = false, ...said } = asked.data;
    const written = rows.map(({ quantity, lot = '', ...row }, at) => ({
      ...row,
      lot,
      line: at + 1,
      quantity: `${quantity}`,
    }));
    const opId = `${context.get('who')}:${id}`.slice(0, 64);
    return context.json(await store.takeSheet({ ...said, opId, until, dryRun, rows: written }));
  });
}
