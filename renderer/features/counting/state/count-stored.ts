import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import { digest } from '#renderer/replica/digest.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Meaning, Resolution } from '#shared/barcode/index.ts';
import {
  type Count,
  type CountingCommand,
  type CountingEvent,
  decideCount,
  evolveCount,
  type PaperCount,
  readStoredList,
  type StoredCodeMeaning,
  type StoredList,
  type StoredListCode,
  type StoredPlace,
} from '#shared/counting/index.ts';
import { groupBy, type NewId } from '#shared/prelude/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly countStored: CountStored;
  }
}

/** What a scanner had in its memory, as whoever keeps it has it. */
export interface StoredCodesKept {
  readonly codes: () => readonly { readonly id: string; readonly text: string; readonly resolution: Resolution }[];
  /** These codes are counted, and wait no more. */
  readonly counted: (ids: readonly string[]) => Promise<void>;
}

/** Takes codes that were scanned out of reach in as a count: place, item, item, place … Each place is a count of whoever scanned it, at the time that they say. */
export interface CountStored {
  /** Codes with a place among them wait to be taken in. */
  readonly waits: () => boolean;
  /** Shows what the list says, and asks who counted and when. */
  readonly begin: () => Promise<void>;
  /** Counts each place of it that is understood; the codes of the others wait. */
  readonly take: (said: Omit<PaperCount, 'sheet' | 'stored'>) => Promise<void>;
}

export function createCountStored(dependencies: {
  readonly store: StationStore;
  readonly memory: Pick<LogMemory, 'states' | 'session'>;
  readonly reference: Pick<Reference, 'itemRecords' | 'locations' | 'policy'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly newId: NewId;
  readonly kept: StoredCodesKept;
  /** The planned places of which all is to be counted for the first time. */
  readonly planned: () => readonly CountTask[];
}): CountStored {
  const { store, memory, reference, teller, newId, kept, planned } = dependencies;

  async function read(): Promise<StoredList> {
    const codes = kept.codes();
    const skus = codes.flatMap(({ resolution }) => itemsIn(resolution));
    const items = await reference.itemRecords([...new Set(skus)]);
    const isSerialised = (sku: string): boolean => items.get(sku)?.tracking === 'serial';
    const list = codes.map(
      ({ id, text, resolution }): StoredListCode => ({ id, text, meaning: meaningFor(resolution, isSerialised) }),
    );
    // Each delivery by itself: the first codes of one do not stand at the last place of another, and what is sent again is not added up.
    const lists = [...groupBy(list, ({ id }) => id.split('#')[0] ?? id).values()].map((one) =>
      readStoredList(one, [...reference.locations().keys()]),
    );
    return { before: lists.flatMap(({ before }) => before), places: lists.flatMap(({ places }) => places) };
  }

  /** The same codes of a place, counted here before: their own, or sent again by the scanner. */
  function isCounted(place: StoredPlace, { sheet, from, until }: PaperCount): boolean {
    const ids = new Set(place.scans.map(({ id }) => id));
    return [...memory.states.of('counting').values()].some(
      ({ location, phase, paper, scans }) =>
        (location === place.location &&
          phase === 'finished' &&
          paper?.sheet === sheet &&
          paper.from <= until &&
          paper.until >= from) ||
        scans.some(({ scanId }) => ids.has(scanId)),
    );
  }

  const isBusy = (): Count | null => {
    const { activity } = memory.session;
    return activity?.kind === 'counting' ? (memory.states.of('counting').get(activity.id) ?? null) : null;
  };

  return {
    waits: () => kept.codes().some(({ resolution: one }) => one.type === 'meaning' && one.meaning.type === 'location'),
    async begin() {
      const { operator } = store.getState();
      const isCounter =
        may(operator?.role, 'decide-counts') || (operator !== null && reference.policy('packers-count'));
      if (!isCounter) return void teller.tell({ type: 'for-a-supervisor' });
      const here = isBusy();
      const wanted = kept.codes()[0]?.text ?? '';
      if (here) return void teller.tell({ type: 'finish-first', location: here.location, wanted });
      store.setState({ countStored: await read(), room: 'counting', countAsks: 'stored', dialog: null });
    },
    async take(said) {
      store.setState({ countAsks: null, countStored: null });
      const isDecider = may(store.getState().operator?.role, 'decide-counts');
      const done = { places: 0, units: 0, known: 0 };
      for (const place of (await read()).places) {
        const task = planned().find(({ location }) => location === place.location);
        // A packer counts what stands on a list.
        if (place.problem !== null || (!isDecider && !task)) continue;
        const paper: PaperCount = { ...said, sheet: nameOf(place), stored: true };
        const isKnown = isCounted(place, paper);
        if (isKnown) done.known += 1;
        else {
          const events = eventsOf(place, { countId: newId(), taskId: task?.id ?? null, paper });
          const units = place.scans.reduce(
            (sum, { meaning }) => sum + (meaning.type === 'units' ? meaning.units : 1),
            0,
          );
          done.places += 1;
          done.units += units;
          // In the log first: a crash here tells the same codes again, which are known then.
          await teller.tell({ type: 'place-counted', location: place.location, units }, events);
        }
        await kept.counted(place.codes.map(({ id }) => id));
      }
      const left = kept.codes().length;
      void teller.tell(
        done.places === 0 && done.known > 0
          ? { type: 'list-known', places: done.known, left }
          : { type: 'list-counted', places: done.places, units: done.units, left },
      );
    },
  };
}

