import { RECORD_KINDS, type RecordKind } from '#shared/records/index.ts';
import type { PageRow } from './database.ts';

/** A page without the records that lie somewhere else by now. */
export function thinned(page: PageRow, isCurrent: (kind: RecordKind, key: string, page: number) => boolean): PageRow {
  const records = JSON.parse(page.records) as unknown[];
  const kept = page.keys.flatMap((key, at) =>
    isCurrent(page.kind, key, page.id) ? [{ key, record: records[at] }] : [],
  );
  return {
    ...page,
    keys: kept.map(({ key }) => key),
    records: JSON.stringify(kept.map(({ record }) => record)),
  };
}

/** Nothing is left in a page. */
export const isEmptyPage = ({ keys, removed }: PageRow): boolean => keys.length === 0 && removed.length === 0;

/** The records of many pages in as few as can hold them, a kind a page. */
export function merged(pages: readonly PageRow[], perPage: number, nextId: () => number): PageRow[] {
  return RECORD_KINDS.flatMap((kind) => {
    const held = pages
      .filter((page) => page.kind === kind)
      .flatMap(({ keys, records }) =>
        (JSON.parse(records) as unknown[]).map((record, at) => ({ key: keys[at] ?? '', record })),
      );
    return Array.from({ length: Math.ceil(held.length / perPage) }, (_, n): PageRow => {
      const part = held.slice(n * perPage, (n + 1) * perPage);
      const records = JSON.stringify(part.map(({ record }) => record));
      return { id: nextId(), kind, keys: part.map(({ key }) => key), records, removed: [] };
    });
  });
}
