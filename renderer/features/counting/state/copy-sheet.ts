import type { Say } from '#renderer/core/say/answer.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { PrintedSheet } from '#shared/barcode/index.ts';
import type { Count, PaperCount } from '#shared/counting/index.ts';
import { may } from '#shared/rights/index.ts';
import { type SheetEntry, sheetNumber } from './enter-sheet.ts';

/** What is asked and refused while a printed sheet is copied, place by place and line by line. */
interface CopySheet {
  readonly paperOf: (location: string, cause: Cause) => PaperCount | undefined | null;
  readonly enterSheet: (sheet: PrintedSheet, cause?: Cause | null) => void;
  readonly asksNumber: (cause: Cause | null) => boolean;
}

export function createCopySheet(dependencies: {
  readonly store: StationStore;
  readonly current: () => Count | null;
  readonly sheets: SheetEntry;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly leave: (count: Count) => void;
  /** Whoever looks at differences looks at them no more. */
  readonly leaveReview: () => void;
}): CopySheet {
  const { store, current, sheets, teller, leave, leaveReview } = dependencies;

  /** The sheet that a place is entered from; undefined: none is, and null: the place cannot be entered now, which is said. */
  function paperOf(location: string, cause: Cause): PaperCount | undefined | null {
    const { countSheet } = store.getState();
    if (!countSheet) return undefined;
    const sheet = sheetNumber(countSheet);
    if (!sheets.taskAt(location)) void teller.reject({ type: 'not-on-sheet', sheet, location }, cause);
    else if (countSheet.paper) return countSheet.paper;
    else {
      void teller.reject({ type: 'sheet-who', sheet }, cause);
      store.setState({ countAsks: 'sheet' });
    }
    return null;
  }

  /** A printed sheet is entered: who counted and when is asked first. */
  function enterSheet(sheet: PrintedSheet, cause: Cause | null = null): void {
    const here = current();
    const say = (said: Say): void => void (cause ? teller.reject(said, cause) : teller.tell(said));
    if (!may(store.getState().operator?.role, 'decide-counts')) return void say({ type: 'for-a-supervisor' });
    leaveReview();
    if (here && here.scans.length > 0)
      return void say({ type: 'finish-first', location: here.location, wanted: sheetNumber(sheet) });
    if (here) leave(here);
    if (!sheets.begin(sheet)) return void say({ type: 'sheet-done', sheet: sheetNumber(sheet) });
    void teller.tell({ type: 'sheet-begun', sheet: sheetNumber(sheet), left: sheets.left().length });
    store.setState({ room: 'counting', countAsks: 'sheet' });
  }

  /** A line of a sheet whose number was not given yet: nothing else is taken, and the question stays. */
  function asksNumber(cause: Cause | null): boolean {
    const here = current();
    if (!here?.paper || store.getState().countAsks !== 'number') return false;
    const say = { type: 'number-first', sku: here.scans.at(-1)?.sku ?? null } as const;
    void (cause ? teller.reject(say, cause) : teller.tell(say));
    return true;
  }

  return { paperOf, enterSheet, asksNumber };
}
