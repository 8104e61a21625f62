import { z } from 'zod';
import { StationEvent } from '#shared/log/index.ts';
import {
  ClaimReply,
  ClaimRequest,
  ImportCounts,
  ImportPreview,
  OrderState,
  PullReply,
  PullRequest,
  PushReply,
  PushRequest,
  StoreTrouble,
  WhyUnreadable,
} from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { GrantId } from './grant-id.ts';
import { ConfigureRefusal } from './station-channels.ts';

/** Why the store did not answer, as in StoreTrouble. */
export const StoreFault = z.object({
  type: z.literal('fault'),
  fault: StoreTrouble.shape.type,
  detail: z.string(),
});
export type StoreFault = z.infer<typeof StoreFault>;

/** An import under way, by the id that it was given. */
const ImportId = z.string().max(64);

/** The store: exchange of log and records, people, imports. */
export const storeChannels = {
  'store/push': channel(
    PushRequest,
    z.discriminatedUnion('type', [z.object({ type: z.literal('reply'), reply: PushReply }), StoreFault]),
  ),
  'store/pull': channel(
    PullRequest,
    z.discriminatedUnion('type', [z.object({ type: z.literal('reply'), reply: PullReply }), StoreFault]),
  ),
  /**
   * Claims an order. One that another station is packing now is taken over by a supervisor's grant only: without it the answer is
   * `needs-supervisor`, and nothing changed. Who asks and whose yes it is, the trusted side says.
   */
  'store/claim': channel(
    ClaimRequest.omit({ allowedBy: true, by: true }).extend({ grantId: GrantId.optional() }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('reply'), reply: ClaimReply }),
      z.object({ type: z.literal('needs-supervisor') }),
      StoreFault,
    ]),
  ),
  /** All that the store has of an order's story: for a station whose log was put back, and that brings its end back from there. */
  'store/events-of': channel(
    z.object({ orderId: z.string().min(1).max(160) }),
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('told'),
        events: z.array(z.object({ opId: z.string(), event: StationEvent, counts: z.boolean() })),
      }),
      StoreFault,
    ]),
  ),
  /** Orders that this station does not have, by their code: those that left the benches. */
  'store/find-orders': channel(
    z.object({ code: z.string().min(1).max(80) }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('found'), orders: z.array(OrderState) }), StoreFault]),
  ),
  /** Which store this station works with; `keychain`: whether the operating system seals its key. */
  'store/setting': channel(
    z.object({}),
    z.object({ mode: z.enum(['embedded', 'remote']), url: z.string().nullable(), keychain: z.boolean() }),
  ),
  /**
   * Joins a store by a one-time code, and works with it from then on. An administrator may, however long no store was
   * reached; and whoever is there, as long as nobody can be known.
   */
  'store/pair': channel(
    z.object({
      url: z.string().max(300),
      code: z.string().max(60),
      stationId: z.string().min(1).max(64),
      name: z.string().min(1).max(60),
    }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('paired') }),
      z.object({
        type: z.literal('failed'),
        trouble: z.enum([
          'bad-url',
          'bad-code',
          'unreachable',
          'wrong-store',
          'code-refused',
          'id-taken',
          'not-secure',
          'not-administrator',
        ]),
        detail: z.string(),
      }),
    ]),
  ),
  /** Goes back to the store in this very station. Allowed as joining is. */
  'store/use-embedded': channel(
    z.object({}),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('left') }),
      z.object({ type: z.literal('not-administrator') }),
    ]),
  ),
  /** Fills a store with the demo. It brings people along: where there are some, an administrator may. */
  'store/load-demo': channel(
    z.object({}),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('loaded') }),
      z.object({ type: ConfigureRefusal }),
      StoreFault,
    ]),
  ),
  'import/begin': channel(z.object({ name: z.string().max(300) }), z.object({ importId: z.string() })),
  /** A piece of the file's text, in order, at most 1 MB each. */
  'import/chunk': channel(z.object({ importId: ImportId, text: z.string().max(1_100_000) }), z.object({})),
  'import/preview': channel(
    z.object({ importId: ImportId }),
    z.discriminatedUnion('type', [
      ImportPreview.extend({ type: z.literal('preview') }),
      WhyUnreadable.extend({ type: z.literal('unreadable') }),
      StoreFault,
    ]),
  ),
  /** Says what the headings of the file that was begun mean, for it and for later ones with the same headings. */
  'import/map': channel(
    z.object({
      headings: z.array(z.string().max(300)).max(3_000),
      columns: z.record(z.string().max(300), z.string().max(40)),
    }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('kept') }), StoreFault]),
  ),
  /** Takes the good rows. A file of people decides who may do what: only an administrator may take it. */
  'import/apply': channel(
    z.object({ importId: ImportId }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('applied'), counts: ImportCounts }),
      z.object({ type: ConfigureRefusal }),
      StoreFault,
    ]),
  ),
} as const;

/** What the store says by itself. */
export const storePushes = {
  /** The store committed something; `version` is where it stands now. */
  'store/changed': z.object({ version: z.number() }),
  'import/progress': z.object({ importId: z.string(), done: z.number(), total: z.number() }),
} as const;
