import { isError } from '#renderer/ui/tone.ts';
import type { Command } from '#shared/barcode/index.ts';
import type { StationView } from '../station-store.ts';

/** The one act that the screen asks for now besides a scan, by its command, and the word that names it. */
export interface NextAct {
  readonly command: Command;
  readonly word: 'closeParcel' | 'retryLabel' | 'putAside' | 'ok';
}

/**
 * What the key F8 and the button at the end of the bar do: what the banner's words name. Null where a scan is all that is asked for.
 * Whatever is an error can be put out by it.
 */
export function nextAct({ answer, open }: Pick<StationView, 'answer' | 'open'>): NextAct | null {
  if (open && answer?.say.type === 'confirm-close') return { command: 'ok', word: 'closeParcel' };
  const waits = open?.packing.phase === 'packed' && open.packing.parcels.some(({ label }) => label?.state === 'failed');
  if (open && waits && !open.printing) return { command: 'print-again', word: 'retryLabel' };
  if (open && answer?.say.type === 'other-order-open') return { command: 'suspend', word: 'putAside' };
  return answer && isError(answer.tone) ? { command: 'ok', word: 'ok' } : null;
}
