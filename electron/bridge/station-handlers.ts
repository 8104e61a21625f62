import type { OutOf } from '#shared/bridge/index.ts';
import type { SettingsFile } from '../shell/settings-file.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import type { Handlers } from './serve.ts';

type Info = OutOf<'station/info'>;

/** What the station is, who works with it, and its own settings. */
export function createStationHandlers(services: {
  /** What does not change, and what devices make of it now. */
  readonly facts: () => Omit<Info, 'settings'>;
  readonly settings: Info['settings'];
  readonly settingsFile: SettingsFile;
  readonly may: Pick<MayConfigure, 'refusal'>;
  readonly claim: (connection: string) => 'claimed' | 'already-open';
}): Pick<Handlers, 'station/info' | 'station/claim' | 'station/save-settings'> {
  let { settings } = services;
  return {
    'station/info': () => ({ ...services.facts(), settings }),
    'station/claim': (_payload, connection) => ({ type: services.claim(connection) }),
    'station/save-settings': async ({ name, language, theme }) => {
      // What others call this bench is no matter of taste.
      const refused = name === undefined || name === settings.name ? null : await services.may.refusal();
      if (refused) return { type: 'refused', why: refused };
      const change = { ...(name && { name }), ...(language && { language }), ...(theme && { theme }) };
      const saved = await services.settingsFile.save({ station: change });
      if (!saved.ok) return { type: 'fault', detail: saved.failure };
      settings = saved.value.station;
      return { type: 'saved', settings };
    },
  };
}
