import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { may } from '#shared/rights/index.ts';
import { settingsWords } from '../messages/en.ts';
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
  const words = useMessages(settingsWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { choices } = useLanguages();
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
    <Dialog open={shown} title={core.settings} closeWord={core.close} onClose={close} wide>
      <div className={css.body}>
        {choice(
          core.language,
          choices.map(({ code, name }) => [code, name] as const),
          preferences.language,
          (language) => app.setPreferences({ language }),
        )}
        {choice(
          core.theme,
          [
            ['dark', core.dark],
            ['light', core.light],
          ] as const,
          preferences.theme,
          (theme) => app.setPreferences({ theme }),
        )}
        {choice(
          words.volume,
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
          words.idleLock,
          [2, 5, 15, ...(mayQuiet || preferences.idleMinutes === 0 ? [0] : [])].map(
            (minutes) => [minutes, minutes === 0 ? words.neverLock : words.minutes({ minutes })] as const,
          ),
          preferences.idleMinutes,
          (idleMinutes) => app.setPreferences({ idleMinutes }),
        )}
        {choice(
          words.confirmClose,
          [
            [true, core.yes],
            [false, core.no],
          ] as const,
          preferences.confirmClose,
          (confirmClose) => app.setPreferences({ confirmClose }),
        )}
        {may(operator?.role, 'set-up-station') && host && (
          <StationName key={host.stationName} name={host.stationName} />
        )}
        <section className={css.group}>
          <h3>{words.devices}</h3>
          <ul className={css.devices}>
            {devices.map((device) => (
              <li key={`${device.role} ${device.id}`} data-state={device.state}>
                <span aria-hidden="true">{device.state === 'ready' ? '●' : '✕'}</span> {core[device.role]} ·{' '}
                <bdi>{device.name}</bdi>
                {device.state !== 'ready' && ` · ${core[device.state]}`}
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
          <Button onClick={() => app.store.setState({ dialog: 'devices' })}>{words.devices}</Button>
          <Button onClick={() => app.store.setState({ dialog: 'people' })}>{words.people}</Button>
          <Button onClick={() => app.store.setState({ dialog: 'store' })}>{core.storeAndSync}</Button>
          {may(operator?.role, 'take-in-files') && (
            <Button onClick={() => app.store.setState({ dialog: 'import' })}>{words.importFiles}</Button>
          )}
          <Button onClick={() => app.store.setState({ dialog: 'help' })}>{words.commands}</Button>
          <Button kind="danger" onClick={() => void app.scans.command('sign-out')}>
            {core.signOut}
          </Button>
        </div>
        <p className={css.about}>
          Packbench {host?.version} · {core.lastSync}:{' '}
          {sync.lastSync === null ? core.never : new Date(sync.lastSync).toLocaleTimeString(language.locale)} ·{' '}
          <bdi>{host?.dataFolder}</bdi>
        </p>
      </div>
    </Dialog>
  );
}
