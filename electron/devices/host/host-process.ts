/** A process of its own that was started and talks in messages. Nothing here throws. */
export interface HostProcess {
  readonly send: (message: object) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** It is gone, however that came about; said once. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

/** Starts the file in a process of its own. How that is done is the host's business. */
export type StartProcess = (file: string) => HostProcess;
