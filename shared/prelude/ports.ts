/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** The time, as a capability: rules never read a clock, shells pass one in. */
export interface Clock {
  /** Wall-clock time; may jump when somebody sets the computer's clock. */
  readonly now: () => EpochMs;
}

/** Makes identifiers that are unique across stations and sort by creation time (UUIDv7, RFC 9562). */
export type NewId = () => string;

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. Node and the browser bring their own. */
export type Digest = (text: string) => string;
