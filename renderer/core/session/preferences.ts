import { z } from 'zod';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { LanguageCode } from '#shared/domain/index.ts';
import type { StationApp } from '../station-app.ts';
import { DEFAULT_PREFERENCES, type Preferences, type StationStore } from '../station-store.ts';

const KEY = 'packbench.preferences';

/** What this computer keeps beside the station's own configuration. */
const Stored = z.object({
  volume: z.number().min(0).max(1).catch(DEFAULT_PREFERENCES.volume),
  confirmClose: z.boolean().catch(DEFAULT_PREFERENCES.confirmClose),
  idleMinutes: z.number().int().min(0).max(120).catch(DEFAULT_PREFERENCES.idleMinutes),
});

/** The preferences of this bench: language and theme from its configuration, the rest from this computer. */
export function loadPreferences(settings: {
  readonly language: LanguageCode;
  readonly theme: 'dark' | 'light';
}): Preferences {
  const { language, theme } = settings;
  try {
    return { ...Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}')), language, theme };
  } catch {
    return { ...DEFAULT_PREFERENCES, language, theme };
  }
}

/** Calls the station by another name. The trusted side asks who may. */
export const createRename =
  (bridge: Bridge, store: StationStore): StationApp['renameStation'] =>
  async (name) => {
    const saved = await bridge.call('station/save-settings', { name });
    if (!saved.ok) return { type: 'fault', detail: saved.failure.message };
    if (saved.value.type === 'refused') return { type: 'refused', refusal: saved.value.why };
    if (saved.value.type === 'fault') return { type: 'fault', detail: saved.value.detail };
    const stationName = saved.value.settings.name;
    store.setState(({ host }) => ({ host: host && { ...host, stationName } }));
    return { type: 'ok', value: null };
  };

export function savePreferences({ volume, confirmClose, idleMinutes }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ volume, confirmClose, idleMinutes }));
  } catch {
    // A full disk must not stop a volume change: it holds until the next start.
  }
}
