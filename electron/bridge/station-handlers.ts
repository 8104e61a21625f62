import type { OutOf } from '#shared/bridge/index.ts';
import { saveSettings } from '../shell/settings-file.ts';
import type { Handlers } from './serve.ts';

type Info = OutOf<'station/info'>;

/** What the station is, who works with it, and its own settings. */
export function createStationHandlers(services: {
  readonly facts: Omit<Info, 'settings'>;
  readonly settings: Info['settings'];
  readonly configFile: string;
  readonly claim: (connection: string) => 'claimed' | 'already-open';
}): Pick<Handlers, 'station/info' | 'station/claim' | 'station/save-settings'> {
  let { settings } = services;
  return {
    'station/info': () => ({ ...services.facts, settings }),
    'station/claim': (_payload, connection) => ({ type: services.claim(connection) }),
    'station/save-settings': async ({ name, language, theme }) => {
      const change = { ...(name && { name }), ...(language && { language }), ...(theme && { theme }) };
      const saved = await saveSettings(services.configFile, { station: change });
      if (!saved.ok) return { type: 'fault', detail: saved.failure };
      settings = saved.value;
      return { type: 'saved', settings };
    },
  };
}
