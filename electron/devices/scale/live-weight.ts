import type { Scale, ScaleReading } from './scale.ts';

/** What a display of the weight shows: less than every reading, and never an old one. */
export interface LiveWeight {
  readonly reading: () => Shown | null;
  readonly close: () => void;
}

type Shown = Pick<ScaleReading, 'grams' | 'stable'>;

/** A display that follows the hand needs no more; some scales send fifty readings a second. */
const EVERY_MS = 100;
/** A scale that has said nothing for so long shows nothing. */
const SILENT_MS = 2_000;

/** Follows a scale and tells each change, the last one of a flood for certain. */
export function createLiveWeight(
  scale: Pick<Scale, 'onReading' | 'onHealth'>,
  tell: (reading: Shown | null) => void,
): LiveWeight {
  let told: Shown | null = null;
  let latest: Shown | null = null;
  let timer: NodeJS.Timeout | undefined;
  let silence: NodeJS.Timeout | undefined;

  function show(next: Shown | null): void {
    latest = next;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (latest?.grams === told?.grams && latest?.stable === told?.stable) return;
      told = latest;
      tell(told);
    }, EVERY_MS);
  }
  const stops = [
    scale.onReading(({ grams, stable }) => {
      clearTimeout(silence);
      silence = setTimeout(() => show(null), SILENT_MS).unref();
      show({ grams, stable });
    }),
    scale.onHealth((trouble) => trouble && show(null)),
  ];
  return {
    reading: () => latest,
    close: () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      clearTimeout(silence);
    },
  };
}