/** By its codes: the same place scanned in the same way has the same name. */
const nameOf = ({ location, codes }: StoredPlace): string =>
  `L-${digest(JSON.stringify([location, ...codes.map(({ text }) => text)]))
    .slice(0, 10)
    .toUpperCase()}`;

const itemsIn = (resolution: Resolution): readonly string[] =>
  resolution.type === 'meaning' && resolution.meaning.type === 'item' ? [resolution.meaning.sku] : [];

function meaningFor(resolution: Resolution, isSerialised: (sku: string) => boolean): StoredCodeMeaning {
  if (resolution.type === 'meaning') return meaningOf(resolution.meaning, isSerialised);
  return { type: resolution.type === 'ambiguous' ? 'other' : 'unknown' };
}

function meaningOf(meaning: Meaning, isSerialised: (sku: string) => boolean): StoredCodeMeaning {
  if (meaning.type === 'location') return { type: 'place', location: meaning.location };
  if (meaning.type === 'item') {
    const { sku, units, lot, expiry, serial } = meaning;
    return { type: 'units', sku, units, lot, expiry, serial, isSerialised: isSerialised(sku) };
  }
  if (meaning.type !== 'command') return { type: 'other' };
  const { command } = meaning;
  if (command === 'empty' || command === 'undo') return { type: command };
  return { type: command === 'finish' || command === 'next' ? 'end' : 'other' };
}

/** All that a place of the list says, as one count from its opening to its closing. */
function eventsOf(
  { location, scans }: StoredPlace,
  { countId, taskId, paper }: { readonly countId: string; readonly taskId: string | null; readonly paper: PaperCount },
): readonly CountingEvent[] {
  const commands: readonly CountingCommand[] = [
    { type: 'OpenCount', countId, location, taskId, paper, isForAnother: false },
    ...scans.map((code): CountingCommand => ({ type: 'CountUnits', ...scanOf(code), only: null })),
    { type: 'FinishCount', empty: scans.length === 0 },
  ];
  const events: CountingEvent[] = [];
  let count: Count | null = null;
  for (const command of commands) {
    const decided = decideCount(count, command);
    if (!decided.ok) throw new Error(`${location}: ${decided.failure.type}`);
    for (const event of decided.value) {
      events.push(event);
      count = evolveCount(count, event);
    }
  }
  return events;
}

function scanOf({
  id,
  text,
  meaning,
}: StoredListCode): Pick<Extract<CountingCommand, { type: 'CountUnits' }>, 'scan' | 'serialised'> {
  const scan = { scanId: id, by: 'scan', raw: text.slice(0, 512) } as const;
  if (meaning.type !== 'units')
    return { scan: { ...scan, sku: null, units: 1, lot: null, expiry: null, serial: null }, serialised: false };
  const { sku, units, lot, expiry, serial, isSerialised: serialised } = meaning;
  return { scan: { ...scan, sku, units, lot, expiry, serial }, serialised };
}
