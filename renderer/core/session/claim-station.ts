import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from '../station-store.ts';
import { loadPreferences } from './preferences.ts';

const TRY_AGAIN_MS = 3_000;

/**
 * Asks to be the window that works with this station; when another one does, waits until it is gone. Gives the name of the
 * database that belongs to the station's data folder.
 */
export async function claimStation(bridge: Bridge, store: StationStore): Promise<string> {
  for (;;) {
    const info = await bridge.call('station/info', {});
    if (info.ok) {
      const { host, version, dataFolder, devices, demo, keyboardScanners, settings, setAside } = info.value;
      store.setState({
        host: { host, version, dataFolder, devices, stationName: settings.name, demo, keyboardScanners, setAside },
        preferences: loadPreferences(settings),
      });
    }
    const claimed = await bridge.call('station/claim', {});
    if (info.ok && claimed.ok && claimed.value.type === 'claimed') return info.value.database;
    store.setState({ phase: claimed.ok ? { type: 'blocked' } : { type: 'starting' } });
    await new Promise<void>((resolve) => {
      const stops = [bridge.on('station/released', () => end()), bridge.on('station/reconnected', () => end())];
      const timer = setTimeout(() => end(), TRY_AGAIN_MS);
      function end(): void {
        clearTimeout(timer);
        for (const stop of stops) stop();
        resolve();
      }
    });
  }
}
