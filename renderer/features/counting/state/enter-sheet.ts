import { z } from 'zod';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { ReplicaDatabase } from '#renderer/replica/database.ts';
import type { PrintedSheet } from '#shared/barcode/index.ts';
import type { PaperCount } from '#shared/counting/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import type { CountList } from './count-list.ts';

/** A printed sheet that is entered. `paper`: who counted and when; null until somebody said it. */
export interface EnteredSheet extends PrintedSheet {
  readonly paper: PaperCount | null;
}

/** The printed sheet whose places are entered one after another. It outlasts a restart: what stands on paper must never be taken for what stands there now. */
export interface SheetEntry {
  /** A sheet was scanned; false: none of its places is left to enter. */
  readonly begin: (sheet: PrintedSheet) => boolean;
  /** Who counted it, between which times. */
  readonly say: (paper: Omit<PaperCount, 'sheet'>) => void;
  readonly end: () => void;
  /** What was planned of a place of the sheet; undefined: it stands on none, or was counted already. */
  readonly taskAt: (location: string) => CountTask | undefined;
  /** The places of the sheet's count that are left, in walking order. */
  readonly left: () => readonly CountTask[];
  readonly restore: () => Promise<void>;
}

const KEY = 'count-sheet';
const Kept = z.object({
  plan: z.string(),
  page: z.number(),
  paper: z.object({ sheet: z.string(), countedBy: z.string(), from: z.number(), until: z.number() }).nullable(),
});

/** A sheet's number as it is read out: the count, and its page. */
export const sheetNumber = ({ plan, page }: PrintedSheet): string => `${plan}-${page}`;

export function createSheetEntry(dependencies: {
  readonly store: StationStore;
  readonly database: Pick<ReplicaDatabase, 'meta'>;
  readonly list: Pick<CountList, 'onPaper'>;
}): SheetEntry {
  const { store, database, list } = dependencies;
  const current = (): EnteredSheet | null => store.getState().countSheet;
  function set(countSheet: EnteredSheet | null): void {
    store.setState({ countSheet });
    void database.meta.put({ key: KEY, value: countSheet });
  }
  const left = (): readonly CountTask[] => {
    const sheet = current();
    return sheet ? list.onPaper(sheet.plan) : [];
  };
  return {
    begin(sheet) {
      if (list.onPaper(sheet.plan).length === 0) return false;
      const before = current();
      const isSame = before?.plan === sheet.plan && before.page === sheet.page;
      set(isSame ? before : { plan: sheet.plan, page: sheet.page, paper: null });
      return true;
    },
    say(said) {
      const sheet = current();
      if (sheet) set({ ...sheet, paper: { sheet: sheetNumber(sheet), ...said } });
    },
    end: () => set(null),
    taskAt: (location) => left().find((task) => task.location === location),
    left,
    async restore() {
      const kept = Kept.nullable().safeParse((await database.meta.get(KEY))?.value ?? null);
      store.setState({ countSheet: kept.success ? kept.data : null });
    },
  };
}
