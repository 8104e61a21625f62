import type { Context, Handler } from 'hono';
import { PolicyDocument, policyKey, readPolicyKey } from '#shared/records/index.ts';
import type { Policies, PolicyShown } from '../policies/policies.ts';
import type { PolicyHistory } from '../policies/policy-history.ts';
import type { Operation } from './operation.ts';
import { PolicyChangesAsked, PolicyPut } from './operations.ts';
import { invalid, problem } from './problem.ts';
import { type Bindings, limit, MAX_SMALL_BODY, readJson } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;

/** What the routes of the rules ask of the store. */
export type PoliciesOfStore = Pick<Policies, 'policies' | 'decidePolicy' | 'decidePolicies'> &
  Pick<PolicyHistory, 'policyVersion' | 'policyChanges'>;

const MAX_DOCUMENT = 256 * 1024;

/** The rules that hold at every bench, as programs read and set them. */
export function addPolicyRoutes(route: Route, store: PoliciesOfStore): void {
  const one = async (context: Context<Bindings>): Promise<Response> => {
    const part = readPolicyKey(context.req.param('name') ?? '');
    const found = part && (await store.policies()).find(({ name }) => name === part.name);
    if (!part || !found) return unknown(context);
    return context.json(part.channel === null ? found : ofChannel(found, part.channel));
  };
  const set = async (context: Context<Bindings>, value: unknown): Promise<Response | undefined> => {
    const station = context.get('who').slice(0, 64);
    const answer = await store.decidePolicy(context.req.param('name') ?? '', value, { by: null, station });
    if (answer.type === 'bad-value') return problem(context, 422, `${answer.meaning}.`, { type: 'bad-value' });
    return answer.type === 'set' ? undefined : unknown(context);
  };

  const all = async (context: Context<Bindings>): Promise<Response> =>
    context.json({ version: await store.policyVersion(), policies: await store.policies(), next: null });

  route('get', '/v1/policies', all);
  route('put', '/v1/policies', limit(MAX_DOCUMENT), async (context) => {
    const given = PolicyDocument.safeParse(await readJson(context));
    if (!given.success) return invalid(context, given.error);
    const station = context.get('who').slice(0, 64);
    const answer = await store.decidePolicies(given.data, { by: null, station });
    if (answer.type === 'changed-since')
      return problem(context, 409, `The rules are of version ${answer.version} by now.`, { type: 'changed-since' });
    if (answer.type === 'refused')
      return problem(context, 422, 'Nothing of this document holds: rows of it cannot be.', {
        type: 'bad-document',
        errors: answer.faults.map(({ row, reason }) => ({ path: row, reason })),
      });
    return all(context);
  });
  route('get', '/v1/policy-changes', async (context) => {
    const asked = PolicyChangesAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    return context.json(await store.policyChanges(asked.data.before ?? null, 100));
  });
  route('get', '/v1/policies/{name}', one);
  route('put', '/v1/policies/{name}', limit(MAX_SMALL_BODY), async (context) => {
    const given = PolicyPut.safeParse(await readJson(context));
    if (!given.success) return invalid(context, given.error);
    return (await set(context, given.data.value)) ?? one(context);
  });
  route(
    'delete',
    '/v1/policies/{name}',
    async (context) => (await set(context, null)) ?? context.json({ removed: true }),
  );
}

/** What holds for the orders of one channel; its default is what holds for the warehouse. */
function ofChannel({ name, value, meaning, channels = [] }: PolicyShown, channel: string): PolicyShown {
  const own = channels.find((one) => one.channel === channel) ?? { value, rev: 0, at: null, by: null };
  const { rev, at, by } = own;
  return { name: policyKey({ name, channel }), value: own.value, otherwise: value, meaning, rev, at, by };
}

const unknown = (context: Context<Bindings>): Response =>
  problem(context, 404, 'There is no such policy.', { type: 'unknown-policy' });
