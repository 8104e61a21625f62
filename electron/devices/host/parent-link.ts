/** The way from a process of its own to the one that started it. */
export interface ParentLink {
  readonly send: (message: object) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** Electron's utility processes have a port of their own, forked ones of Node a channel. Ends with whoever started it. */
export function openParentLink(): ParentLink {
  // Outside of Electron there is no such port, whatever its types say.
  const port: Electron.ParentPort | undefined = process.parentPort;
  if (port)
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', ({ data }: { readonly data: unknown }) => listener(data)),
    };
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => {
      // What does not get through any more is kept in the file.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => void process.on('message', listener),
  };
}
