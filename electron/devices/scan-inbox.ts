import type { DeviceScan } from './device-scan.ts';
import { SCAN_LIVES_MS } from './scan-keeper.ts';

/** Every scan between its scanner and the page: told until it is taken, and taken once. */
export interface ScanInbox {
  readonly deliver: (scan: DeviceScan) => void;
  /** The page has dealt with these. */
  readonly take: (ids: readonly string[]) => void;
  /** What a page that was loading has not heard, in order; none that is too old to mean the parcel on the bench. */
  readonly untaken: () => readonly DeviceScan[];
}

/** More than any burst that could be told again. */
const REMEMBERED = 20_000;

export function createScanInbox(options: {
  readonly tell: (scan: DeviceScan) => void;
  /** Whoever keeps these scans need not keep them any longer. */
  readonly taken: (ids: readonly string[]) => void;
  readonly now: () => number;
}): ScanInbox {
  const { tell, taken, now } = options;
  const waiting = new Map<string, DeviceScan>();
  const done = new Set<string>();

  function finish(ids: readonly string[]): void {
    for (const id of ids) {
      waiting.delete(id);
      done.add(id);
    }
    for (const id of done) {
      if (done.size <= REMEMBERED) break;
      done.delete(id);
    }
    taken(ids);
  }

  return {
    deliver(scan) {
      // Its keeper did not hear that it was taken: it is told so again.
      if (done.has(scan.id)) return taken([scan.id]);
      if (waiting.has(scan.id)) return;
      waiting.set(scan.id, scan);
      tell(scan);
    },
    take: finish,
    untaken() {
      const old = [...waiting.values()].filter(({ at }) => now() - at > SCAN_LIVES_MS);
      if (old.length > 0) finish(old.map(({ id }) => id));
      return [...waiting.values()];
    },
  };
}
