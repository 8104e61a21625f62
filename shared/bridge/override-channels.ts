import { z } from 'zod';
import { OverrideSubject } from '#shared/log/index.ts';
import { Pin, PinAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { GrantId } from './grant-id.ts';
import { StoreFault } from './store-channels.ts';

const [, ...PinRefusals] = PinAnswer.options;

/** What a supervisor allows, and with which words. */
export const overrideChannels = {
  /**
   * A supervisor allows one act on one subject, by their PIN, whoever is signed in. The grant lasts two minutes and is used up by that
   * act; it counts once an `OverrideGranted` with its id is in the journal. `reason`: its usual name, or words. `not-allowed`: this
   * person is no supervisor. Tries of a PIN are counted as at sign-in. A supervisor is known without the store for eight
   * hours after it last named them.
   */
  'override/grant': channel(
    OverrideSubject.extend({
      supervisorId: z.string().min(1).max(80),
      pin: Pin,
      reason: z.string().trim().min(1).max(200),
    }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('granted'), grantId: GrantId }),
      z.object({ type: z.literal('not-allowed') }),
      ...PinRefusals,
      StoreFault,
    ]),
  ),
} as const;
