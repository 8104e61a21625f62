import type { Command, Meaning } from '#shared/barcode/index.ts';
import type { Cause } from '../say/cause.ts';
import type { StationView } from '../station-store.ts';
import type { ActivityKind } from './activity-kind.ts';

/** How a meaning came: read by a scanner or typed, or touched on the screen. */
export type TakenBy = 'scan' | 'touch';

/** What can be worked on at a station: packing, counting and so on. The frame knows an activity by this port only. */
export interface Activity {
  readonly kind: ActivityKind;
  /** Whether whoever is signed in may work here at all. */
  readonly mayEnter: () => boolean;
  /** What somebody is in the middle of here, in words that a person knows it by, such as an order's code; null: it can be left. */
  readonly busyWith: () => string | null;
  /** Whether a scan in another activity opens this one: an order packs, a location counts. Asks for rights too. */
  readonly opens: (meaning: Meaning) => boolean;
  /** Does what a scan or a touch means here; false where it means nothing here. Commands do not come this way. */
  readonly take: (meaning: Meaning, cause: Cause, by: TakenBy) => Promise<boolean>;
  /** Keeps a code that nobody knows, to be matched later; false, or left out, where it is refused as unknown. */
  readonly takeUnknown?: (cause: Cause) => boolean;
  /** Does a command; false where it asks for nothing here, and the frame is asked. */
  readonly command: (command: Command) => Promise<void> | void | false;
  /** The whole code that a typed end of it stands for, where that is enough; undefined: it is taken as it is. */
  readonly complete: (typed: string) => string | undefined;
  /** Shows what lay open when the station stopped; called after a start. */
  readonly resume: () => Promise<void>;
  /**
   * How this activity's part of the screen looks after everything that is recorded by now: taken when an event is folded, shown when it is
   * saved. By then later scans may have gone further.
   */
  readonly capture: () => (view: StationView) => Partial<StationView>;
}
