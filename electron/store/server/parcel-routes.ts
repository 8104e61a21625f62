import type { Context, Handler } from 'hono';
import type { NoParcel } from '#shared/sync/index.ts';
import type { ParcelBook } from '../proof/parcel-proof.ts';
import type { Operation } from './operation.ts';
import { ProofAsked } from './parcel-operations.ts';
import { invalid, problem } from './problem.ts';
import { noProofSentence } from './proof-commands.ts';
import type { Bindings } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;

export function addParcelRoutes(route: Route, store: ParcelBook): void {
  const numberIn = (context: Context<Bindings>): string => context.req.param('sscc') ?? '';
  const no = (context: Context<Bindings>, type: NoParcel['type']): Response =>
    problem(context, STATUS[type], noProofSentence(numberIn(context), type), { type });
  /** The parcel, if it is of the channel that the key is for. What is another channel's is not there. */
  const parcelFor = async (context: Context<Bindings>) => {
    const own = context.get('channel');
    const found = await store.parcelLife(numberIn(context), null);
    const isOther = found.type === 'parcel' && own !== null && found.order.channel !== own;
    return isOther ? ({ type: 'unknown-parcel' } as const) : found;
  };

  route('get', '/v1/parcels/{sscc}', async (context) => {
    const found = await parcelFor(context);
    if (found.type !== 'parcel') return no(context, found.type);
    const { type: _, ...shown } = found;
    return context.json(shown);
  });
  route('get', '/v1/parcels/{sscc}/proof', async (context) => {
    const asked = ProofAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    const found = await parcelFor(context);
    if (found.type !== 'parcel') return no(context, found.type);
    const proof = await store.parcelProof(numberIn(context), asked.data.personal === 'yes', null);
    if (proof.type !== 'proof') return no(context, proof.type);
    return context.body(proof.text, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="proof-${proof.sscc}.json"`,
    });
  });
  route('get', '/v1/proof-keys', async (context) => context.json({ keys: await store.proofKeys() }));
}

const STATUS = { 'unknown-parcel': 404, 'not-allowed': 403, 'not-closed': 409, 'no-key': 503 } as const;
