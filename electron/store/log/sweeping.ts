const HOUR = 60 * 60 * 1_000;

/**
 * Runs the sweep now and every hour; gives the way to stop. One that fails is tried again with the next, and so is one for which
 * `isSure` says that the clock is not to be believed now: it hears the milliseconds since it was asked last, 0 at first.
 */
export function startSweeping(
  isSure: (ranMs: number) => Promise<boolean>,
  sweep: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => void {
  let asked: number | undefined;
  async function look(): Promise<void> {
    const now = performance.now();
    const ran = asked === undefined ? 0 : now - asked;
    asked = now;
    if (await isSure(ran)) await sweep();
  }
  const run = () => void look().catch(onError);
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
