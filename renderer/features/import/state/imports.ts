import type { z } from 'zod';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Imported, Refused } from '#renderer/core/outcomes.ts';
import { uploadText } from '#renderer/core/upload-text.ts';
import type { SyncLoop } from '#renderer/replica/sync-loop.ts';
import type { DecodedText } from '#shared/prelude/index.ts';
import type { ImportPreview as StorePreview } from '#shared/sync/index.ts';

/** What an import found in a file before anything was taken from it, and how its bytes were read. */
export type ImportPreview = z.output<typeof StorePreview> & {
  readonly importId: string;
  readonly encoding: DecodedText['encoding'];
};
export type ImportProblem = ImportPreview['problems'][number];

/** A file that is not known: its headings and first row, for a person to say what they mean. */
export interface UnknownFile {
  readonly headings: readonly string[];
  readonly first: readonly string[];
}
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Orders that stay as they are because they are packed, by their code in `value`. */
  readonly problems?: readonly ImportProblem[] | undefined;
  /** Orders that lost lines, by their code in `value`. */
  readonly warnings?: readonly ImportProblem[] | undefined;
}
export interface Imports {
  readonly preview: (
    file: File,
    onUploaded: (share: number) => void,
  ) => Promise<Imported<ImportPreview> | (UnknownFile & { readonly type: 'unknown' })>;
  /** Says what the headings of a file mean: heading to column. Kept at the store, for later files too. */
  readonly map: (headings: readonly string[], columns: Readonly<Record<string, string>>) => Promise<Imported<null>>;
  readonly apply: (importId: string, onProgress: (share: number) => void) => Promise<Imported<ImportCounts> | Refused>;
  readonly loadDemo: () => Promise<Imported<null> | Refused>;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly imports: Imports;
  }
}

/** Imports files and the demo. The file is read here, checked and taken by the store. */
export function createImports(bridge: Bridge, sync: Pick<SyncLoop, 'wake' | 'settled'>): Imports {
  return {
    async preview(file, onUploaded) {
      const sent = await uploadText(bridge, file, onUploaded);
      if (!sent.ok) return { type: 'fault', detail: sent.failure.message };
      const { importId, encoding } = sent.value;
      const preview = await bridge.call('import/preview', { importId });
      if (!preview.ok) return { type: 'fault', detail: preview.failure.message };
      const found = preview.value;
      if (found.type === 'preview') return { type: 'ok', value: { ...found, importId, encoding } };
      if (found.type === 'fault') return { type: 'fault', detail: found.detail };
      const { reason, line, detail = '', headings = [], first = [] } = found;
      if (reason === 'unknown-columns' && headings.length > 2) return { type: 'unknown', headings, first };
      return { type: 'fault', detail: `${reason}:${line}:${detail}` };
    },
    async map(headings, columns) {
      const kept = await bridge.call('import/map', { headings: [...headings], columns });
      if (!kept.ok) return { type: 'fault', detail: kept.failure.message };
      return kept.value.type === 'kept' ? { type: 'ok', value: null } : { type: 'fault', detail: kept.value.detail };
    },
    async apply(importId, onProgress) {
      const stop = bridge.on('import/progress', (progress) => {
        if (progress.importId === importId) onProgress(progress.done / Math.max(1, progress.total));
      });
      const applied = await bridge.call('import/apply', { importId });
      stop();
      sync.wake();
      await sync.settled();
      if (!applied.ok) return { type: 'fault', detail: applied.failure.message };
      if (applied.value.type === 'applied') return { type: 'ok', value: applied.value.counts };
      return applied.value.type === 'fault'
        ? { type: 'fault', detail: applied.value.detail }
        : { type: 'refused', refusal: applied.value.type };
    },
    async loadDemo() {
      const loaded = await bridge.call('store/load-demo', {});
      sync.wake();
      await sync.settled();
      if (!loaded.ok) return { type: 'fault', detail: loaded.failure.message };
      if (loaded.value.type === 'loaded') return { type: 'ok', value: null };
      return loaded.value.type === 'fault'
        ? { type: 'fault', detail: loaded.value.detail }
        : { type: 'refused', refusal: loaded.value.type };
    },
  };
}
