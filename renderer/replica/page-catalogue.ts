import { FIRST_KINDS, isRecordKind, type RecordKind } from '#shared/records/index.ts';
import type { PageRow } from './database.ts';

/**
 * What every page holds, without reading one: how many records and removals, and how many of the records still count. The
 * others were replaced or removed by a later page, and lie there for nothing.
 */
export interface PageCatalogue {
  /** A page was written, so many of whose records count. */
  readonly add: (page: PageRow, counting: number) => void;
  /** A record of that page counts from now on (1), or does not any more (-1). */
  readonly count: (id: number, by: 1 | -1) => void;
  readonly drop: (id: number) => void;
  /** Pages with records that do not count, and up to `packedUpTo` those that remove something; oldest first. */
  readonly wasteful: (packedUpTo: number) => readonly number[];
  /** Pages of fewer than `records` records, all of which count, and which remove nothing; oldest first. */
  readonly small: (records: number) => readonly number[];
  readonly pack: () => PackedCatalogue;
}

/** Five values a page: id, kind, records, removals, records that count. Version 0.1 numbered the kinds. */
export type PackedCatalogue = readonly (number | string)[];

interface Note {
  readonly kind: RecordKind;
  readonly records: number;
  readonly removals: number;
  counting: number;
}

const FIELDS = 5;
const NUMBERED = Object.keys(FIRST_KINDS);

export function createPageCatalogue(packed: PackedCatalogue = []): PageCatalogue {
  const notes = new Map<number, Note>();
  for (let at = 0; at < packed.length; at += FIELDS) {
    const [id, kind = '', records, removals, counting] = packed.slice(at, at + FIELDS);
    const named = typeof kind === 'number' ? (NUMBERED[kind] ?? '') : kind;
    if (isRecordKind(named))
      notes.set(Number(id), {
        ...{ kind: named, records: Number(records), removals: Number(removals), counting: Number(counting) },
      });
  }
  const idsOf = (wanted: (note: Note, id: number) => boolean): readonly number[] =>
    Array.from(notes)
      .filter(([id, note]) => wanted(note, id))
      .map(([id]) => id)
      .sort((a, b) => a - b);

  return {
    add: ({ id, kind, keys, removed }, counting) =>
      void notes.set(id, { kind, records: keys.length, removals: removed.length, counting }),
    count(id, by) {
      const note = notes.get(id);
      if (note) note.counting += by;
    },
    drop: (id) => void notes.delete(id),
    wasteful: (packedUpTo) =>
      idsOf(({ records, removals, counting }, id) => counting < records || (removals > 0 && id <= packedUpTo)),
    small: (limit) =>
      idsOf(({ records, removals, counting }) => removals === 0 && records < limit && counting === records),
    pack: () =>
      Array.from(notes).flatMap(([id, { kind, records, removals, counting }]) => [
        id,
        kind,
        records,
        removals,
        counting,
      ]),
  };
}
