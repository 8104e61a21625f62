import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import type { Dialog } from '#renderer/core/station-store.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import { Column, Columns, Panel } from '#renderer/ui/panel.tsx';
import { may } from '#shared/rights/index.ts';
import { settingsWords } from '../messages/en.ts';
import css from './settings-screen.module.css';
import { StationName } from './station-name.tsx';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly settings: true;
  }
}

/** How the person at this bench wants it, where every change works at once; and the ways to what is set up. */
export function SettingsScreen() {
  const app = useApp();
  const words = useMessages(settingsWords);
  const core = useMessages(coreWords);
  const { host, role } = useView((view) => ({ host: view.host, role: view.operator?.role }));
  const doors: readonly (readonly [Dialog, IconName, string])[] = [
    ['devices', 'scan', words.devices],
    ['people', 'person', words.people],
    ...(may(role, 'set-policies') ? ([['policies', 'rules', words.policies]] as const) : []),
    ['store', 'stock', core.storeAndSync],
    ...(may(role, 'take-in-files') ? ([['import', 'note', words.importFiles]] as const) : []),
    ['help', 'more', words.commands],
  ];
  return (
    <Page
      title={core.settings}
      icon="settings"
      banner={{ headline: core.settings, detail: '', action: words.atOnce }}
      out={{ word: core.close, icon: 'back', run: () => app.store.setState({ dialog: null }) }}
    >
      <Columns>
        <Preferences />
        <Column>
          <Panel heading={words.setUp} flush>
            <ul>
              {doors.map(([dialog, icon, word]) => (
                <li key={dialog}>
                  <button type="button" className={css.door} onClick={() => app.store.setState({ dialog })}>
                    <Icon name={icon} />
                    <span className={css.word}>{word}</span>
                    <Icon name="forward" size="small" />
                  </button>
                </li>
              ))}
            </ul>
          </Panel>
          {may(role, 'set-up-station') && host && (
            <Panel>
              <StationName key={host.stationName} name={host.stationName} />
            </Panel>
          )}
          <Devices />
          <About />
        </Column>
      </Columns>
    </Page>
  );
}

function Preferences() {
  const app = useApp();
  const words = useMessages(settingsWords);
  const core = useMessages(coreWords);
  const { choices } = useLanguages();
  const { preferences, role } = useView((view) => ({ preferences: view.preferences, role: view.operator?.role }));
  // A mute bench and one that never locks are a supervisor's to make.
  const mayQuiet = may(role, 'quiet-station');
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
    <Panel>
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
      </div>
    </Panel>
  );
}

/** Every device by its own name; what is wrong with one has the words of its driver. */
function Devices() {
  const words = useMessages(settingsWords);
  const core = useMessages(coreWords);
  const devices = useView((view) => view.devices);
  return (
    <Panel heading={words.devices}>
      <ul className={css.devices}>
        {devices.map((device) => (
          <li key={`${device.role} ${device.id}`} data-state={device.state}>
            {device.state !== 'ready' && <Icon name="unplugged" size="small" />} {core[device.role]} ·{' '}
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
    </Panel>
  );
}

function About() {
  const app = useApp();
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { host, sync } = useView((view) => ({ host: view.host, sync: view.sync }));
  return (
    <Panel>
      <div className={css.body}>
        <p className={css.about}>
          Packbench {host?.version} · {core.lastSync}:{' '}
          {sync.lastSync === null ? core.never : new Date(sync.lastSync).toLocaleTimeString(language.locale)} ·{' '}
          <bdi>{host?.dataFolder}</bdi>
        </p>
        <div>
          <Button onClick={() => void app.scans.command('sign-out')}>{core.signOut}</Button>
        </div>
      </div>
    </Panel>
  );
}
