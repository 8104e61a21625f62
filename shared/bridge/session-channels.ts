// Who works at the station: proved to the trusted side, which alone decides what that person may do.
import { z } from 'zod';
import { Pin, PinAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

/** Who is signed in: since when (epoch milliseconds), and by what. */
export const Session = z.object({
  operatorId: z.string().min(1).max(80),
  since: z.number().int(),
  by: z.enum(['badge', 'pin']),
});
/** See the schema. */
export type Session = z.infer<typeof Session>;

/** Signing in and out. Only after the trusted side said yes does the page write the fact into its log. */
export const sessionChannels = {
  /** Who is signed in; also after a restart of page or station. */
  'session/read': channel(z.object({}), z.object({ session: Session.nullable() })),
  /** Proves who somebody is: by a badge's text, or by a PIN. */
  'session/sign-in': channel(
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('badge'), badge: z.string().min(1).max(80) }),
      z.object({ by: z.literal('pin'), operatorId: z.string().min(1).max(80), pin: Pin }),
    ]),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('signed-in'), session: Session }),
      z.object({ type: z.literal('unknown-badge') }),
      ...PinAnswer.options,
      StoreFault,
    ]),
  ),
  /** Nobody is signed in any more: asked to, or nobody was there for too long. */
  'session/sign-out': channel(z.object({}), z.object({})),
} as const;
