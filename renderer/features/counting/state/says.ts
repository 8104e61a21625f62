import type { Tones } from '#renderer/core/say/answer.ts';
import type { CountingRefusal, UnitsOut } from '#shared/counting/index.ts';
import type { ForeignPlace } from './place-claims.ts';

/** What counting says. Never what should be there. */
export type CountingSay =
  | { readonly type: 'place-opened'; readonly location: string }
  | { readonly type: 'place-resumed'; readonly location: string; readonly units: number }
  | { readonly type: 'place-is-open'; readonly location: string }
  /** Another place, or something of another activity, was scanned before this one was finished. */
  | { readonly type: 'finish-first'; readonly location: string; readonly wanted: string }
  | { readonly type: 'units-counted'; readonly sku: string; readonly units: number }
  | { readonly type: 'code-kept'; readonly raw: string }
  | { readonly type: 'count-undone'; readonly sku: string | null }
  | { readonly type: 'count-restarted'; readonly location: string }
  | { readonly type: 'place-left'; readonly location: string }
  | { readonly type: 'place-counted'; readonly location: string; readonly units: number }
  /** Whoever counts said whether units that are out were gone from here. */
  | {
      readonly type: 'out-said';
      readonly said: UnitsOut['said'];
      readonly sku: string;
      readonly units: number;
      readonly orderCode: string;
    }
  | { readonly type: 'count-supervisors'; readonly location: string }
  /** Another station counts the place. */
  | ({ readonly type: 'place-elsewhere' } & Pick<ForeignPlace, 'location' | 'who' | 'since'>)
  /** Another station took it over while it was counted here. */
  | ({ readonly type: 'place-lost' } & Pick<ForeignPlace, 'location' | 'who'>)
  /** Whoever counted here leaves it to the other station. */
  | { readonly type: 'place-dropped'; readonly location: string }
  | ({ readonly type: 'place-taken-over' } & Pick<ForeignPlace, 'location' | 'who'>)
  /** Somebody counts there this moment, and whoever asks may not stop them. */
  | ({ readonly type: 'place-not-yours' } & Pick<ForeignPlace, 'location' | 'who'>)
  /** A printed sheet was scanned: `left` places of its count are not entered. */
  | { readonly type: 'sheet-begun'; readonly sheet: string; readonly left: number }
  | { readonly type: 'sheet-left'; readonly sheet: string }
  /** Each of its places is counted: it was entered before. */
  | { readonly type: 'sheet-done'; readonly sheet: string }
  /** The place stands on no sheet of this count, or is counted already. */
  | { readonly type: 'not-on-sheet'; readonly sheet: string; readonly location: string }
  /** Who counted and when is asked first. */
  | { readonly type: 'sheet-who'; readonly sheet: string }
  /** Places of what a scanner had in its memory are counted; `left` codes of it wait. */
  | { readonly type: 'list-counted'; readonly places: number; readonly units: number; readonly left: number }
  /** All of it was counted before. */
  | { readonly type: 'list-known'; readonly places: number; readonly left: number }
  /** A line of a sheet has its number, which was not given yet. */
  | { readonly type: 'number-first'; readonly sku: string | null }
  | { readonly type: 'count-refused'; readonly refusal: CountingRefusal };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly counting: CountingSay;
  }
}

export const COUNTING_TONES: Tones<CountingSay> = {
  'place-opened': 'info',
  'place-resumed': 'info',
  'place-is-open': 'info',
  'finish-first': 'attention',
  'units-counted': 'ok',
  'code-kept': 'attention',
  'count-undone': 'info',
  'count-restarted': 'info',
  'place-left': 'info',
  'place-counted': 'complete',
  'out-said': 'info',
  'count-supervisors': 'attention',
  'place-elsewhere': 'attention',
  'place-lost': 'attention',
  'place-taken-over': 'info',
  'place-dropped': 'info',
  'place-not-yours': 'attention',
  'sheet-begun': 'info',
  'sheet-left': 'info',
  'sheet-done': 'attention',
  'not-on-sheet': 'attention',
  'sheet-who': 'attention',
  'list-counted': ({ places }) => (places > 0 ? 'complete' : 'attention'),
  'list-known': 'attention',
  'number-first': 'attention',
  'count-refused': ({ refusal }) =>
    refusal.type === 'SerialCounted' ? 'too-many' : refusal.type === 'NotInRecount' ? 'wrong' : 'attention',
};
