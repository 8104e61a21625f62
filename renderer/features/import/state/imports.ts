import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationApp } from '#renderer/core/station-app.ts';
import type { SyncLoop } from '#renderer/replica/sync-loop.ts';
import { type Decode, decodeText } from '#shared/prelude/index.ts';

const decode: Decode = (bytes, encoding, strict) => new TextDecoder(encoding, { fatal: strict }).decode(bytes);

/** Characters of a file that cross the bridge at once; well below its frame limit. */
const CHUNK = 900_000;

/** Imports files and the demo. The file is read here, checked and taken by the store. */
export function createImports(bridge: Bridge, sync: Pick<SyncLoop, 'wake' | 'settled'>): StationApp['imports'] {
  return {
    async preview(file, onUploaded) {
      const { text, encoding } = decodeText(new Uint8Array(await file.arrayBuffer()), decode);
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
