import { useApp, useView } from '#renderer/core/use-station.ts';
import { WORDS } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Language } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import css from './settings-dialog.module.css';
import { StationName } from './station-name.tsx';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly settings: true;
  }
}

/** How the person at this bench wants it. Every change works at once. */
export function SettingsDialog() {
  const app = useApp();
  const words = useWords();
  const { preferences, shown, host, sync, devices, operator } = useView((view) => ({
    operator: view.operator,
    preferences: view.preferences,
    shown: view.dialog === 'settings',
    host: view.host,
    sync: view.sync,
    devices: view.devices,
  }));
  const mayQuiet = may(operator?.role, 'quiet-station');
  const close = () => app.store.setState({ dialog: null });
  const choice = <T extends string | number | boolean>(
    title: string,
    options: readonly (readonly [T, string])[],
    value: T,
    set: (value: T) => void,
  ) => (
    <fieldset className={css.group}>
      <legend>{title}</legend>
      <div className={css.options} role="radiogroup" aria-label={title}>
        {options.map(([option, word]) => (
          <Button key={String(option)} role="radio" aria-checked={option === value} onClick={() => set(option)}>
            {word}
          </Button>
        ))}
      </div>
    </fieldset>
  );
  return (
    <Dialog open={shown} title={words.ui.settings} closeWord={words.ui.close} onClose={close} wide>
      <div className={css.body}>
        {choice(
          words.ui.language,
          (Object.keys(WORDS) as Language[]).map((code) => [code, WORDS[code].name] as const),
          preferences.language,
          (language) => app.setPreferences({ language }),
        )}
        {choice(
          words.ui.theme,
          [
            ['dark', words.ui.dark],
            ['light', words.ui.light],
          ] as const,
          preferences.theme,
          (theme) => app.setPreferences({ theme }),
        )}
        {choice(
          words.ui.volume,
          [0, 0.3, 0.7, 1]
            // A mute bench and one that never locks are a supervisor's to make.
            .filter((volume) => volume > 0 || mayQuiet || preferences.volume === 0)
            .map((volume) => [volume, `${volume * 100} %`] as const),
          preferences.volume,
          (volume) => {
            app.setPreferences({ volume });
            app.play('ok');
          },
        )}
        {choice(
          words.ui.idleLock,
          [2, 5, 15, ...(mayQuiet || preferences.idleMinutes === 0 ? [0] : [])].map(
            (minutes) => [minutes, minutes === 0 ? words.ui.neverLock : `${minutes} ${words.ui.minutes}`] as const,
          ),
          preferences.idleMinutes,
          (idleMinutes) => app.setPreferences({ idleMinutes }),
        )}
        {choice(
          words.ui.confirmClose,
          [
            [true, words.ui.yes],
            [false, words.ui.no],
          ] as const,
          preferences.confirmClose,
          (confirmClose) => app.setPreferences({ confirmClose }),
        )}
        {may(operator?.role, 'set-up-station') && host && (
          <StationName key={host.stationName} name={host.stationName} />
        )}
        <section className={css.group}>
          <h3>{words.ui.devices}</h3>
          <ul className={css.devices}>
            {devices.map((device) => (
              <li key={`${device.role} ${device.id}`} data-state={device.state}>
                <span aria-hidden="true">{device.state === 'ready' ? '●' : '✕'}</span> {words.ui[device.role]} ·{' '}
                <bdi>{device.name}</bdi>
                {device.state !== 'ready' && ` · ${words.ui[device.state]}`}
                {device.reason && (
                  <small lang="en">
                    <bdi>{device.reason}</bdi>
                  </small>
                )}
              </li>
            ))}
          </ul>
        </section>
        <div className={css.options}>
          <Button onClick={() => app.store.setState({ dialog: 'devices' })}>{words.devices.ui.open}</Button>
          <Button onClick={() => app.store.setState({ dialog: 'people' })}>{words.people.open}</Button>
          <Button onClick={() => app.store.setState({ dialog: 'store' })}>{words.ui.storeAndSync}</Button>
          {may(operator?.role, 'take-in-files') && (
            <Button onClick={() => app.store.setState({ dialog: 'import' })}>{words.ui.importFiles}</Button>
          )}
          <Button onClick={() => app.store.setState({ dialog: 'help' })}>{words.ui.commands}</Button>
          <Button kind="danger" onClick={() => void app.scans.command('sign-out')}>
            {words.ui.signOut}
          </Button>
        </div>
        <p className={css.about}>
          Packbench {host?.version} · {words.ui.lastSync}:{' '}
          {sync.lastSync === null ? words.ui.never : new Date(sync.lastSync).toLocaleTimeString(words.language)} ·{' '}
          <bdi>{host?.dataFolder}</bdi>
        </p>
      </div>
    </Dialog>
  );
}
