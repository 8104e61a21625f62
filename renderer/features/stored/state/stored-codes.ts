import { z } from 'zod';
import type { Teller } from '#renderer/core/say/teller.ts';
import { readScan, type Scan } from '#renderer/core/scanning/scan.ts';
import type { StationStore, StationView } from '#renderer/core/station-store.ts';
import type { ReplicaDatabase } from '#renderer/replica/database.ts';
import { type BarcodeDirectory, type Resolution, resolveScan, type StoredLine } from '#shared/barcode/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly storedCodes: StoredCodes;
  }
}

/** A code from a scanner's memory that nobody has looked at yet. */
export interface StoredCode extends StoredLine {
  readonly id: string;
}

/** What scanners had in their memory, kept on this computer until a person took or discarded each code. */
export interface StoredCodes {
  /** Adds the codes of one delivery to the list; resolves when they are saved. The same delivery again changes nothing. */
  readonly receive: (scan: Scan, lines: readonly StoredLine[]) => Promise<void>;
  /** Brings back what was left at the last end. */
  readonly restore: () => Promise<void>;
  /** What a code means now: the open order and the stock of items may have changed since it came. */
  readonly meaningOf: (code: StoredCode) => Resolution;
  /** Takes a code as if it were scanned now. */
  readonly take: (id: string) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  readonly discardAll: () => Promise<void>;
  /** Takes the list as a count of the places that stand in it. */
  readonly count: () => Promise<void>;
  /** The codes that wait, each with what it means. */
  readonly codes: () => readonly (StoredCode & { readonly resolution: Resolution })[];
  /** These codes were taken by whoever asked for them. */
  readonly taken: (ids: readonly string[]) => Promise<void>;
  /** Leaves the list for later: what is left waits in the status bar, and the banner says no more of it. */
  readonly close: () => void;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView {
    /** What scanners had in their memory, until a person took or discarded it. */
    readonly storedCodes: readonly StoredCode[];
  }
  interface Dialogs {
    readonly stored: true;
  }
}

export const STORED_VIEW: { readonly storedCodes: readonly StoredCode[] } = { storedCodes: [] };

const Saved = z.array(z.object({ id: z.string(), text: z.string(), symbology: z.string().nullable() }));

export function createStoredCodes(dependencies: {
  readonly store: StationStore;
  readonly database: Pick<ReplicaDatabase, 'meta'>;
  readonly directory: BarcodeDirectory;
  readonly teller: Pick<Teller, 'tell'>;
  readonly scan: (scan: Scan) => Promise<void>;
  /** Whoever counts takes them over from here. */
  readonly count: () => Promise<void>;
  readonly now: () => number;
}): StoredCodes {
  const { store, database, directory, teller, scan, count, now } = dependencies;

  async function set(storedCodes: readonly StoredCode[]): Promise<void> {
    const before = store.getState().storedCodes;
    const show = (codes: readonly StoredCode[]) =>
      store.setState((view) => ({ storedCodes: codes, ...(codes.length === 0 ? withoutList(view) : {}) }));
    show(storedCodes);
    try {
      await database.meta.put({ key: 'stored', value: storedCodes });
    } catch (error) {
      // What is not saved is not shown as taken in: a delivery that is told again must be new then.
      show(before);
      throw error;
    }
  }
  const without = (id: string): Promise<void> => set(store.getState().storedCodes.filter((code) => code.id !== id));

  const meaningOf = (code: StoredCode): Resolution =>
    resolveScan(readScan(code, new Date(now()).getFullYear()), directory);

  return {
    count,
    codes: () => store.getState().storedCodes.map((code) => ({ ...code, resolution: meaningOf(code) })),
    taken: (ids) => set(store.getState().storedCodes.filter(({ id }) => !ids.includes(id))),
    async receive({ id }, lines) {
      const before = store.getState().storedCodes;
      if (before.some((code) => code.id.startsWith(`${id}#`))) return;
      const added = lines.map(({ text, symbology }, at) => ({ id: `${id}#${at + 1}`, text, symbology }));
      await set([...before, ...added]);
      // Whatever a person is at stays in view; the list then waits in the status bar.
      store.setState(({ dialog }) => ({ dialog: dialog ?? 'stored' }));
      await teller.tell({ type: 'codes-stored', count: added.length });
    },
    async restore() {
      const saved = Saved.safeParse((await database.meta.get('stored'))?.value ?? []);
      store.setState({ storedCodes: saved.success ? saved.data : [] });
    },
    meaningOf,
    async take(id) {
      const code = store.getState().storedCodes.find((candidate) => candidate.id === id);
      if (!code) return;
      // Off the list before it counts: a code that was pressed twice counts once.
      const kept = without(id);
      await scan(code);
      await kept;
    },
    discard: without,
    discardAll: () => set([]),
    close: () => store.setState(withoutList),
  };
}

/** The list closed, and the word that it came taken off the banner. */
const withoutList = ({ dialog, answer }: StationView): Pick<StationView, 'dialog' | 'answer'> => ({
  dialog: dialog === 'stored' ? null : dialog,
  answer: answer?.say.type === 'codes-stored' ? null : answer,
});
