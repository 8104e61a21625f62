import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import type { SaveFault } from '#renderer/replica/log-writer.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Meaning, ReadingProblem } from '#shared/barcode/index.ts';
import type { Missed } from '../scanning/wedge.ts';

/** What the frame itself says, whatever is going on. */
type CoreSay =
  | { readonly type: 'scan-to-start' }
  /** A supervisor allowed what was asked; it is done next. */
  | { readonly type: 'override-granted'; readonly name: string }
  /** A choice by its number, and nothing asks for one. */
  | { readonly type: 'nothing-to-choose' }
  /** A digit by its code, and nothing asks for a number. */
  | { readonly type: 'no-number-asked' }
  | { readonly type: 'unknown-code'; readonly raw: string }
  | { readonly type: 'unreadable'; readonly raw: string; readonly problem: ReadingProblem }
  /** A scanner typed, and what it typed is no code. */
  | { readonly type: 'scan-missed'; readonly why: Missed }
  | { readonly type: 'ambiguous'; readonly raw: string; readonly meanings: readonly Meaning[] }
  | { readonly type: 'sign-in-first' }
  /** `open`: what lies on the bench, such as an order's code. */
  | { readonly type: 'signed-in'; readonly name: string; readonly open: string | null }
  /** Nobody is signed in, and what was scanned is nobody's badge. */
  | { readonly type: 'badge-unknown' }
  | { readonly type: 'signed-out' }
  /** The page died or hung, and was loaded anew. */
  | { readonly type: 'loaded-again' }
  /** Files of the station were damaged; it works without what was in them. */
  | { readonly type: 'set-aside'; readonly files: readonly string[] }
  /** The trusted side does not know the badge, or does not answer. */
  | { readonly type: 'badge-refused'; readonly name: string }
  | { readonly type: 'location'; readonly location: string }
  /** Another activity was asked for, and this one is in the middle of something: `subject` is what a person knows it by. */
  | { readonly type: 'busy-elsewhere'; readonly activity: ActivityKind; readonly subject: string }
  /** What was asked for is not for whoever is signed in. */
  | { readonly type: 'for-a-supervisor' }
  /** A command that asks for nothing here. */
  | { readonly type: 'command-not-here' }
  /** The program failed at one act: a bug. Nothing of that act counts, and the next one is heard. `detail` is for whoever mends it. */
  | { readonly type: 'crashed'; readonly detail: string }
  | { readonly type: 'cannot-save'; readonly fault: SaveFault };

/**
 * What the station says, by who says it: each feature adds its row beside its own sayings, and gives each its tone there. The words are
 * made from it in the language of whoever is signed in.
 */
export interface Says {
  readonly core: CoreSay;
}

/** What the station says, as data: which message by `type`, and its values. */
export type Say = Says[keyof Says];

/** The tone of everything that somebody says: by its message, or by its values where they decide. */
export type Tones<Some extends { readonly type: string } = Say> = {
  readonly [Type in Some['type']]: Tone | ((say: Extract<Some, { readonly type: Type }>) => Tone);
};

/** One answer to one scan or act, shown after it was saved. */
export interface Answer {
  readonly id: string;
  readonly at: number;
  readonly tone: Tone;
  readonly say: Say;
  /** The item that was scanned, when it was one. */
  readonly sku: string | null;
}

export const CORE_TONES: Tones<CoreSay> = {
  'scan-to-start': 'info',
  'override-granted': 'info',
  'nothing-to-choose': 'attention',
  'no-number-asked': 'attention',
  'unknown-code': 'wrong',
  unreadable: 'wrong',
  'scan-missed': 'wrong',
  ambiguous: 'attention',
  'sign-in-first': 'attention',
  'signed-in': 'info',
  'badge-unknown': 'attention',
  'signed-out': 'info',
  'loaded-again': 'info',
  'set-aside': 'attention',
  'badge-refused': 'attention',
  location: 'attention',
  'busy-elsewhere': 'attention',
  'for-a-supervisor': 'attention',
  'command-not-here': 'attention',
  crashed: 'fault',
  'cannot-save': 'fault',
};

/** The tone of a saying by the table of all tones. */
export function toneOf(tones: Tones, say: Say): Tone {
  const tone: Tone | ((say: never) => Tone) = tones[say.type];
  // The table gives each function its own saying: it does not compile otherwise.
  return typeof tone === 'string' ? tone : (tone as (say: Say) => Tone)(say);
}
