import type { StateKey, StateKind, StateOf } from '#shared/log/index.ts';

/** A folded state as it is stored; can be deleted and rebuilt from the log. */
export interface StateRow extends StateKey {
  readonly state: object;
}

/** What became of a state; null: there is none any more. */
export interface StateChange extends StateKey {
  readonly state: object | null;
}

/** The folded states of a station in memory. */
export interface States {
  /** The states of a kind, by id: one map for as long as the memory lives, which follows what is folded. */
  readonly of: <Kind extends StateKind>(kind: Kind) => ReadonlyMap<string, StateOf<Kind>>;
  readonly get: (key: StateKey) => object | null;
  readonly change: (change: StateChange) => void;
  /** Every state, in the order of kinds and ids in which they came. */
  readonly rows: () => StateRow[];
}

/** States in memory, from what is stored. What is stored of a kind that this version does not know is kept as well. */
export function createStates(rows: readonly StateRow[] = []): States {
  const kinds = new Map<string, Map<string, object>>();

  function mapOf(kind: string): Map<string, object> {
    const known = kinds.get(kind);
    if (known) return known;
    const states = new Map<string, object>();
    kinds.set(kind, states);
    return states;
  }
  function change({ kind, id, state }: StateChange): void {
    if (state) mapOf(kind).set(id, state);
    else mapOf(kind).delete(id);
  }

  for (const row of rows) change(row);
  return {
    of: <Kind extends StateKind>(kind: Kind) => mapOf(kind) as Map<string, StateOf<Kind>>,
    get: ({ kind, id }) => kinds.get(kind)?.get(id) ?? null,
    change,
    rows: () =>
      Array.from(kinds).flatMap(([kind, states]) =>
        Array.from(states, ([id, state]): StateRow => ({ kind, id, state })),
      ),
  };
}
