import type { ReportCrash } from '../say/crash-report.ts';

/** Does one piece of work after the other. */
export type InTurn = (work: () => Promise<void> | void) => Promise<void>;

/**
 * One thing after the other: a scan that opens an order has opened it before the next one is decided. A turn that throws is told,
 * and the next one comes: a bug in one act must not make the bench deaf.
 */
export function createTurns(crashed: ReportCrash): InTurn {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(crashed);
    return last;
  };
}
