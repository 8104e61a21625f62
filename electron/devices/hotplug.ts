import { type FSWatcher, watch } from 'node:fs';
import { createListeners } from './listeners.ts';

/** Says when something was plugged in, so that nobody has to look for it again and again. */
export interface Hotplug {
  readonly onArrival: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** The nodes of scanners and scales; others come and go without being of interest. */
const DEVICE_NODE = /^(?:hidraw|tty(?:ACM|USB|S|AMA)?)/;
/** A hub brings its devices at once, and the system needs a moment to let us open them. */
const SETTLE_MS = 100;

/**
 * Watches the folder of the device nodes. Where there is none (Windows, macOS), nothing is ever said, and whoever misses a
 * device looks for it from time to time.
 */
export function watchHotplug(folder: string): Hotplug {
  const arrivals = createListeners<void>();
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name !== null && !DEVICE_NODE.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => arrivals.tell(), SETTLE_MS);
    });
    // A watcher that breaks later leaves the looking from time to time.
    watcher.on('error', () => watcher?.close());
  } catch {
    watcher = undefined;
  }
  return {
    onArrival: arrivals.add,
    close: () => {
      clearTimeout(timer);
      arrivals.clear();
      watcher?.close();
    },
  };
}
