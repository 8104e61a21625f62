import type { Handler } from 'hono';
import type { ManifestBook } from '../handover/manifest-book.ts';
import { PageAsked } from './integration.ts';
import type { Operation } from './operation.ts';
import { invalid, problem } from './problem.ts';
import type { Bindings } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;

export function addManifestRoutes(route: Route, store: ManifestBook): void {
  route('get', '/v1/manifests', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    return asked.success ? context.json(await store.manifests(asked.data)) : invalid(context, asked.error);
  });
  route('get', '/v1/manifests/{manifest}', async (context) => {
    const code = context.req.param('manifest') ?? '';
    const found = await store.manifest(code);
    if (found) return context.json(found);
    return problem(context, 404, `There is no manifest ${code}.`, { type: 'unknown-manifest' });
  });
  route('get', '/v1/shipments', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    return asked.success ? context.json(await store.shipments(asked.data)) : invalid(context, asked.error);
  });
  route('get', '/v1/shipments/{sscc}', async (context) => {
    const sscc = context.req.param('sscc') ?? '';
    const found = await store.shipment(sscc);
    if (found) return context.json(found);
    return problem(context, 404, `There is no parcel with the label ${sscc}.`, { type: 'unknown-shipment' });
  });
}
