/** What failed, as one line without anything that it was about. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? (`${error.name}: ${error.message}`.split('\n', 1)[0]?.slice(0, 200) ?? '') : String(error);

/** A terminal that is closed takes no words; saying so there would fail again, for ever. */
const isOfTheTerminal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'EIO');

/**
 * Lets the process outlive a promise that fails and is awaited by nobody, and a callback that throws: both are bugs, and a bug stops
 * one act and not the bench. What is durable is written by transactions, so nothing half done counts. Each is written to the
 * standard error and told to `onFailure` in one line, without the data it was about. Gives the way to stop.
 */
export function surviveFailures(onFailure: (what: string) => void, host: NodeJS.EventEmitter = process): () => void {
  function heard(error: unknown): void {
    if (isOfTheTerminal(error)) return;
    console.error(`packbench: ${error instanceof Error ? error.stack : String(error)}`);
    try {
      onFailure(nameOf(error));
    } catch (again) {
      console.error(`packbench: ${nameOf(again)}`);
    }
  }
  host.on('unhandledRejection', heard);
  host.on('uncaughtException', heard);
  return () => {
    host.off('unhandledRejection', heard);
    host.off('uncaughtException', heard);
  };
}
