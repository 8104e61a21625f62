/** Runs work after a time; gives what calls it off. */
export type SetTimer = (run: () => void, delayMs: number) => () => void;

export const setTimer: SetTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

export const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimer(resolve, ms));

/** Runs work once, a moment after the first of a run of askings. */
export function createSoon(work: () => void, afterMs: number): () => void {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    setTimer(() => {
      planned = false;
      work();
    }, afterMs);
  };
}
