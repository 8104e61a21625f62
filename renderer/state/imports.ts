import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { SyncLoop } from '#renderer/replica/sync-loop.ts';
import type { StationApp } from './station-app.ts';

/** Characters of a file that cross the bridge at once; well below its frame limit. */
const CHUNK = 900_000;

/** Imports files and the demo. The file is read here, checked and taken by the store. */
export function createImports(bridge: Bridge, sync: Pick<SyncLoop, 'wake' | 'settled'>): StationApp['imports'] {
  return {
    async preview(file, onUploaded) {
      const text = await file.text();
      const begun = await bridge.call('import/begin', { name: file.name });
      if (!begun.ok) return { type: 'fault', detail: begun.failure.message };
      const { importId } = begun.value;
      for (let at = 0; at < text.length; at += CHUNK) {
        const sent = await bridge.call('import/chunk', { importId, text: text.slice(at, at + CHUNK) });
        if (!sent.ok) return { type: 'fault', detail: sent.failure.message };
        onUploaded(Math.min(1, (at + CHUNK) / text.length));
      }
      const preview = await bridge.call('import/preview', { importId });
      if (!preview.ok) return { type: 'fault', detail: preview.failure.message };
      if (preview.value.type === 'preview') return { type: 'ok', value: { ...preview.value, importId } };
      return {
        type: 'fault',
        detail:
          preview.value.type === 'unreadable' ? `${preview.value.reason}:${preview.value.line}` : preview.value.detail,
      };
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
