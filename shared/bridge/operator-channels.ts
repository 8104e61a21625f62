// People: who may sign in, and their PINs.
import { z } from 'zod';
import { OperatorChange, OperatorChangeAnswer, Pin, PinAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { ConfigureRefusal } from './station-channels.ts';
import { StoreFault } from './store-channels.ts';

/** See each. */
export const operatorChannels = {
  /** Sets an operator's PIN, with the current one or the one-time PIN of an administrator. */
  'operators/set-pin': channel(
    z.object({ operatorId: z.string().max(80), pin: Pin, currentPin: Pin }),
    z.discriminatedUnion('type', [...PinAnswer.options, StoreFault]),
  ),
  /** Makes the first administrator; refused once there is any operator. */
  'operators/create-first': channel(
    z.object({ name: z.string().min(1).max(80), pin: Pin }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('created'), operatorId: z.string() }),
      z.object({ type: z.literal('refused') }),
      StoreFault,
    ]),
  ),
  /** Adds, changes or removes somebody, or gives a one-time PIN: for whoever is signed in as an administrator. */
  'operators/change': channel(
    OperatorChange,
    z.discriminatedUnion('type', [
      ...OperatorChangeAnswer.options,
      z.object({ type: z.literal('refused'), why: ConfigureRefusal }),
      StoreFault,
    ]),
  ),
} as const;
