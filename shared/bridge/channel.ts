import type { z } from 'zod';

/** One question that the screen may ask the trusted side: the schemas of what goes in and what comes out. JSON only. */
export interface Channel<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly in: In;
  readonly out: Out;
}

/** Declares a channel. Both hosts check both sides of it, in one place. */
export const channel = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Channel<In, Out> => ({
  in: input,
  out: output,
});

/**
 * Why a call did not reach its handler, or came back broken. Expected refusals and faults are part of a channel's
 * answer, not of this. `not-writer`: another window has this station. `host-gone`: the connection was lost on the way.
 */
export interface BridgeFailure {
  readonly type: 'unknown-channel' | 'bad-payload' | 'forbidden' | 'not-writer' | 'host-gone' | 'crashed';
  readonly message: string;
}

/** What crosses the bridge as an answer. `version` lets a page and a host of different builds notice each other. */
export type Reply =
  | { readonly version: 1; readonly ok: true; readonly value: unknown }
  | { readonly version: 1; readonly ok: false; readonly failure: BridgeFailure };

/** The only object that a host gives to the page, as `window.station`. */
export interface Wire {
  readonly host: 'electron' | 'browser';
  readonly invoke: (channel: string, payload: unknown) => Promise<Reply>;
  /** Hears every push; gives the way to stop hearing. */
  readonly subscribe: (listener: (push: string, payload: unknown) => void) => () => void;
}
