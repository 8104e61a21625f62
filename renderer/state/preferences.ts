import { z } from 'zod';
import type { Language } from '#shared/domain/index.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './station-store.ts';

const KEY = 'packbench.preferences';

/** What this computer keeps beside the station's own configuration. */
const Stored = z.object({
  volume: z.number().min(0).max(1).catch(DEFAULT_PREFERENCES.volume),
  confirmClose: z.boolean().catch(DEFAULT_PREFERENCES.confirmClose),
  idleMinutes: z.number().int().min(0).max(120).catch(DEFAULT_PREFERENCES.idleMinutes),
});

/** The preferences of this bench: language and theme from its configuration, the rest from this computer. */
export function loadPreferences(settings: {
  readonly language: Language;
  readonly theme: 'dark' | 'light';
}): Preferences {
  const { language, theme } = settings;
  try {
    return { ...Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}')), language, theme };
  } catch {
    return { ...DEFAULT_PREFERENCES, language, theme };
  }
}

export function savePreferences({ volume, confirmClose, idleMinutes }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ volume, confirmClose, idleMinutes }));
  } catch {
    // A full disk must not stop a volume change: it holds until the next start.
  }
}
