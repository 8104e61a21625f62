import type { z } from 'zod';
import { type BridgeFailure, type ChannelName, channels, type OutOf, type Reply } from '#shared/bridge/index.ts';

/** Answers to every channel. `connection` names the window that asks. */
export type Handlers = {
  readonly [Name in ChannelName]: (
    payload: z.output<(typeof channels)[Name]['in']>,
    connection: string,
  ) => OutOf<Name> | Promise<OutOf<Name>>;
};

/** Channels that a window may use before it is the one that works with the station. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set<ChannelName>(['station/info', 'station/claim']);

export type Serve = (connection: string, channel: unknown, payload: unknown) => Promise<Reply>;

/**
 * The one gate that every call of both hosts passes: known channel, the window that has the station, valid payload, a
 * handler that answers, a valid answer. The only place that turns an exception into an answer.
 */
export function createServe(
  handlers: Handlers,
  isWriter: (connection: string) => boolean,
  onCrash: (channel: string, error: unknown) => void,
): Serve {
  return async (connection, channel, payload) => {
    if (typeof channel !== 'string' || !Object.hasOwn(channels, channel))
      return failed('unknown-channel', 'There is no such channel.');
    const name = channel as ChannelName;
    if (!OPEN_TO_ALL.has(name) && !isWriter(connection))
      return failed('not-writer', 'Another window works with this station.');
    const parsed = channels[name].in.safeParse(payload);
    if (!parsed.success) return failed('bad-payload', parsed.error.issues[0]?.message ?? 'The payload does not fit.');
    try {
      // One handler a channel, taking exactly that channel's payload; only the compiler cannot pair the two up here.
      const handle = handlers[name] as (payload: unknown, connection: string) => unknown;
      const value = channels[name].out.parse(await handle(parsed.data, connection));
      return { version: 1, ok: true, value };
    } catch (error) {
      onCrash(name, error);
      return failed('crashed', 'The station service failed at this. It was written to its log.');
    }
  };
}

const failed = (type: BridgeFailure['type'], message: string): Reply => ({
  version: 1,
  ok: false,
  failure: { type, message },
});
