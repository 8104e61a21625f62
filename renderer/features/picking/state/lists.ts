import type { Reference } from '#renderer/replica/reference.ts';
import type { PickLine } from '#shared/domain/index.ts';
import { linesLeft, openOf, type Walk } from '#shared/picking/index.ts';
import type { PickList } from '#shared/records/index.ts';

/** A list that waits, with what of it nobody has brought yet. `isOpen`: somebody at another bench walks it now. */
export interface WaitingList {
  readonly list: PickList;
  readonly lines: readonly PickLine[];
  readonly isOpen: boolean;
}

/** What screens and rules ask of lists: as the store last said, with what this bench has done since. */
export interface PickLists {
  /** Walks that somebody left here. */
  readonly left: () => readonly Walk[];
  /** Lists of which something is still to be brought, the oldest first; not those that were left here. */
  readonly waiting: () => readonly WaitingList[];
  /** What an order's tote is known by: the code of the tote, else of the order. */
  readonly toteOf: (orderId: string) => string;
  /** Whether an order of a list is not to be brought any more: it was cancelled, is held, or is packed already. */
  readonly isStopped: (orderId: string) => boolean;
}

export function createPickLists({
  reference,
  walks,
}: {
  readonly reference: Pick<Reference, 'pickLists' | 'orders'>;
  readonly walks: () => ReadonlyMap<string, Walk>;
}): PickLists {
  const isStopped = (orderId: string): boolean => {
    const status = reference.orders().get(orderId)?.status;
    return status !== 'confirmed' && status !== 'packing';
  };
  const left = (): readonly Walk[] => [...walks().values()].filter(({ phase }) => phase === 'left');

  function waitingOf(list: PickList): WaitingList {
    const own = walks();
    const others = list.runs.filter(({ pickId }) => !own.has(pickId));
    const here = [...own.values()].filter((walk) => walk.list === list.id);
    const done = [...others.flatMap((run) => run.done), ...here.flatMap(doneIn)];
    const lines = linesLeft(list.lines, done).filter(({ orderId }) => !isStopped(orderId));
    return { list, lines, isOpen: others.some(({ isOpen }) => isOpen) };
  }

  return {
    left,
    isStopped,
    waiting: () => {
      const here = new Set(left().map(({ list }) => list));
      return [...reference.pickLists().values()]
        .toSorted((a, b) => a.releasedAt - b.releasedAt || a.code.localeCompare(b.code))
        .map(waitingOf)
        .filter(({ list, lines }) => lines.length > 0 && !here.has(list.id));
    },
    toteOf(orderId) {
      const order = reference.orders().get(orderId);
      return order?.tote ?? order?.code ?? orderId;
    },
  };
}

const doneIn = ({ lines }: Walk): readonly { readonly line: number; readonly units: number }[] =>
  lines.map((line) => ({ line: line.line, units: line.units - openOf(line) }));

/** What was picked of a walk so far, in units. */
export const pickedIn = ({ lines }: Walk): number => lines.reduce((sum, { picked }) => sum + picked, 0);
