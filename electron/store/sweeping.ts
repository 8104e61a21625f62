const HOUR = 60 * 60 * 1_000;

/** Runs the sweep now and every hour; gives the way to stop. One that fails is tried again with the next. */
export function startSweeping(sweep: () => Promise<unknown>, onError: (error: unknown) => void): () => void {
  const run = () => void sweep().catch(onError);
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
