import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ReportCrash } from '../say/crash-report.ts';
import type { Scan } from './scan.ts';

/** The way of a device's scan into the page: each once, and acknowledged when what it led to is saved. */
export interface ScanIntake {
  /** Fetches what was scanned while no page listened; to be called when everything is ready for scans. */
  readonly catchUp: () => Promise<void>;
}

/** More than any burst that could be told again. */
const REMEMBERED = 20_000;
/** What one call of the bridge takes. */
const BATCH = 1_000;

export function createScanIntake(dependencies: {
  readonly bridge: Bridge;
  /** Takes a scan; resolves when it was decided. */
  readonly handle: (scan: Scan) => Promise<void>;
  /** Resolves when everything that was decided is saved. */
  readonly saved: () => Promise<void>;
  /** Which scans the log has already, from before a crash. */
  readonly inLog: () => Promise<ReadonlySet<string>>;
  readonly crashed: ReportCrash;
}): ScanIntake {
  const { bridge, handle, saved, inLog, crashed } = dependencies;
  const seen = new Map<string, 'deciding' | 'decided'>();
  const decided: string[] = [];
  let acknowledging = false;

  async function take(scan: Scan): Promise<void> {
    const before = seen.get(scan.id);
    if (before === 'deciding') return;
    if (before === undefined) {
      remember(scan.id);
      try {
        await handle(scan);
      } catch (error) {
        // Not taken: it is told again within half a minute, and then it is new.
        seen.delete(scan.id);
        return crashed(error);
      }
      seen.set(scan.id, 'decided');
    }
    // Told again although it was decided: that it was taken did not get through.
    decided.push(scan.id);
    acknowledge().catch(crashed);
  }
  function remember(id: string): void {
    seen.set(id, 'deciding');
    for (const old of seen.keys()) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(old);
    }
  }
  async function acknowledge(): Promise<void> {
    if (acknowledging) return;
    acknowledging = true;
    try {
      while (decided.length > 0) {
        const ids = decided.splice(0, BATCH);
        await saved();
        // Not heard, it is told again, and then known from the log or from here.
        await bridge.call('scanner/take', { ids });
      }
    } finally {
      acknowledging = false;
    }
  }

  bridge.on('scanner/scanned', (scan) => void take(scan));
  return {
    async catchUp() {
      const untaken = await bridge.call('scanner/untaken', {});
      if (!untaken.ok || untaken.value.scans.length === 0) return;
      const known = await inLog();
      for (const scan of untaken.value.scans) {
        if (known.has(scan.id) && !seen.has(scan.id)) seen.set(scan.id, 'decided');
        void take(scan);
      }
    },
  };
}
