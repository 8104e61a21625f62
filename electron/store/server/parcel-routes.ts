import type { Context, Handler } from 'hono';
import { customsPdf } from '#electron/papers/customs-pdf.ts';
import { CustomsTrader } from '#shared/customs/index.ts';
import type { NoParcel } from '#shared/sync/index.ts';
import type { CustomsBook } from '../customs/customs-book.ts';
import type { CustomsSender } from '../customs/trader.ts';
import type { ParcelBook } from '../proof/parcel-proof.ts';
import { noPaperSentence } from './customs-commands.ts';
import type { Operation } from './operation.ts';
import { ProofAsked } from './parcel-operations.ts';
import { invalid, problem } from './problem.ts';
import { noProofSentence } from './proof-commands.ts';
import { type Bindings, limit, MAX_SMALL_BODY, readJson } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;

export function addParcelRoutes(
  route: Route,
  store: ParcelBook & Pick<CustomsBook, 'customsPaperOf'> & CustomsSender,
): void {
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
  route('get', '/v1/parcels/{sscc}/customs', async (context) => {
    const found = await parcelFor(context);
    if (found.type !== 'parcel') return no(context, found.type);
    const answer = await store.customsPaperOf(numberIn(context));
    if (answer.type !== 'paper')
      return problem(
        context,
        answer.type === 'unknown-parcel' ? 404 : 409,
        noPaperSentence(numberIn(context), answer.type),
        {
          type: answer.type,
        },
      );
    const pdf = await customsPdf(answer.paper, new Map());
    return context.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="customs-${numberIn(context)}.pdf"`,
    });
  });
  route('get', '/v1/customs-sender', async (context) => {
    const known = await store.customsTrader();
    return known ? context.json(known) : problem(context, 404, 'Nobody said who sends abroad.', { type: 'no-sender' });
  });
  route('put', '/v1/customs-sender', limit(MAX_SMALL_BODY), async (context) => {
    const given = CustomsTrader.safeParse(await readJson(context));
    if (!given.success) return invalid(context, given.error);
    await store.setCustomsTrader(given.data);
    return context.json(given.data);
  });
  route('get', '/v1/proof-keys', async (context) => context.json({ keys: await store.proofKeys() }));
}

const STATUS = { 'unknown-parcel': 404, 'not-allowed': 403, 'not-closed': 409, 'no-key': 503 } as const;
