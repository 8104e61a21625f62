import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import { type Count, decideCount, evolveCount } from '#shared/counting/index.ts';
import { type NewId, ok } from '#shared/prelude/index.ts';
import type { CountList } from './count-list.ts';
import type { SheetEntry } from './enter-sheet.ts';
import type { ForeignPlace, PlaceClaims } from './place-claims.ts';
import type { CountingSay } from './says.ts';

/** Gives what takes the place over that another station counts: it is counted here, on from what was counted here where that still counts. */
export function createTakeOver(dependencies: {
  readonly store: StationStore;
  readonly current: () => Count | null;
  readonly left: () => readonly Count[];
  readonly claims: Pick<PlaceClaims, 'takeOver' | 'isLost'>;
  readonly list: Pick<CountList, 'at' | 'of'>;
  /** The printed sheet that places are entered from. */
  readonly sheets: Pick<SheetEntry, 'taskAt'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly newId: NewId;
}): (foreign: ForeignPlace) => Promise<void> {
  const { store, current, left, claims, list, sheets, teller, newId } = dependencies;
  return async ({ location, who, isLost }) => {
    const stillTheirs = await claims.takeOver(location);
    if (stillTheirs) return void teller.tell({ type: 'place-not-yours', location, who: stillTheirs.who });
    store.setState({ countForeign: null, countAsks: null });
    const known = current() ?? left().find((count) => count.location === location) ?? null;
    const isVoid = known !== null && (isLost || claims.isLost(known.countId));
    const of = isVoid ? null : known;
    const paper = of ? undefined : store.getState().countSheet?.paper;
    const { task, isForAnother } = of
      ? { task: list.of(of), isForAnother: false }
      : paper
        ? { task: sheets.taskAt(location), isForAnother: false }
        : list.at(location);
    const opening = {
      ...{ countId: of?.countId ?? newId(), location, taskId: task?.id ?? null, isForAnother },
      ...(paper && { paper }),
    };
    const dropped = isVoid ? decideCount(known, { type: 'DropCount' }) : ok([]);
    const opened = decideCount(of, { type: 'OpenCount', ...opening });
    if (!opened.ok) return void teller.tell({ type: 'count-refused', refusal: opened.failure });
    const taken = decideCount(opened.value.reduce(evolveCount, of), { type: 'TakeCountOver', from: who });
    const events = [dropped, opened, taken].flatMap((decided) => (decided.ok ? decided.value : []));
    void teller.tell({ type: 'place-taken-over', location, who }, events);
  };
}

/** Says who has the place. */
export const saysForeign = ({ location, who, since, isLost }: ForeignPlace): CountingSay =>
  isLost ? { type: 'place-lost', location, who } : { type: 'place-elsewhere', location, who, since };
