import { isError } from '#renderer/ui/tone.ts';
import type { Command } from '#shared/barcode/index.ts';
import { isComplete } from '#shared/packing/index.ts';
import type { StationView } from '../station-store.ts';

/** The one act that the screen asks for now besides a scan, by its command, and the word that names it. */
export interface NextAct {
  readonly command: Command;
  readonly word: 'closeParcel' | 'takePhoto' | 'weigh' | 'retryLabel' | 'putAside' | 'ok';
}

/** After these the parcel is to be weighed (again). */
const WEIGHS: ReadonlySet<string | undefined> = new Set(['carton-first', 'weigh-first', 'weight-off', 'not-weighed']);

/**
 * What the key F8 and the button at the end of the bar do: what the banner's words name. Null where a scan is all that is asked for.
 * Whatever is an error can be put out by it.
 */
export function nextAct({ answer, open }: Pick<StationView, 'answer' | 'open'>): NextAct | null {
  if (open && answer?.say.type === 'confirm-close') return { command: 'ok', word: 'closeParcel' };
  if (open && answer?.say.type === 'stale-first') return { command: 'ok', word: 'closeParcel' };
  if (open && answer?.say.type === 'photo-first') return { command: 'ok', word: 'takePhoto' };
  if (open && WEIGHS.has(answer?.say.type)) return { command: 'weigh', word: 'weigh' };
  const waits = open?.packing.phase === 'packed' && open.packing.parcels.some(({ label }) => label?.state === 'failed');
  if (open && waits && !open.printing) return { command: 'print-again', word: 'retryLabel' };
  if (open && answer?.say.type === 'other-order-open') return { command: 'suspend', word: 'putAside' };
  // A unit's lot or number is told by a scan, and by nothing else.
  if (open && answer?.say.type === 'unit-asks') return null;
  const isFull = open?.packing.phase === 'packing' && isComplete(open.packing);
  if (isFull && answer?.say.type === 'units-short') return { command: 'close-parcel', word: 'closeParcel' };
  if (answer && isError(answer.tone)) return { command: 'ok', word: 'ok' };
  // After a start, or when the question was left, nothing else says that it is to be closed.
  return isFull ? { command: 'close-parcel', word: 'closeParcel' } : null;
}
