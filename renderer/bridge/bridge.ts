import type { BridgeFailure, ChannelName, InOf, OutOf, PayloadOf, PushName, Wire } from '#shared/bridge/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

/** The typed way to the trusted side. A call that did not get through is a value, like everything expected. */
export interface Bridge {
  readonly call: <Name extends ChannelName>(
    name: Name,
    payload: InOf<Name>,
  ) => Promise<Result<OutOf<Name>, BridgeFailure>>;
  /** Hears one kind of push; gives the way to stop hearing. */
  readonly on: <Name extends PushName>(name: Name, listener: (payload: PayloadOf<Name>) => void) => () => void;
}

declare global {
  interface Window {
    /** Given by the host's preload script, ahead of this page's own. */
    readonly station: Wire;
  }
}

/** The bridge over a host's wire. Payloads were checked on the trusted side, which is the one that knows the schemas. */
export function createBridge(wire: Wire): Bridge {
  return {
    async call(name, payload) {
      try {
        const reply = await wire.invoke(name, payload);
        return reply.ok ? ok(reply.value as never) : fail(reply.failure);
      } catch (error) {
        // The host went away in the middle of it: what came of the call is not known.
        return fail({ type: 'host-gone', message: String(error) });
      }
    },
    on: (name, listener) =>
      wire.subscribe((push, payload) => {
        if (push === name) listener(payload as never);
      }),
  };
}
